import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ATTRIBUTES } from '../../shared/model/attributes.ts'
import { READY_CODEBOOKS } from '../../shared/model/ready-codebooks.ts'
import { translatedTexts, untranslatedTexts } from '../../test/interface-texts.ts'
import { ENGLISH_SINGULARS } from '../ui/english-singulars.ts'
import { GERMAN, GERMAN_PARTS } from './german.ts'

const root = join(import.meta.dirname, '..', '..')
/** Texts of lists in `shared/`, which the interface gives to `t` where it shows them. */
const listed = ATTRIBUTES.flatMap(({ label, placeholder, options }) => [
  label,
  placeholder,
  ...(options ?? []).map(option => option.label),
])
  .filter(text => text !== '')
  .map(text => ({ text, file: 'shared/model/attributes.ts' }))
const ready = READY_CODEBOOKS.flatMap(({ title, description }) => [title, description]).map(text => ({
  text,
  file: 'shared/model/ready-codebooks.ts',
}))
const used = [...translatedTexts(root, 'renderer'), ...listed, ...ready]
const texts = [...new Set(used.map(({ text }) => text))]

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]).sort()
const forms = (text: string | { one: string; other: string }) =>
  typeof text === 'string' ? [text] : [text.one, text.other]

describe('German', () => {
  test('has every text of the interface', () => {
    const missing = used.filter(({ text }) => !(text in GERMAN))
    expect(missing.map(({ text, file }) => `${file}: ${text}`)).toEqual([])
  })

  test('has no text that is shown nowhere', () => {
    expect(Object.keys(GERMAN).filter(text => !texts.includes(text))).toEqual([])
  })

  test('says a text in one way, wherever it stands', () => {
    const parts = Object.entries(GERMAN_PARTS).flatMap(([part, entries]) =>
      Object.entries(entries).map(([english, german]) => ({ part, english, german: JSON.stringify(german) })),
    )
    const all = JSON.stringify
    const differing = parts.filter(({ english, german }) => german !== all(GERMAN[english]))
    expect(differing).toEqual([])
  })

  test('fills the same places, and has both forms of what is counted', () => {
    const wrong = Object.entries(GERMAN).filter(
      ([english, german]) =>
        (typeof german === 'string') === places(english).includes('count') ||
        // The singular may say "an article" without the number.
        forms(german).some(
          (form, n) =>
            places(form).join() !== places(english).join() &&
            !(n === 0 && typeof german !== 'string' && isWithoutCount(form, english)),
        ),
    )
    expect(wrong.map(([english]) => english)).toEqual([])
  })
})

/** The app's own name, and a code of a language as an example of what to type. */
const NAMES = new Set(['Parallax', 'en'])

test('no text of the interface is there in English only', () => {
  const plain = untranslatedTexts(root, 'renderer').filter(
    ({ text, file }) => !NAMES.has(text) && !file.startsWith('renderer/language/'),
  )
  expect(plain).toEqual([])
})

describe('English', () => {
  test('has the singular of what is counted, with the same places', () => {
    const counting = texts.filter(text => places(text).includes('count'))
    expect(Object.keys(ENGLISH_SINGULARS).sort()).toEqual(counting.sort())
    const wrong = Object.entries(ENGLISH_SINGULARS).filter(
      ([many, one]) => places(one).join() !== places(many).join() && !isWithoutCount(one, many),
    )
    expect(wrong).toEqual([])
  })
})

function isWithoutCount(one: string, many: string): boolean {
  const rest = places(many).filter(place => place !== 'count')
  return places(one).join() === rest.join()
}
