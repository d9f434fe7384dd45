import fc from 'fast-check'
import { createAnnotations, joinAnnotations, splitAnnotation } from '../db/annotation-parts.ts'
import { createAnnotation, deleteAnnotations, listAnnotations, updateAnnotation } from '../db/annotations.ts'
import {
  addArticles,
  deleteArticles,
  getArticle,
  listArticles,
  setBlock,
  setStatus,
  updateArticles,
} from '../db/articles.ts'
import type { Author } from '../db/change-log.ts'
import { moveCode, updateCode } from '../db/code-changes.ts'
import { createCode, deleteCode, listCodes } from '../db/codebook.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { LOGGED_TABLES, type LoggedTable, type Row } from '../db/logged-tables.ts'
import { setNote } from '../db/notes.ts'
import { readingStatus } from '../shared/model/article.ts'
import { BLOCK_KINDS } from '../shared/model/block.ts'
import { noteSubject } from '../shared/model/note.ts'
import { COLOR_NAMES } from '../shared/model/palette.ts'
import { UserError } from '../shared/model/user-error.ts'
import { attributeOperation, builtInAttributes } from './attribute-operations.ts'
import { newArticle } from './builders.ts'
import { anything, at, everyAnnotation, type Operation, operation, pick, picks } from './operation.ts'
import { suggestionOperation } from './suggestion-operations.ts'

const line = fc.constantFrom(
  'The bridge closed at dawn',
  'Fährleute wären froh',
  '“Nobody asked us,” 👩‍👩‍👧 said',
  'שלום לכל the crowd',
  'e\u0301 combining and 語の境界',
)
const text = fc.array(line, { minLength: 1, maxLength: 4 }).map(lines => lines.join('\n'))
const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Gannet', 'gannet ', 'Courier', '') },
  { weight: 1, arbitrary: anything },
)
const fields = fc.record(
  {
    outlet: name,
    story: name,
    headline: anything,
    byline: anything,
    published: fc.constantFrom('', '2026-02-01'),
  },
  { requiredKeys: [] },
)
const passage = (length: number, from: number, size: number) => {
  const start = from % Math.max(1, length)
  return { start, end: Math.min(length, start + 1 + size) }
}
const anyArticle = (db: ReadDb, n: number) => at(listArticles(db, null), n).id
const chosen = (db: ReadDb, numbers: number[]) => [
  ...new Set(numbers.map(n => at(listCodes(db, null), n).id)),
]

const articleOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.array(fc.tuple(text, fields), { minLength: 1, maxLength: 3 }).map(list =>
    operation(
      'import',
      (db, by) =>
        void addArticles(
          db,
          by,
          list.map(([content, known]) => newArticle(content, known)),
        ),
    ),
  ),
  fc.tuple(picks, fields).map(([which, known]) =>
    operation('edit metadata', (db, by) =>
      updateArticles(
        db,
        by,
        which.map(n => anyArticle(db, n)),
        known,
      ),
    ),
  ),
  fc
    .tuple(pick, fc.constantFrom(...readingStatus.options))
    .map(([n, status]) =>
      operation('set status', (db, by) => setStatus(db, by, [anyArticle(db, n)], status)),
    ),
  fc
    .record({
      n: pick,
      block: fc.nat(2),
      kind: fc.constantFrom(undefined, ...BLOCK_KINDS),
      included: fc.boolean(),
    })
    .map(({ n, block, ...what }) =>
      operation('set block', (db, by) => setBlock(db, by, anyArticle(db, n), block, what)),
    ),
  picks.map(which =>
    operation('delete articles', (db, by) =>
      deleteArticles(
        db,
        by,
        which.map(n => anyArticle(db, n)),
      ),
    ),
  ),
)

const annotationOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .record({
      n: pick,
      from: fc.nat(120),
      size: fc.nat(30),
      codes: picks,
      note: anything,
      attributes: builtInAttributes,
    })
    .map(({ n, from, size, codes, ...what }) =>
      operation('annotate', (db, by) => {
        const article = getArticle(db, anyArticle(db, n), null)
        const place = passage(article.text.length, from, size)
        createAnnotation(db, by, { articleId: article.id, ...place, codeIds: chosen(db, codes), ...what })
      }),
    ),
  fc.tuple(pick, picks).map(([n, codes]) =>
    operation('retag', (db, by) => {
      const { id, codeIds } = at(everyAnnotation(db), n)
      const addCodes = chosen(db, codes)
      const removeCodes = codeIds.filter(code => !addCodes.includes(code))
      updateAnnotation(db, by, id, { addCodes, removeCodes })
    }),
  ),
  fc
    .tuple(pick, anything, builtInAttributes)
    .map(([n, note, given]) =>
      operation(
        'note',
        (db, by) => void updateAnnotation(db, by, at(everyAnnotation(db), n).id, { note, attributes: given }),
      ),
    ),
  fc.tuple(pick, fc.nat(120), fc.nat(30)).map(([n, from, size]) =>
    operation('resize', (db, by) => {
      const { id, articleId } = at(everyAnnotation(db), n)
      void updateAnnotation(db, by, id, passage(getArticle(db, articleId, null).text.length, from, size))
    }),
  ),
  fc.tuple(pick, fc.nat(120), fc.nat(30), fc.nat(60)).map(([n, from, size, gap]) =>
    operation('give a passage spans', (db, by) => {
      const { id, articleId } = at(everyAnnotation(db), n)
      const { length } = getArticle(db, articleId, null).text
      const spans = [passage(length, from, size), passage(length, from + size + gap, size)]
      void updateAnnotation(db, by, id, { spans })
    }),
  ),
  fc
    .tuple(pick, fc.nat(120))
    .map(([n, offset]) =>
      operation('split', (db, by) => void splitAnnotation(db, by, at(everyAnnotation(db), n).id, offset)),
    ),
  fc.tuple(picks, fc.constantFrom<'keep' | 'fill'>('keep', 'fill')).map(([which, gaps]) =>
    operation('join', (db, by) => {
      const first = at(everyAnnotation(db), which[0] ?? 0)
      const beside = listAnnotations(db, first.articleId, first.coderId)
      void joinAnnotations(db, by, [first.id, ...which.map(n => at(beside, n).id)], gaps)
    }),
  ),
  fc.tuple(picks, picks, fc.nat(40)).map(([which, codes, size]) =>
    operation('annotate many', (db, by) => {
      const inputs = which.map(n => {
        const { id } = at(listArticles(db, null), n)
        const place = passage(getArticle(db, id, null).text.length, n * 7, size)
        return { articleId: id, ...place, codeIds: chosen(db, codes), note: '', attributes: {} }
      })
      void createAnnotations(db, by, inputs)
    }),
  ),
  picks.map(which =>
    operation('delete annotations', (db, by) =>
      deleteAnnotations(
        db,
        by,
        which.map(n => at(everyAnnotation(db), n).id),
      ),
    ),
  ),
)

const codebookOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(anything, fc.option(pick), fc.constantFrom('', '1', '9')).map(([called, parent, key]) =>
    operation('create code', (db, by) => {
      const parentId = parent === null ? null : at(listCodes(db, null), parent).id
      void createCode(db, by, { name: called, parentId, key })
    }),
  ),
  fc
    .tuple(
      pick,
      fc.record(
        {
          name: anything,
          definition: anything,
          color: fc.constantFrom(...COLOR_NAMES),
          key: fc.constantFrom('', '1', '4'),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([n, what]) =>
      operation('change code', (db, by) => updateCode(db, by, at(listCodes(db, null), n).id, what)),
    ),
  fc.tuple(pick, fc.option(pick), fc.option(pick)).map(([n, parent, before]) =>
    operation('move code', (db, by) => {
      const codes = listCodes(db, null)
      const parentId = parent === null ? null : at(codes, parent).id
      moveCode(db, by, at(codes, n).id, parentId, before === null ? null : at(codes, before).id)
    }),
  ),
  fc
    .tuple(pick, fc.boolean())
    .map(([n, retired]) =>
      operation('retire code', (db, by) => updateCode(db, by, at(listCodes(db, null), n).id, { retired })),
    ),
  pick.map(n => operation('delete code', (db, by) => deleteCode(db, by, at(listCodes(db, null), n).id))),
)

const noteOperation: fc.Arbitrary<Operation> = fc
  .tuple(fc.constantFrom(...noteSubject.options), pick, anything)
  .map(([about, n, content]) =>
    operation('write a note', (db, by) => {
      const ids = { project: '', article: anyArticle(db, n), code: at(listCodes(db, null), n).id }
      setNote(db, by, about, ids[about], content)
    }),
  )

/** Any operation; annotating is the most frequent, as it is in life. */
export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: articleOperation },
  { weight: 1, arbitrary: noteOperation },
  { weight: 5, arbitrary: annotationOperation },
  { weight: 1, arbitrary: attributeOperation },
  { weight: 1, arbitrary: suggestionOperation },
  { weight: 3, arbitrary: codebookOperation },
)

/** Runs an operation; one that the project refuses in plain words changes nothing and is no failure. */
export function attempt(db: WriteDb, by: Author, { run }: Operation): void {
  try {
    run(db, by)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}

/** Every row of every logged table (or of those named), in order of its key: the project as undo sees it. */
export function logged(
  db: ReadDb,
  tables: readonly LoggedTable[] = Object.keys(LOGGED_TABLES) as LoggedTable[],
): Record<string, Row[]> {
  const rows = (table: LoggedTable) =>
    db.all<Row>(
      `SELECT * FROM "${table}" ORDER BY ${LOGGED_TABLES[table].map(column => `"${column}"`).join(', ')}`,
    )
  return Object.fromEntries(tables.map(table => [table, rows(table)]))
}

/** Compares the search index with the articles word by word (FTS5's own check); throws where they differ. */
export function checkSearchIndex(db: WriteDb): void {
  db.run(`INSERT INTO article_search(article_search, rank) VALUES ('integrity-check', 1)`)
}
