/**
 * The tables that make up the project as the user sees it, with their keys. They are written only through
 * `recordChange`, so that the change log can undo, redo, replay and audit all of it.
 */
export const LOGGED_TABLES = {
  coder: ['id'],
  outlet: ['id'],
  story: ['id'],
  article: ['id'],
  reading: ['article_id', 'coder_id'],
  code: ['id'],
  annotation: ['id'],
  annotation_code: ['annotation_id', 'code_id'],
  annotation_attribute: ['annotation_id', 'key'],
  code_example: ['code_id', 'annotation_id'],
  codebook_version: ['id'],
  note: ['about', 'about_id'],
  rejection: ['article_id', 'coder_id', 'kind', 'code_id', 'start', 'end'],
} as const

export type LoggedTable = keyof typeof LOGGED_TABLES

/** Tables with a column that SQLite fills in; a new row is read back before it is recorded. */
export const NUMBERED_TABLES: ReadonlySet<LoggedTable> = new Set(['article'])

/** A row by column name. */
export type Row = Record<string, string | number | null>

/** The row's key as one text: its key columns as a JSON array. */
export function rowKey(table: LoggedTable, row: Row): string {
  return JSON.stringify(LOGGED_TABLES[table].map(column => row[column]))
}
