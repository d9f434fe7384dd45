import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { addArticle, author, project } from '../../test/builders.ts'
import { createAnnotation, deleteAnnotations, updateAnnotation } from '../annotations.ts'
import { deleteArticles } from '../articles.ts'
import { redoOnce, undoOnce } from '../change-log.ts'
import { codeAtPath } from '../codebook.ts'
import type { WriteDb } from '../connection.ts'
import { migrate } from '../migrate.ts'
import { setNote } from '../notes.ts'
import { initial } from './0001-initial.ts'
import { spansNotesCodebook } from './0002-spans-notes-codebook.ts'
import { searchNotesPassages } from './0003-search-notes-passages.ts'

const MATCHING = 'SELECT rowid FROM article_search_words WHERE article_search_words MATCH ? ORDER BY rowid'
const place = (article: number, n: number) => article * 2 ** 24 + n

test('finds the words of the annotations and notes that a file of version 2 has', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = OFF')
  migrate(db, [initial, spansNotesCodebook])
  db.exec(`
    INSERT INTO article (number, id, headline, byline, published, origin, language, url, file, format, encoding,
      original_hash, text_hash, blocks, words, provenance, problems, imported_at)
      VALUES (7, 'seven', '', '', '', '', '', '', '', '', '', 'o', 't', '[]', 0, '{}', '[]', '');
    INSERT INTO annotation (id, article_id, coder_id, start, "end", exact, prefix, suffix, note, created_at)
      VALUES ('a', 'seven', 'c', 0, 4, 'a toll', '', '', 'strong', ''),
             ('b', 'seven', 'c', 0, 4, 'a ferry', '', '', 'toll too', '');
    INSERT INTO note VALUES ('article', 'seven', 'the toll again', 'c', ''), ('project', '', 'of tolls', 'c', ''),
      ('code', 'x', 'a toll is a claim', 'c', '');`)
  migrate(db, [initial, spansNotesCodebook, searchNotesPassages])
  const found = (query: string) => db.prepare(MATCHING).pluck().all(query)
  expect(found('toll')).toEqual([place(0, 1), place(7, 1), place(7, 2), place(7, 3)])
  expect(found('passage: toll')).toEqual([place(7, 1)])
  expect(found('tolls')).toEqual([place(0, 2)])
  db.exec(`INSERT INTO article_search_words(article_search_words, rank) VALUES ('integrity-check', 1)`)
  db.close()
})

test('follows every change, undo and redo of annotations and notes', () => {
  const db: WriteDb = project()
  const by = author(db)
  const articleId = addArticle(db, by, 'The toll doubles in May')
  const codeIds = [codeAtPath(db, 'claim', null)]
  const found = (query: string) => {
    db.run(`INSERT INTO article_search_words(article_search_words, rank) VALUES ('integrity-check', 1)`)
    return db.all<{ rowid: number }>(MATCHING, [query]).map(row => row.rowid)
  }
  const first = createAnnotation(db, by, { articleId, start: 4, end: 8, codeIds, note: 'n', attributes: {} })
  createAnnotation(db, by, { articleId, start: 4, end: 16, codeIds, note: 'why', attributes: {} })
  setNote(db, by, 'article', articleId, 'toll')
  setNote(db, by, 'project', '', 'tolls')
  expect([found('toll'), found('tolls')]).toEqual([[place(1, 1), place(1, 2), place(1, 3)], [place(0, 1)]])

  updateAnnotation(db, by, first.id, { start: 9, end: 16, note: 'because' })
  setNote(db, by, 'article', articleId, 'bridge')
  expect([found('toll'), found('because'), found('bridge')]).toEqual([
    [place(1, 2)],
    [place(1, 1)],
    [place(1, 3)],
  ])
  undoOnce(db, by)
  undoOnce(db, by)
  expect(found('toll')).toEqual([place(1, 1), place(1, 2), place(1, 3)])

  deleteAnnotations(db, by, [first.id])
  setNote(db, by, 'project', '', '')
  expect([found('toll'), found('tolls')]).toEqual([[place(1, 2), place(1, 3)], []])
  deleteArticles(db, by, [articleId])
  expect(found('toll')).toEqual([])
  undoOnce(db, by)
  expect(found('toll').map(number => Math.floor(number / 2 ** 24))).toEqual([1, 1])
  redoOnce(db, by)
  expect(found('toll')).toEqual([])
  db.close()
})
