import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openProject } from '../db/connection.ts'
import { say } from '../scripts/say.ts'
import { markStyle } from '../shared/model/codebook.ts'
import { openInApp } from './app-window.ts'
import { type Browser, startBrowser } from './browser.ts'
import { type KeyTimes, timeKeys } from './key-to-paint.ts'
import { freshFolder } from './made-project.ts'
import { type Bench, countOf, type Options, type Row } from './measured.ts'
import { buildPage, type PageServer, servePages } from './page-server.ts'
import type { PageMark, PageMaterial } from './pages/subject.ts'
import { installPeers, PEERS, peerScript } from './peers.ts'
import { CODES, type MadeMark, makeMaterial } from './reader-material.ts'
import { OverCap, visit } from './reader-pages.ts'
import { documentsOf, makeReaderProject } from './reader-project.ts'
import { COLUMNS, compared, NOTES, type Size, type Visited } from './reader-rows.ts'

/** How often each subject is opened; so many of them are edited and scrolled too. */
const OPENS = 5
const THOROUGH = 3
/** A subject whose first visit takes longer, all in all, is visited only once. */
const SLOW_MS = 45_000

/** The scripts of the pages that need nothing but our own packages. */
const PAGES: Readonly<Record<string, URL>> = {
  ours: new URL('./pages/ours.tsx', import.meta.url),
  limit: new URL('./pages/limit.ts', import.meta.url),
  decorations: new URL('./pages/decorations.ts', import.meta.url),
}

const SUBJECTS = [...Object.keys(PAGES), ...Object.keys(PEERS)]

const SIZES: readonly Size[] = [
  { words: 10_000, marks: 100 },
  { words: 100_000, marks: 1_000 },
  { words: 100_000, marks: 10_000 },
  { words: 10_000, marks: 10_000 },
]

/** Our reader beside the browser's own limit and the readers of others. */
export const reader: Bench = {
  name: 'reader',
  what: 'a text with marks opened, marked and scrolled, each subject on fresh pages of one Chromium',
  options: {
    words: 'words of the text, such as 100000',
    marks: 'marks on it, such as 10000',
    subjects: `some of ${SUBJECTS.join(',')}, with commas between them`,
    chromium: 'PATH of another Chromium than that of the Electron which runs the app',
  },
  long: true,
  columns: COLUMNS,
  async run(options) {
    const sizes = sizesOf(options)
    const names = chosen(options)
    const folder = freshFolder()
    const subjects = await Promise.all(names.map(name => built(name, join(folder, 'pages', name))))
    const server = await servePages(join(folder, 'pages'))
    const browser = await startBrowser(options.chromium, folder)
    try {
      const rows: Row[] = []
      for (const size of sizes) {
        giveMaterial(server, folder, size)
        const visited = await visitAll(browser, server, subjects, size)
        const keys = await keysOf(options, subjects, folder, size)
        rows.push(...compared(visited, keys))
      }
      return { rows, notes: NOTES, machine: { browser: browser.name } }
    } finally {
      await browser.close()
      server.close()
    }
  },
}

interface BuiltSubject {
  name: string
  /** Why it cannot be measured, or empty. */
  remark: string
}

function chosen({ subjects }: Options): string[] {
  const names = subjects?.split(',') ?? SUBJECTS
  const unknown = names.find(name => !SUBJECTS.includes(name))
  if (unknown !== undefined)
    throw new Error(`There is no subject "${unknown}". There are: ${SUBJECTS.join(', ')}.`)
  return names
}

/** A peer that cannot be installed or bundled is not available; our own pages must be. */
async function built(name: string, folder: string): Promise<BuiltSubject> {
  const page = PAGES[name]
  if (page) {
    await buildPage(fileURLToPath(page), folder)
    return { name, remark: '' }
  }
  try {
    await buildPage(peerScript(await installPeers(), name), folder)
    return { name, remark: '' }
  } catch (error) {
    return { name, remark: `not available: ${firstLines(error)}` }
  }
}

function sizesOf(options: Options): readonly Size[] {
  if (options.words === undefined && options.marks === undefined) return SIZES
  return [{ words: countOf(options, 'words', 100_000, 1), marks: countOf(options, 'marks', 10_000, 0) }]
}

const nameOf = ({ words, marks }: Size) => `material-${words}-${marks}`

/** Makes text and marks, stores them as our app would, and has both served: with what the store answers, and without. */
function giveMaterial(server: PageServer, folder: string, size: Size): void {
  const material = makeMaterial(size.words, size.marks)
  const file = join(folder, `${nameOf(size)}.parallax`)
  makeReaderProject(file, material)
  const db = openProject(file, { holder: 'the bench' })
  const documents = documentsOf(db, material)
  db.close()
  const bare: PageMaterial = {
    text: material.text,
    blocks: material.blocks,
    marks: material.marks.map(pageMark),
    added: material.added.map(pageMark),
    documents: null,
  }
  server.give(nameOf(size), JSON.stringify(bare))
  server.give(`${nameOf(size)}-ours`, JSON.stringify({ ...bare, marks: [], documents }))
}

function pageMark({ start, end, code }: MadeMark, number: number): PageMark {
  const { kind = '', color = 'blue' } = CODES[code] ?? {}
  return { id: `${number}`, start, end, look: `${markStyle(kind)}-${color}` }
}

/** In turns, so that whatever slows the machine down slows all of them. */
async function visitAll(
  browser: Browser,
  server: PageServer,
  subjects: readonly BuiltSubject[],
  size: Size,
): Promise<Visited[]> {
  const all = subjects.map(({ name, remark }): Visited => ({ subject: name, ...size, visits: [], remark }))
  for (let round = 0; round < OPENS; round++) {
    for (const one of all) {
      if (one.remark || isSlow(one)) continue
      say(`${one.subject}: ${size.words} words, ${size.marks} marks, ${round + 1} of ${OPENS}`)
      const material = server.material(`${nameOf(size)}${one.subject === 'ours' ? '-ours' : ''}`)
      try {
        one.visits.push(await visit(browser, { page: server.page(one.subject), material }, round < THOROUGH))
      } catch (error) {
        one.remark = error instanceof OverCap ? error.message : `fails: ${firstLines(error)}`
      }
    }
  }
  return all
}

const isSlow = ({ visits }: Visited) => (visits[0]?.tookMs ?? 0) > SLOW_MS

/** The times from key to paint in the real app, where our reader is asked for and the browser is the app's. */
async function keysOf(
  { chromium }: Options,
  subjects: readonly BuiltSubject[],
  folder: string,
  size: Size,
): Promise<KeyTimes | null> {
  if (chromium !== undefined || !subjects.some(({ name }) => name === 'ours')) return null
  say(`ours: ${size.words} words, ${size.marks} marks, by keys in the app`)
  const data = join(folder, `app-${nameOf(size)}`)
  const file = join(data, `${nameOf(size)}.parallax`)
  const material = makeMaterial(size.words, size.marks)
  makeReaderProject(file, material)
  const app = await openInApp(file, data)
  try {
    return await timeKeys(app.page, material)
  } finally {
    await app.close()
  }
}

/** The beginning of an error's message, on one line. */
function firstLines(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/\s+/g, ' ').slice(0, 160)
}
