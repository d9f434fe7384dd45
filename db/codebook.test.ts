import { describe, expect, test } from 'vitest'
import { addArticle, author, project } from '../test/builders.ts'
import { logged } from '../test/operations.ts'
import { createAnnotation, listAnnotations } from './annotations.ts'
import { type Author, recordChange, undoOnce } from './change-log.ts'
import { moveCode, updateCode } from './code-changes.ts'
import { codeAtPath, createCode, deleteCode, insertCode, listCodes } from './codebook.ts'
import type { WriteDb } from './connection.ts'

/** The starting codebook's names, indented by depth. */
const STARTING = [
  'framing',
  ' conflict',
  ' human interest',
  ' economic consequences',
  ' morality',
  ' responsibility',
  'claim',
  'quote',
]
const outline = (db: WriteDb) => listCodes(db, null).map(code => ' '.repeat(code.depth) + code.name)
const idOf = (db: WriteDb, path: string) => codeAtPath(db, path, null)
const codeOf = (db: WriteDb, path: string) => listCodes(db, null).find(code => code.path === path)

function start(): { db: WriteDb; by: Author } {
  const db = project()
  return { db, by: author(db) }
}

describe('the codebook', () => {
  test('starts with framing and its five frames, claim and quote', () => {
    const { db } = start()
    expect(outline(db)).toEqual(STARTING)
    db.close()
  })

  test('counts an annotation once for a parent, and only the coder’s own when asked', () => {
    const { db, by } = start()
    const articleId = addArticle(db, by, 'The toll doubles')
    const codeIds = [idOf(db, 'framing/conflict'), idOf(db, 'framing/morality')]
    createAnnotation(db, by, { articleId, start: 0, end: 3, codeIds, note: '', attributes: {} })
    const other = author(db, 'Omar')
    createAnnotation(db, other, {
      articleId,
      start: 0,
      end: 3,
      codeIds: [idOf(db, 'claim')],
      note: '',
      attributes: {},
    })
    const uses = (coder: string | null) =>
      Object.fromEntries(listCodes(db, coder).flatMap(code => (code.uses ? [[code.path, code.uses]] : [])))
    expect(uses(null)).toEqual({ framing: 1, 'framing/conflict': 1, 'framing/morality': 1, claim: 1 })
    expect(uses(by.coderId)).toEqual({ framing: 1, 'framing/conflict': 1, 'framing/morality': 1 })
    expect(uses(other.coderId)).toEqual({ claim: 1 })
    db.close()
  })
})

describe('a new code', () => {
  test('takes its parent’s kind and colour and stands last among its siblings', () => {
    const { db, by } = start()
    const made = createCode(db, by, { name: '  Cafe\u0301 ', parentId: idOf(db, 'framing') })
    expect(made).toEqual({
      id: made.id,
      parentId: idOf(db, 'framing'),
      kind: 'framing',
      name: 'Café',
      definition: '',
      color: 'slate',
      key: '',
      position: 5,
      inclusion: '',
      exclusion: '',
      retired: false,
      attributes: [],
    })
    db.close()
  })

  test('stands last also after a sibling before it was deleted or moved away', () => {
    const { db, by } = start()
    deleteCode(db, by, idOf(db, 'framing/conflict'))
    moveCode(db, by, idOf(db, 'framing/morality'), null, null)
    createCode(db, by, { name: 'aaa', parentId: idOf(db, 'framing') })
    expect(outline(db).slice(0, 5)).toEqual([
      'framing',
      ' human interest',
      ' economic consequences',
      ' responsibility',
      ' aaa',
    ])
    db.close()
  })

  test('at the top is a kind of its own unless told', () => {
    const { db, by } = start()
    expect(createCode(db, by, { name: 'Tone' }).kind).toBe('tone')
    expect(createCode(db, by, { name: 'Fact', kind: 'claim' }).kind).toBe('claim')
    db.close()
  })

  test.each(['Conflict', ' CONFLICT ', 'conflict'])(
    'is refused beside a sibling of the same name (%j)',
    name => {
      const { db, by } = start()
      const before = logged(db)
      expect(() => createCode(db, by, { name, parentId: idOf(db, 'framing') })).toThrow(
        'There is already a code "conflict" here. Choose another name.',
      )
      expect(logged(db)).toEqual(before)
      expect(createCode(db, by, { name }).parentId).toBeNull()
      db.close()
    },
  )

  test.each(['', ' \t\n'])('needs a name (%j)', name => {
    const { db, by } = start()
    expect(() => createCode(db, by, { name })).toThrow('A code needs a name; type one.')
    db.close()
  })

  test('does not take a key that another code has', () => {
    const { db, by } = start()
    expect(createCode(db, by, { name: 'x', key: '2' }).key).toBe('')
    expect(createCode(db, by, { name: 'y', key: '9' }).key).toBe('9')
    db.close()
  })

  test.each([
    '{"a":1}',
    "'; DROP TABLE code; --",
    '<script>',
    'a/b\\c',
    '👩‍👩‍👧',
    '\u202eright to left',
    '\ud800',
    'nul\0nul',
  ])('may be called %j, and is found again by its path', name => {
    const { db, by } = start()
    const { id } = createCode(db, by, { name, parentId: idOf(db, 'claim') })
    const path = listCodes(db, null).find(code => code.id === id)!.path
    expect(codeAtPath(db, path, null)).toBe(id)
    expect(listCodes(db, null).find(code => code.id === id)!.name).toBe(name.toWellFormed())
    db.close()
  })
})

