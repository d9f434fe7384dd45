import { join } from 'node:path'
import { expect, test } from 'vitest'
import { translatedTexts } from '../test/interface-texts.ts'
import { GERMAN } from './german.ts'

const used = [
  ...new Set(translatedTexts(join(import.meta.dirname, '..'), 'electron').map(({ text }) => text)),
]
const places = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

test('menus and dialogs have a German text for each English one, and none that is shown nowhere', () => {
  expect(Object.keys(GERMAN).sort()).toEqual(used.sort())
})

test('the German texts fill the same places', () => {
  expect(
    Object.entries(GERMAN).filter(([english, german]) => places(english).join() !== places(german).join()),
  ).toEqual([])
})

test('a menu’s key is a letter of its German label too', () => {
  const marked = Object.entries(GERMAN).filter(([english]) => /&\w/.test(english))
  expect(marked.filter(([, german]) => !/&[\p{L}\d]/u.test(german))).toEqual([])
})
