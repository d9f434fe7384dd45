import { expect, test } from 'vitest'
import { noteLink } from '../shared/text/note-links.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { logged } from '../test/operations.ts'
import { createAnnotation } from './annotations.ts'
import { deleteArticles } from './articles.ts'
import { undoOnce } from './change-log.ts'
import { codeAtPath, deleteCode } from './codebook.ts'
import { listHistory } from './history.ts'
import { followLink, linkTargets, listNotes, notesLinkingTo } from './note-links.ts'
import { getNote, setNote } from './notes.ts'

function start() {
  const db = project()
  const by = author(db)
  const articleId = addArticle(db, by, 'The bridge shuts', {
    headline: 'Bridge shuts',
    outlet: 'Gull',
    published: '2026-03-01T10:00',
  })
  const codeId = codeAtPath(db, 'framing/conflict', null)
  return { db, by, articleId, codeId }
}

test('a note is written, changed and taken away, each as a step', () => {
  const { db, by, articleId } = start()
  expect(getNote(db, 'article', articleId)).toBeNull()
  setNote(db, by, 'article', articleId, 'Read again.')
  expect(getNote(db, 'article', articleId)).toEqual({
    about: 'article',
    aboutId: articleId,
    text: 'Read again.',
    coder: 'Lena',
    changed: '2026-01-02T03:04:05.000Z',
  })
  expect(listHistory(db, 1)[0]?.summary).toBe('Change the note on an article')
  const seq = listHistory(db, 1)[0]?.seq
  setNote(db, author(db, 'Omar'), 'article', articleId, 'Read again.')
  expect(listHistory(db, 1)[0]?.kind).toBe('base')
  setNote(db, by, 'article', articleId, '')
  expect(getNote(db, 'article', articleId)).toBeNull()
  undoOnce(db, by)
  expect(getNote(db, 'article', articleId)?.text).toBe('Read again.')
  expect(seq).toBeGreaterThan(0)
  db.close()
})

test('what is not in the project has no note', () => {
  const { db, by } = start()
  expect(() => setNote(db, by, 'code', 'gone', 'x')).toThrow(
    'What this note is about is no longer in the project',
  )
  expect(() => setNote(db, by, 'project', 'x', 'x')).toThrow(
    'What this note is about is no longer in the project',
  )
  db.close()
})

test('the note goes with its article or code, and comes back with it', () => {
  const { db, by, articleId, codeId } = start()
  setNote(db, by, 'article', articleId, 'a')
  setNote(db, by, 'code', codeId, 'c')
  const before = logged(db)
  deleteArticles(db, by, [articleId])
  deleteCode(db, by, codeId)
  expect(listNotes(db)).toEqual([])
  undoOnce(db, by)
  undoOnce(db, by)
  expect(logged(db)).toEqual(before)
  db.close()
})

test('notes link to each other, and a link is found from its other end', () => {
  const { db, by, articleId, codeId } = start()
  const link = noteLink({ kind: 'article', id: articleId }, 'Bridge shuts')
  setNote(db, by, 'code', codeId, `Clearest in ${link}.`)
  const { id } = createAnnotation(db, by, {
    articleId,
    start: 4,
    end: 10,
    codeIds: [codeId],
    note: `As in ${link}`,
    attributes: {},
  })
  setNote(db, by, 'project', '', 'No link here.')
  const onCode = {
    about: 'code',
    aboutId: codeId,
    title: 'framing/conflict',
    text: `Clearest in ${link}.`,
    place: null,
  }
  const onPassage = {
    about: 'annotation',
    aboutId: id,
    title: 'bridge',
    text: `As in ${link}`,
    place: { articleId, start: 4, end: 10 },
  }
  expect(notesLinkingTo(db, { kind: 'article', id: articleId })).toEqual([onCode, onPassage])
  expect(listNotes(db).map(one => one.about)).toEqual(['project', 'code', 'annotation'])
  expect(followLink(db, { kind: 'annotation', id })).toEqual({
    kind: 'annotation',
    id,
    title: 'bridge',
    about: 'Bridge shuts',
    place: { articleId, start: 4, end: 10 },
  })
  expect(followLink(db, { kind: 'annotation', id: 'gone' })).toBeNull()
  expect(followLink(db, { kind: 'code', id: codeId })?.place).toBeNull()
  db.close()
})

test('what a note can link to is found by a part of its title, signs of patterns taken literally', () => {
  const { db, by, articleId } = start()
  addArticle(db, by, 'Text', { headline: '100% wrong_ly' })
  expect(linkTargets(db, 'BRIDGE', 5)).toEqual([
    { kind: 'article', id: articleId, title: 'Bridge shuts', about: 'Gull 2026-03-01' },
  ])
  expect(linkTargets(db, '0% w', 5).map(one => one.title)).toEqual(['100% wrong_ly'])
  expect(linkTargets(db, 'g%l', 5)).toEqual([])
  expect(linkTargets(db, 'conflict', 5).map(one => one.title)).toEqual(['framing/conflict'])
  db.close()
})
