import { docx } from './importers/docx.ts'
import { html } from './importers/html.ts'
import type { Importer } from './importers/importer.ts'
import { text } from './importers/text.ts'

/** Every kind of file that can be imported. A new one is its file in `importers/` and a line here. */
export const IMPORTERS: readonly Importer[] = [text, html, docx]
