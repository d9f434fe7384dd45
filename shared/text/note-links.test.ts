import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type LinkTarget,
  linkStart,
  noteLink,
  noteParts,
  plainNote,
  storedNote,
  typedNote,
} from './note-links.ts'

const ID = '01a2b3c4-0000-7000-8000-000000000001'
const article: LinkTarget = { kind: 'article', id: ID }

test('a note is text with links in it', () => {
  const note = `See ${noteLink(article, 'Bridge shuts')} and the rest.`
  expect(note).toBe(`See [[article:${ID}|Bridge shuts]] and the rest.`)
  expect(noteParts(note)).toEqual([
    { text: 'See ' },
    { target: article, label: 'Bridge shuts' },
    { text: ' and the rest.' },
  ])
  expect(plainNote(note)).toBe('See Bridge shuts and the rest.')
})

test('what only looks like a link is text', () => {
  const note = `[[article:12|x]] [[person:${ID}|y]] [[code:${ID}|two\nlines]]`
  expect(noteParts(note)).toEqual([{ text: note }])
})

const target = fc.record({
  kind: fc.constantFrom<LinkTarget['kind']>('article', 'code', 'annotation'),
  id: fc.uuid(),
})

test('whatever its label says, a link leads to its target and can be looked for', () => {
  fc.assert(
    fc.property(target, fc.string({ unit: 'grapheme' }), fc.string(), (one, label, before) => {
      const link = noteLink(one, label)
      const links = noteParts(`${before}\n${link}`).filter(part => 'target' in part)
      expect(links.map(part => part.target)).toContainEqual(one)
      expect(link.startsWith(linkStart(one))).toBe(true)
    }),
  )
})

test('the parts of a note joined are the note', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.tuple(target, fc.string()).map(([one, label]) => noteLink(one, label)),
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const note = pieces.join('')
      const again = noteParts(note).map(part =>
        'text' in part ? part.text : `${linkStart(part.target)}${part.label}]]`,
      )
      expect(again.join('')).toBe(note)
    }),
  )
})

test('while typing, links stand as their words; different targets of the same words get a number', () => {
  const other: LinkTarget = { kind: 'code', id: ID }
  const note = `${noteLink(article, 'Bridge')}, ${noteLink(other, 'Bridge')}, ${noteLink(article, 'Bridge')} [[Toll]]`
  const typed = typedNote(note)
  expect(typed.text).toBe('[[Bridge]], [[Bridge (2)]], [[Bridge]] [[Toll]]')
  expect(storedNote(typed)).toBe(
    `${noteLink(article, 'Bridge')}, ${noteLink(other, 'Bridge (2)')}, ${noteLink(article, 'Bridge')} [[Toll]]`,
  )
})

test('typing nothing changes nothing', () => {
  const piece = fc.oneof(
    fc.string().map(text => text.replace(/[[\]]/g, '')),
    fc.tuple(target, fc.string()).map(([one, label]) => noteLink(one, label)),
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const note = pieces.join('')
      const links = (text: string) => noteParts(text).map(part => ('text' in part ? part.text : part.target))
      expect(links(storedNote(typedNote(note)))).toEqual(links(note))
    }),
  )
})
