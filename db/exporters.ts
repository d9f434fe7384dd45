import { csv, csvForExcel } from './exporters/csv.ts'
import type { Exporter } from './exporters/exporter.ts'
import { htmlPage } from './exporters/html.ts'
import { json } from './exporters/json.ts'
import { xlsx } from './exporters/xlsx.ts'

/** Every format that can be exported. A new one is its file in `exporters/` and a line here. */
export const EXPORTERS: readonly Exporter[] = [csv, csvForExcel, xlsx, json, htmlPage]
