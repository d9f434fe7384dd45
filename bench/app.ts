import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type AppWindow, openInApp } from './app-window.ts'
import { freshFolder } from './made-project.ts'
import { type Bench, countOf, median, type Options, type Row } from './measured.ts'
import { makeMaterial } from './reader-material.ts'
import { makeReaderProject } from './reader-project.ts'
import { longestTask, type TraceEvent } from './trace.ts'

const CHARACTERS = 300_000
const MARKS = 5_000
/** Fewer have no block that the caret is put into. */
const FEWEST_CHARACTERS = 100_000
const PAUSE_MS = 60

/** What a person does in the article, by name; each is recorded by itself. */
const ACTIONS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'typing in the palette': typeInPalette,
  'moving the caret': moveCaret,
  'selecting by words': selectWords,
  'scrolling with the wheel': scrollByWheel,
}

/** The app itself with a long and dense article: the longest frame of what a coder does all day. */
export const app: Bench = {
  name: 'app',
  what: 'typing, caret and scrolling in the real app; a trace tells the longest task of the page, which no frame can interrupt',
  options: {
    characters: `of the article, ${CHARACTERS} if left out`,
    annotations: `on it, ${MARKS} if left out`,
    trace: 'FILE to keep the trace in, for chrome://tracing',
  },
  long: true,
  columns: [
    { field: 'subject', title: '' },
    { field: 'longestFrameMs', title: 'longest frame ms', digits: 1 },
    { field: 'medianMs', title: 'key to painted, median', digits: 1 },
    { field: 'longestMs', title: 'longest', digits: 1 },
    { field: 'keys', title: 'keys' },
  ],
  async run(options) {
    const material = materialOf(options)
    const folder = freshFolder()
    const file = join(folder, 'app.parallax')
    makeReaderProject(file, material)
    const window = await openInApp(file, folder)
    try {
      await window.page.evaluate(watchKeys)
      const rows = await traced(window, options.trace ?? join(folder, 'trace.json'))
      const chrome = await window.electron.evaluate(() => process.versions.chrome)
      return { rows, machine: { browser: `Chromium ${chrome} in Electron` } }
    } finally {
      await window.close()
    }
  },
}

/** Words enough for the characters. */
function materialOf(options: Options) {
  const wanted = countOf(options, 'characters', CHARACTERS, FEWEST_CHARACTERS)
  const marks = countOf(options, 'annotations', MARKS, 0)
  const perWord = makeMaterial(10_000, 0).text.length / 10_000
  return makeMaterial(Math.round(wanted / perWord), marks)
}

/** Records one trace of all actions and reads it. */
async function traced({ electron, page }: AppWindow, file: string): Promise<Row[]> {
  await electron.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: ['toplevel', 'blink.user_timing', 'devtools.timeline'],
    }),
  )
  const keys = new Map<string, number[]>()
  for (const [name, act] of Object.entries(ACTIONS)) {
    await clickIntoText(page)
    await page.evaluate(start => {
      ;(window as unknown as KeysWindow).benchKeys.length = 0
      performance.mark(start)
    }, `${name}: start`)
    await act(page)
    await page.evaluate(end => performance.mark(end), `${name}: end`)
    keys.set(name, await page.evaluate(() => (window as unknown as KeysWindow).benchKeys.splice(0)))
  }
  await electron.evaluate(({ contentTracing }, path) => contentTracing.stopRecording(path), file)
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }
  return [...keys].map(([subject, times]) => ({
    subject,
    longestFrameMs: longestTask(traceEvents, `${subject}: start`, `${subject}: end`),
    medianMs: times.length ? median(times) : null,
    longestMs: times.length ? Math.max(...times) : null,
    keys: times.length || null,
  }))
}

type KeysWindow = Window & { benchKeys: number[] }

/** Runs in the page: notes for every key how long it took until painted. */
function watchKeys(): void {
  const benchKeys: number[] = []
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => benchKeys.push(performance.now() - timeStamp)
      channel.port2.postMessage(null)
    })
  }
  addEventListener('keydown', onKey, true)
  Object.assign(window, { benchKeys })
}

async function clickIntoText(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.evaluate(() => document.querySelector('[data-block="300"]')?.scrollIntoView({ block: 'center' }))
  await page.waitForTimeout(500)
  const box = await page.locator('[data-block="300"]').boundingBox()
  if (!box) throw new Error('the article has no block 300')
  await page.mouse.click(box.x + 60, box.y + 12)
  await page.waitForTimeout(500)
}

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let n = 0; n < times; n++) {
    await page.keyboard.press(key)
    await page.waitForTimeout(PAUSE_MS)
  }
}

async function typeInPalette(page: Page): Promise<void> {
  for (let n = 0; n < 5; n++) {
    await press(page, 'Control+Shift+ArrowRight', 3)
    await press(page, 'Enter')
    await page.getByRole('dialog', { name: 'Choose a code' }).waitFor()
    for (const letter of 'remark teal') await press(page, letter === ' ' ? 'Space' : letter)
    await press(page, 'Escape')
    await press(page, 'ArrowRight', 2)
  }
}

async function moveCaret(page: Page): Promise<void> {
  await press(page, 'ArrowRight', 30)
  await press(page, 'ArrowDown', 60)
  await press(page, 'Control+ArrowRight', 20)
}

function selectWords(page: Page): Promise<void> {
  return press(page, 'Control+Shift+ArrowRight', 30)
}

/** Three lines a notch. */
async function scrollByWheel(page: Page): Promise<void> {
  for (let n = 0; n < 120; n++) {
    await page.mouse.wheel(0, 90)
    await page.waitForTimeout(PAUSE_MS)
  }
}
