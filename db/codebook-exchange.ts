import { v7 as uuid } from 'uuid'
import { childrenByParent } from '../shared/codebook/code-tree.ts'
import { type ImportPlan, planImport, previewOf } from '../shared/codebook/import-plan.ts'
import { type CodeEntry, codeEntry, countEntries, type EntryExample } from '../shared/model/code-entry.ts'
import type { Code } from '../shared/model/codebook.ts'
import type { ImportChoice, ImportPreview } from '../shared/model/codebook-change.ts'
import { counted } from '../shared/text/counted.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import { allCodes, writeCodes } from './code-rows.ts'
import type { ReadDb, WriteDb } from './connection.ts'

/** The whole codebook with its examples, as files hold it. */
export function codebookEntries(db: ReadDb): CodeEntry[] {
  const children = childrenByParent(allCodes(db))
  const examples = examplesByCode(db)
  const below = (parentId: string | null): CodeEntry[] =>
    (children.get(parentId) ?? []).map(code => entryOf(code, examples.get(code.id) ?? [], below(code.id)))
  return below(null)
}

function entryOf(code: Code, examples: readonly EntryExample[], children: readonly CodeEntry[]): CodeEntry {
  const { parentId, position: _position, kind, ...fields } = code
  return codeEntry({ ...fields, kind: parentId === null ? kind : '', examples, children })
}

function examplesByCode(db: ReadDb): Map<string, EntryExample[]> {
  const examples = new Map<string, EntryExample[]>()
  for (const { code, annotation, text } of db.all<EntryExample & { code: string }>(
    `SELECT code_example.code_id AS code, annotation.id AS annotation, annotation.exact AS text
     FROM code_example JOIN annotation ON annotation.id = code_example.annotation_id
     JOIN annotation_code ON annotation_code.annotation_id = annotation.id
       AND annotation_code.code_id = code_example.code_id
     ORDER BY annotation.created_at, annotation.id`,
  ))
    examples.set(code, [...(examples.get(code) ?? []), { annotation, text }])
  return examples
}

/** What taking cleaned entries in would do; `problems` are those of reading them. */
export function previewImport(
  db: ReadDb,
  entries: readonly CodeEntry[],
  choice: ImportChoice,
  problems: readonly string[],
): ImportPreview {
  const codes = allCodes(db)
  return previewOf(codes, planImport(codes, entries, choice, uuid), problems)
}

/** Takes cleaned entries into the codebook as one step. Returns how many codes were added and changed. */
export function importCodebook(
  db: WriteDb,
  author: Author,
  entries: readonly CodeEntry[],
  choice: ImportChoice,
): { added: number; changed: number; problems: string[] } {
  const before = allCodes(db)
  const plan = planImport(before, entries, choice, uuid)
  const { added, changed } = previewOf(before, plan, [])
  recordChange(db, author, `Import ${counted(countEntries(entries), 'code')}`, changes => {
    writeCodes(db, changes, plan.codes)
    linkExamples(db, changes, plan)
  })
  return { added: added.length, changed: changed.length, problems: plan.problems }
}

/** Examples that were drawn from annotations of this project are examples again, where the annotation has the code. */
function linkExamples(db: ReadDb, changes: Changes, { codeOf }: ImportPlan): void {
  for (const [entry, codeId] of codeOf) {
    for (const { annotation } of entry.examples) {
      const key = [annotation, codeId]
      const coded = db.get('SELECT 1 FROM annotation_code WHERE annotation_id = ? AND code_id = ?', key)
      const known = db.get('SELECT 1 FROM code_example WHERE annotation_id = ? AND code_id = ?', key)
      if (coded && !known) changes.insert('code_example', { annotation_id: annotation, code_id: codeId })
    }
  }
}
