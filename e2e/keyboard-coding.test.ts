import { afterEach, beforeEach, expect, test } from 'vitest'
import { sentencesIn, wordsIn } from '../shared/text/segment.ts'
import { ask } from '../test/command-line.ts'
import { type Home, newHome, type RunningApp, sayWhoCodes, startApp } from './app.ts'
import { annotationsIn, expectSound } from './command-line.ts'
import {
  type CountingKeyboard,
  countedBlocks,
  countingKeyboard,
  keysFor,
  median,
  type PlaceInBlock,
  shownBeforehand,
} from './keyboard.ts'
import { expectSaved } from './reader-page.ts'

let home: Home
let app: RunningApp
let keyboard: CountingKeyboard

/** Opens the sample project's first article; from then on no test touches the mouse. */
beforeEach(async () => {
  home = newHome()
  app = await startApp(home)
  await app.page.getByRole('button', { name: 'Open sample project' }).click()
  await sayWhoCodes(app.page, 'Lena')
  await app.page.keyboard.press('Control+PageDown')
  const text = app.page.locator('.ProseMirror')
  await text.waitFor()
  for (let n = 0; n < 4 && !(await text.evaluate(node => node === document.activeElement)); n++)
    await app.page.keyboard.press('F6')
  await app.page.keyboard.press('Control+Home')
  keyboard = countingKeyboard(app.page)
})
afterEach(async () => {
  await app.quit()
  home.remove()
})

const file = () => home.path('user-data', 'Sample project.parallax')

/** Lena's annotations as the file holds them, in the order of the text. */
async function own(): Promise<{ exact: string; codes: string[] }[]> {
  await expectSaved(app.page)
  const all = await annotationsIn(file())
  return all.filter(({ coder }) => coder === 'Lena').map(({ exact, codes }) => ({ exact, codes }))
}

/** The codes by the keys that apply them. */
async function codesByKey(): Promise<[key: string, path: string][]> {
  const codes = await ask<{ code: string; key: string }[]>('list', file(), 'codes')
  return codes.filter(({ key }) => key !== '').map(({ key, code }) => [key, code])
}

/** Every third word or so of a text's sentences begins a passage of two to seven words. */
function freePassages(blocks: readonly { block: number; text: string }[]): PlaceInBlock[] {
  const sentences = blocks.flatMap(({ block, text }) =>
    sentencesIn(text).map(sentence => ({ block, words: wordsIn(text, sentence.start, sentence.end) })),
  )
  return sentences
    .filter(({ words }) => words.length > 8)
    .flatMap(({ block, words }, n) => {
      const from = (n * 3 + 1) % (words.length - 7)
      const first = words[from]
      const last = words[from + 1 + ((n * 5) % 6)]
      return first && last ? [{ block, start: first.start, end: last.end }] : []
    })
}

/**
 * Names a passage as a person would: letters of its first word until the right place lights up, a space, letters of its
 * last word until the passage is right, then the code's key.
 */
async function codeByEnds(passage: PlaceInBlock, words: string, key: string): Promise<void> {
  const parts = words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  await keyboard.press('f')
  await typeUntil(parts[0] ?? '', place => place?.block === passage.block && place.start === passage.start)
  await keyboard.press(' ')
  await typeUntil(parts.at(-1) ?? '', place => place?.end === passage.end)
  await keyboard.press(key)
}

async function typeUntil(word: string, isRight: (place: PlaceInBlock | null) => boolean): Promise<void> {
  for (const letter of word.toLowerCase()) {
    await keyboard.press(letter)
    if (isRight(await shownBeforehand(app.page))) return
  }
  for (let tries = 0; tries < 20; tries++) {
    await keyboard.press('ArrowDown')
    if (isRight(await shownBeforehand(app.page))) return
  }
  throw new Error(`never came to ${word}`)
}

test('every sentence of an article is coded without the mouse, with at most four keys each', async () => {
  const blocks = await countedBlocks(app.page)
  const sentences = blocks.flatMap(({ text }) =>
    sentencesIn(text).map(({ start, end }) => text.slice(start, end)),
  )
  const codes = await codesByKey()
  const expected: { exact: string; codes: string[] }[] = []
  const counts: number[] = []
  for (const [n, exact] of sentences.entries()) {
    const [key, path] = codes[n % codes.length] ?? ['', '']
    const keys = await keysFor(keyboard, async () => {
      await keyboard.press('s')
      await keyboard.press(key)
    })
    counts.push(keys)
    expected.push({ exact, codes: [path] })
  }
  expect(sentences.length).toBeGreaterThan(15)
  expect(Math.max(...counts)).toBeLessThanOrEqual(4)
  expect(await own()).toEqual(expected)
  await expectSound(file())
})

test('free passages inside sentences take a median of at most eight keys', async () => {
  const blocks = await countedBlocks(app.page)
  const passages = freePassages(blocks)
  const codes = await codesByKey()
  const expected: { exact: string; codes: string[] }[] = []
  const counts: number[] = []
  for (const [n, passage] of passages.entries()) {
    const [key, path] = codes[n % codes.length] ?? ['', '']
    const text = blocks.find(({ block }) => block === passage.block)?.text ?? ''
    const exact = text.slice(passage.start, passage.end)
    counts.push(await keysFor(keyboard, () => codeByEnds(passage, exact, key)))
    expected.push({ exact, codes: [path] })
  }
  expect(passages.length).toBeGreaterThan(12)
  expect(median(counts)).toBeLessThanOrEqual(8)
  expect(await own()).toEqual(expected)
})

test('keys take words and paragraphs, one adds a code to the paragraph; each step can be undone', async () => {
  const [headline, paragraph] = (await countedBlocks(app.page)).map(({ text }) => text)
  const [first = '', second = ''] = (headline ?? '').split(' ')
  for (const key of ['w', 'w', '6', 'p', '4']) await keyboard.press(key)
  const words = { exact: `${first} ${second}`, codes: ['framing/economic consequences'] }
  const whole = { exact: (paragraph ?? '').trim(), codes: ['framing/conflict'] }
  expect(await own()).toEqual([words, whole])
  await keyboard.press('Alt+5')
  await expect.poll(own).toEqual([words, { ...whole, codes: [...whole.codes, 'framing/human interest'] }])
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await expect.poll(own).toEqual([words])
  await keyboard.press('Control+z')
  await expect.poll(own).toEqual([])
})
