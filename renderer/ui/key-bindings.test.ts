import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { KeyPress } from './chord.ts'
import { COMMAND_IDS, commandOf } from './commands.ts'
import {
  type ChosenKeys,
  chooseKeys,
  commandFor,
  keyProblem,
  keysOf,
  withKey,
  withOwnKeys,
  withoutKey,
} from './key-bindings.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

/** Keys that mean two commands in one place. */
function ambiguous(chosen: ChosenKeys): string[] {
  return COMMAND_IDS.flatMap(id =>
    keysOf(id, chosen).filter(chord => keyProblem(id, chord, chosen)?.problem === 'taken'),
  )
}

afterEach(() => chooseKeys({}))

describe('the keys of the list', () => {
  test('mean one command each, and none that the app or the caret needs', () => {
    const problems = COMMAND_IDS.filter(id => !commandOf(id).fixed).flatMap(id =>
      keysOf(id, {}).flatMap(chord => keyProblem(id, chord, {}) ?? []),
    )
    expect(problems).toEqual([])
    expect(ambiguous({})).toEqual([])
  })

  test('point the other way where the text runs from right to left', () => {
    const left = press('ArrowLeft', { ctrlKey: true, altKey: true })
    expect([commandFor(left, 'article'), commandFor(left, 'article', true)]).toEqual([
      'previous-sentence',
      'next-sentence',
    ])
    expect(commandFor(press('r'), 'article', true)).toBe('repeat-code')
  })

  test('work where they belong', () => {
    expect(commandFor(press('r'), 'article')).toBe('repeat-code')
    expect(commandFor(press('r'), 'window')).toBe(null)
    expect(commandFor(press('7'), 'article')).toBe('favourite')
    expect(commandFor(press('f', { ctrlKey: true, shiftKey: true }), 'window')).toBe('search-project')
  })
})

describe('a chosen key', () => {
  test('works at once, and the old one stays until it is taken off', () => {
    const added = withKey('repeat-code', 'Ä', {})
    expect(added).toEqual({ 'repeat-code': ['R', 'Ä'] })
    const chosen = withoutKey('repeat-code', 'R', added)
    chooseKeys(chosen)
    expect([commandFor(press('ä'), 'article'), commandFor(press('r'), 'article')]).toEqual([
      'repeat-code',
      null,
    ])
  })

  test('that another command has is a conflict, and is taken from it only when asked', () => {
    expect(keyProblem('repeat-code', 'O', {})).toEqual({
      problem: 'taken',
      by: ['cycle-annotations'],
      fixed: false,
    })
    expect(withKey('repeat-code', 'O', {})).toEqual({ 'cycle-annotations': [], 'repeat-code': ['R', 'O'] })
  })

  test('of the article may not be one of the window, but one of the palette', () => {
    expect(keyProblem('repeat-code', 'Ctrl+F', {})).toMatchObject({ problem: 'taken', by: ['find'] })
    expect(keyProblem('repeat-code', 'Alt+V', {})).toBe(null)
  })

  test('is refused where it would type, is needed otherwise, or picks favourites', () => {
    expect(keyProblem('find', 'F', {})).toEqual({ problem: 'types' })
    expect(keyProblem('find', 'Ctrl+C', {})).toEqual({ problem: 'kept' })
    expect(keyProblem('repeat-code', 'ArrowLeft', {})).toEqual({ problem: 'kept' })
    expect(keyProblem('repeat-code', '3', {})).toMatchObject({ problem: 'taken', fixed: true })
  })

  test('is forgotten with its command’s own keys, which then nobody else has', () => {
    const moved = withKey('repeat-code', 'O', {})
    expect(withOwnKeys('cycle-annotations', moved)).toEqual({})
    expect(withOwnKeys('repeat-code', withoutKey('repeat-code', 'R', {}))).toEqual({})
  })

  test('of a command that is gone, or that cannot be changed, is left out', () => {
    chooseKeys({ gone: ['Ä'], favourite: ['Ä'], 'repeat-code': ['Ä'] })
    expect(commandFor(press('ä'), 'article')).toBe('repeat-code')
    expect(commandFor(press('1'), 'article')).toBe('favourite')
  })
})

test('whatever is chosen, a key never means two commands', () => {
  const id = fc.constantFrom(...COMMAND_IDS.filter(one => !commandOf(one).fixed))
  const chord = fc.constantFrom('R', 'O', 'Ä', 'Ctrl+F', 'Ctrl+X', 'Alt+V', 'F6', 'Ctrl+Shift+U', '3')
  const step = fc.tuple(fc.constantFrom('add', 'drop', 'own'), id, chord)
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      const chosen = steps.reduce<ChosenKeys>((keys, [what, command, key]) => {
        if (what === 'drop') return withoutKey(command, key, keys)
        if (what === 'own') return withOwnKeys(command, keys)
        const problem = keyProblem(command, key, keys)
        return problem && (problem.problem !== 'taken' || problem.fixed) ? keys : withKey(command, key, keys)
      }, {})
      expect(ambiguous(chosen)).toEqual([])
    }),
  )
})