describe('changing a code', () => {
  test('keeps what is not named, or named as undefined', () => {
    const { db, by } = start()
    const before = codeOf(db, 'claim')!
    updateCode(db, by, before.id, { definition: 'new', color: undefined, name: undefined, key: undefined })
    expect(codeOf(db, 'claim')).toEqual({ ...before, definition: 'new' })
    db.close()
  })

  test('moves a key here from the code that had it', () => {
    const { db, by } = start()
    updateCode(db, by, idOf(db, 'quote'), { key: '2' })
    expect([codeOf(db, 'claim')!.key, codeOf(db, 'quote')!.key]).toEqual(['', '2'])
    undoOnce(db, by)
    expect([codeOf(db, 'claim')!.key, codeOf(db, 'quote')!.key]).toEqual(['2', '3'])
    db.close()
  })

  test('may change the case of its own name, not take a sibling’s', () => {
    const { db, by } = start()
    updateCode(db, by, idOf(db, 'claim'), { name: 'CLAIM' })
    expect(codeOf(db, 'CLAIM')).toBeDefined()
    expect(() => updateCode(db, by, idOf(db, 'quote'), { name: 'Claim' })).toThrow(
      'There is already a code "CLAIM" here.',
    )
    db.close()
  })
})

describe('moving a code', () => {
  test('puts it before a sibling and gives its subtree the new kind', () => {
    const { db, by } = start()
    createCode(db, by, { name: 'war', parentId: idOf(db, 'framing/conflict') })
    moveCode(db, by, idOf(db, 'framing/conflict'), idOf(db, 'claim'), null)
    expect([codeOf(db, 'claim/conflict')!.kind, codeOf(db, 'claim/conflict/war')!.kind]).toEqual([
      'claim',
      'claim',
    ])
    moveCode(db, by, idOf(db, 'quote'), null, idOf(db, 'framing'))
    expect(outline(db)).toEqual([
      'quote',
      'framing',
      ' human interest',
      ' economic consequences',
      ' morality',
      ' responsibility',
      'claim',
      ' conflict',
      '  war',
    ])
    db.close()
  })

  test('before itself changes nothing', () => {
    const { db, by } = start()
    const id = idOf(db, 'framing/conflict')
    moveCode(db, by, id, idOf(db, 'framing'), id)
    expect(outline(db)).toEqual(STARTING)
    db.close()
  })

  test('into itself, or beside a namesake, is refused', () => {
    const { db, by } = start()
    expect(() => moveCode(db, by, idOf(db, 'framing'), idOf(db, 'framing/conflict'), null)).toThrow(
      'A code cannot be moved into itself.',
    )
    createCode(db, by, { name: 'claim', parentId: idOf(db, 'framing') })
    expect(() => moveCode(db, by, idOf(db, 'framing/claim'), null, null)).toThrow(
      'There is already a code "claim" here.',
    )
    db.close()
  })
})

describe('deleting a code', () => {
  test('takes its descendants and the annotations that have no other code', () => {
    const { db, by } = start()
    const articleId = addArticle(db, by, 'The toll doubles')
    const mark = (...paths: string[]) =>
      createAnnotation(db, by, {
        articleId,
        start: 0,
        end: 3,
        codeIds: paths.map(path => idOf(db, path)),
        note: '',
        attributes: {},
      }).id
    mark('framing/conflict', 'framing')
    const kept = mark('framing', 'claim')
    const before = logged(db)
    deleteCode(db, by, idOf(db, 'framing'))
    expect(outline(db)).toEqual(['claim', 'quote'])
    expect(listAnnotations(db, articleId, null).map(({ id, codeIds }) => ({ id, codeIds }))).toEqual([
      { id: kept, codeIds: [idOf(db, 'claim')] },
    ])
    undoOnce(db, by)
    expect(logged(db)).toEqual(before)
    db.close()
  })

  test('that is gone already is refused', () => {
    const { db, by } = start()
    const id = idOf(db, 'claim')
    deleteCode(db, by, id)
    expect(() => deleteCode(db, by, id)).toThrow('This code is no longer in the codebook')
    db.close()
  })
})

