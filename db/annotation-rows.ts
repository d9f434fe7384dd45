import type { Changes } from './change-log.ts'
import type { ReadDb } from './connection.ts'
import type { Row } from './logged-tables.ts'

/** Makes the annotation's codes equal to `codeIds`. */
export function putCodes(
  db: ReadDb,
  changes: Changes,
  annotationId: string,
  codeIds: readonly string[],
): void {
  const old = db.all<{ code_id: string }>('SELECT code_id FROM annotation_code WHERE annotation_id = ?', [
    annotationId,
  ])
  const had = new Set(old.map(row => row.code_id))
  const wanted = new Set(codeIds)
  for (const code of had) {
    if (!wanted.has(code)) changes.delete('annotation_code', { annotation_id: annotationId, code_id: code })
  }
  for (const code of wanted) {
    if (!had.has(code)) changes.insert('annotation_code', { annotation_id: annotationId, code_id: code })
  }
}

/** Sets the attributes named in `attributes`; an empty value takes one off, others stay. */
export function putAttributes(
  db: ReadDb,
  changes: Changes,
  annotationId: string,
  attributes: Readonly<Record<string, string>>,
): void {
  const old = db.all<{ key: string }>('SELECT key FROM annotation_attribute WHERE annotation_id = ?', [
    annotationId,
  ])
  const had = new Set(old.map(row => row.key))
  for (const [key, value] of Object.entries(attributes)) {
    const row = { annotation_id: annotationId, key, value }
    if (value === '' && had.has(key)) changes.delete('annotation_attribute', row)
    else if (value !== '' && had.has(key)) changes.update('annotation_attribute', row, { value })
    else if (value !== '') changes.insert('annotation_attribute', row)
  }
}

/** Deletes an annotation with its codes, its attributes and its place among the examples of a code. */
export function deleteAnnotationRows(db: ReadDb, changes: Changes, annotationId: string): void {
  for (const table of ['code_example', 'annotation_code', 'annotation_attribute'] as const) {
    const rows = db.all<Row>(`SELECT * FROM ${table} WHERE annotation_id = ?`, [annotationId])
    for (const row of rows) changes.delete(table, row)
  }
  changes.delete('annotation', { id: annotationId })
}
