import { annotatedArticles } from './annotated-articles.ts'
import { excerptColumns, excerptRows } from './excerpt-rows.ts'
import type { Exporter, ExportResult } from './exporter.ts'
import { writeTextFile } from './text-file.ts'

/** An array of rows, each an object on a line of its own; `start`, `end` and `paragraph` are numbers. */
export const json: Exporter = {
  id: 'json',
  label: 'JSON',
  extension: '.json',
  description: 'The rows of the table as a list of objects, for programs.',
  async write(db, scope, path, context) {
    const result: ExportResult = { excerpts: 0, warnings: [] }
    const columns = excerptColumns(db)
    async function* pieces() {
      let before = '[\n'
      for await (const one of annotatedArticles(db, scope, context, { onlyAnnotated: true })) {
        for (const row of excerptRows(one, columns)) {
          yield before + JSON.stringify(row)
          before = ',\n'
        }
        result.excerpts += one.annotations.length
      }
      yield before === '[\n' ? '[]\n' : '\n]\n'
    }
    await writeTextFile(path, pieces())
    return result
  },
}