describe('a code path', () => {
  test('makes missing codes below an existing root when it may', () => {
    const { db, by } = start()
    const id = recordChange(db, by, 'x', changes => codeAtPath(db, 'Framing/War/Peace', changes))
    expect(listCodes(db, null).find(code => code.id === id)).toMatchObject({
      path: 'framing/War/Peace',
      kind: 'framing',
    })
    db.close()
  })

  test('names the roots when it starts with none of them', () => {
    const { db, by } = start()
    const make = () => recordChange(db, by, 'x', changes => codeAtPath(db, 'tone/angry', changes))
    const message =
      'There is no code "tone" at the top of the codebook. Start the path with one of: framing, claim, quote.'
    expect(make).toThrow(message)
    expect(() => codeAtPath(db, 'framing/none', null)).toThrow(
      'There is no code "framing/none" in the codebook.',
    )
    db.close()
  })

  test('that is empty is refused', () => {
    const { db } = start()
    expect(() => codeAtPath(db, '', null)).toThrow('empty name')
    db.close()
  })
})

test('a codebook of two thousand codes is listed in tree order', () => {
  const { db, by } = start()
  recordChange(db, by, 'many', changes => {
    for (let n = 0; n < 20; n++) {
      const parentId = insertCode(db, changes, { name: `root ${n}` })
      for (let child = 0; child < 100; child++) insertCode(db, changes, { name: `${child}`, parentId })
    }
  })
  const paths = listCodes(db, null).map(code => code.path)
  expect(paths.slice(8)).toEqual(
    Array.from({ length: 20 }, (_, n) => [
      `root ${n}`,
      ...Array.from({ length: 100 }, (_child, child) => `root ${n}/${child}`),
    ]).flat(),
  )
  db.close()
})

test('a code is renamed and moved at once, whatever the names there and here', () => {
  const { db, by } = start()
  createCode(db, by, { name: 'conflict', parentId: idOf(db, 'claim') })
  const id = idOf(db, 'framing/conflict')
  updateCode(db, by, id, { name: 'morality', parentId: idOf(db, 'claim'), key: '3' })
  expect(codeOf(db, 'claim/morality')).toMatchObject({ id, kind: 'claim', key: '3', position: 1 })
  expect(codeOf(db, 'quote')?.key).toBe('')
  expect(() => updateCode(db, by, id, { parentId: id })).toThrow('A code cannot be moved into itself.')
  db.close()
})

describe('retiring a code', () => {
  test('keeps a code that is put under it, or made there, from being offered', () => {
    const { db, by } = start()
    updateCode(db, by, idOf(db, 'claim'), { retired: true })
    moveCode(db, by, idOf(db, 'quote'), idOf(db, 'claim'), null)
    createCode(db, by, { name: 'new', parentId: idOf(db, 'claim'), key: '9' })
    updateCode(db, by, idOf(db, 'claim'), { key: '1' })
    const below = listCodes(db, null).filter(code => code.path.startsWith('claim'))
    expect(below.map(({ path, retired, key }) => [path, retired, key])).toEqual([
      ['claim', true, ''],
      ['claim/quote', true, ''],
      ['claim/new', true, ''],
    ])
    expect(codeOf(db, 'framing')?.key).toBe('1')
    db.close()
  })

  test('hides it with those below, frees their keys and leaves their passages', () => {
    const { db, by } = start()
    const retired = () => listCodes(db, null).flatMap(code => (code.retired ? [code.path] : []))
    updateCode(db, by, idOf(db, 'framing'), { retired: true })
    expect(retired()).toHaveLength(6)
    expect(
      listCodes(db, null)
        .map(code => code.key)
        .join(''),
    ).toBe('23')
    updateCode(db, by, idOf(db, 'framing/conflict'), { retired: false })
    expect(retired()).toHaveLength(4)
    expect(codeOf(db, 'framing')).toMatchObject({ retired: false, key: '' })
    updateCode(db, by, idOf(db, 'framing'), { retired: false })
    expect(retired()).toEqual([])
    db.close()
  })
})
