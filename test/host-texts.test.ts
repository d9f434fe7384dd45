import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EXPORTERS } from '../db/exporters.ts'
import { GERMAN_TOLD } from '../renderer/language/german-told.ts'
import { language, offerLanguage, speak } from '../renderer/ui/language.ts'
import { offerTold, told } from '../renderer/ui/told.ts'
import { hostTexts, sourcesUnder } from './interface-texts.ts'

const root = join(import.meta.dirname, '..')

/** What only the command line says, which speaks English, and what is told of defects. */
const COMMAND_LINE = /^db\/(cli\.ts|cli\/|annotate-lines|annotation-line|verify|schema)/

/** Codebooks are an instrument in one language, whatever the interface speaks. */
const CODEBOOKS = /^shared\/model\/ready-codebooks\//

/** Put together from fixed parts, of which the table has each whole sentence. */
const COMPOSED = new Set(['Mark {{}} {{}}', '{{}} code {{}}', 'it is {{}}not a Word document (.docx)'])

/** Sentences that only repeat what another part of the app says, or that name nothing but what is filled in. */
const BARE = /^[^\p{L}]*$/u

const sources = ['db', 'shared'].flatMap(folder => sourcesUnder(root, folder))
const said = hostTexts(
  root,
  sources.filter(file => !COMMAND_LINE.test(file) && !CODEBOOKS.test(file)),
).filter(({ text }) => !BARE.test(text.replaceAll('{{}}', '')) && !COMPOSED.has(text))

offerLanguage('de', GERMAN_TOLD)
offerTold(Object.keys(GERMAN_TOLD))

/** The sentence with something in its places. */
const filled = (text: string) => text.replaceAll('{{}}', 'Xyz')

test('whatever the host says has a German sentence', () => {
  expect(language()).toBe('en')
  speak('de')
  const formats = EXPORTERS.flatMap(({ label, description }) => [label, description])
  const all = [...said, ...formats.map(text => ({ text, file: 'db/exporters.ts' }))]
  const bare = new Set(
    Object.entries(GERMAN_TOLD).flatMap(([english, german]) => (english === german ? [english] : [])),
  )
  const left = all.filter(({ text }) => told(filled(text)) === filled(text) && !bare.has(text))
  speak('en')
  expect(left.map(({ text, file }) => `${file}: ${text}`)).toEqual([])
})

test('the German sentences fill the same places', () => {
  const places = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join()
  const wrong = Object.entries(GERMAN_TOLD).filter(
    ([english, german]) => typeof german !== 'string' || places(german) !== places(english),
  )
  expect(wrong).toEqual([])
})

test('what people wrote stays as they wrote it', () => {
  speak('de')
  expect(told('Annotate as conflict, claim')).toBe('Annotieren als conflict, claim')
  expect(told('Change outlet, story of 12 articles')).toBe('12 Artikel: Medium, Ereignis ändern')
  expect(told('old.parallax: there is no such date as 2024-02-31')).toBe(
    'old.parallax: Das Datum 2024-02-31 gibt es nicht',
  )
  speak('en')
})
