import { expect, test } from 'vitest'
import { acceleratorOf, chordOf, type KeyPress, shownChord } from './chord.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

test('a chord names what is held and the key, letters always alike', () => {
  expect(chordOf(press('f', { ctrlKey: true }))).toBe('Ctrl+F')
  expect(chordOf(press('F', { metaKey: true, shiftKey: true }))).toBe('Ctrl+Shift+F')
  expect(chordOf(press('ArrowLeft', { altKey: true, shiftKey: true }))).toBe('Alt+Shift+ArrowLeft')
  // With the capitals locked.
  expect(chordOf(press('R'))).toBe('R')
})

test('Shift is no part of the character it makes', () => {
  expect(chordOf(press('/', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+/')
  expect(chordOf(press('+', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Plus')
  expect(chordOf(press(' ', { shiftKey: true }))).toBe('Shift+Space')
})

test('AltGr types, and keys that only modify or compose are no chord', () => {
  const altGr = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' }
  expect(chordOf(press('[', altGr))).toBe('[')
  expect([press('Shift'), press('Dead'), press('a', { isComposing: true })].map(chordOf)).toEqual([
    null,
    null,
    null,
  ])
})

test('with a modifier, a letter of another script is the one at its place on the keyboard', () => {
  expect(chordOf(press('כ', { ctrlKey: true, code: 'KeyF' }))).toBe('Ctrl+F')
  expect(chordOf(press('µ', { altKey: true, code: 'KeyM' }))).toBe('Alt+M')
  expect(chordOf(press('m', { altKey: true, code: 'Semicolon' }))).toBe('Alt+M')
})

test('a chord reads as on the keyboard, and as menus want it', () => {
  expect(shownChord('Ctrl+Shift+ArrowLeft')).toBe('Ctrl Shift ←')
  expect(shownChord('Ctrl+Plus')).toBe('Ctrl +')
  expect(acceleratorOf('Ctrl+Shift+ArrowLeft')).toBe('CommandOrControl+Shift+Left')
  expect([acceleratorOf('F1'), acceleratorOf('Ctrl+/'), acceleratorOf('Ctrl+Ж')]).toEqual([
    'F1',
    'CommandOrControl+/',
    null,
  ])
})
