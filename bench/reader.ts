import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openProject } from '../db/connection.ts'
import { say } from '../scripts/say.ts'
import { markStyle } from '../shared/model/codebook.ts'
import { type Browser, startBrowser } from './browser.ts'
import { freshFolder } from './made-project.ts'
import { type Bench, type Column, median, type Options, percentile, type Row } from './measured.ts'
import { buildPage, type PageServer, servePages } from './page-server.ts'
import type { PageMark, PageMaterial } from './pages/subject.ts'
import { installPeers, PEERS, peerScript } from './peers.ts'
import { CODES, type MadeMark, makeMaterial } from './reader-material.ts'
import { OverCap, type Visit, visit } from './reader-pages.ts'
import { documentsOf, makeReaderProject } from './reader-project.ts'

/** How often each subject is opened; so many of them are edited and scrolled too. */
const OPENS = 5
const THOROUGH = 3
/** A subject whose first visit takes longer is visited only once. */
const SLOW_MS = 30_000

/** The scripts of the pages that need nothing but our own packages. */
const PAGES: Readonly<Record<string, URL>> = {
  ours: new URL('./pages/ours.tsx', import.meta.url),
  limit: new URL('./pages/limit.ts', import.meta.url),
  decorations: new URL('./pages/decorations.ts', import.meta.url),
}

const SUBJECTS = [...Object.keys(PAGES), ...Object.keys(PEERS)]

interface Size {
  words: number
  marks: number
}

const SIZES: readonly Size[] = [
  { words: 10_000, marks: 100 },
  { words: 100_000, marks: 1_000 },
  { words: 100_000, marks: 10_000 },
  { words: 10_000, marks: 10_000 },
]

const COLUMNS: readonly Column[] = [
  { field: 'subject', title: '' },
  { field: 'words', title: 'words' },
  { field: 'marks', title: 'marks' },
  { field: 'openMs', title: 'open ms' },
  { field: 'openRatio', title: '×', digits: 2 },
  { field: 'addMs', title: 'add', digits: 1 },
  { field: 'addP95Ms', title: 'p95', digits: 1 },
  { field: 'removeMs', title: 'remove', digits: 1 },
  { field: 'removeP95Ms', title: 'p95', digits: 1 },
  { field: 'longestFrameMs', title: 'longest frame', digits: 1 },
  { field: 'frameRatio', title: '×', digits: 2 },
  { field: 'longestJumpMs', title: 'jump', digits: 1 },
  { field: 'jumpRatio', title: '×', digits: 2 },
  { field: 'domNodes', title: 'DOM nodes' },
  { field: 'memoryMb', title: 'MB', digits: 1 },
  { field: 'memoryRatio', title: '×', digits: 2 },
  { field: 'heapMb', title: 'JS heap', digits: 1 },
  { field: 'remark', title: '' },
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
    const folder = freshFolder()
    const subjects = await Promise.all(chosen(options).map(name => built(name, join(folder, 'pages', name))))
    const server = await servePages(join(folder, 'pages'))
    const browser = await startBrowser(options.chromium, folder)
    try {
      const rows: Row[] = []
      for (const size of sizesOf(options)) {
        giveMaterial(server, folder, size)
        rows.push(...compared(await visitAll(browser, server, subjects, size)))
      }
      return { rows, machine: { browser: browser.name } }
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
    return { name, remark: `not available: ${(error as Error).message}` }
  }
}

function sizesOf({ words, marks }: Options): readonly Size[] {
  if (words === undefined && marks === undefined) return SIZES
  return [{ words: Number(words ?? 100_000), marks: Number(marks ?? 10_000) }]
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

interface Visited extends Size {
  subject: string
  visits: Visit[]
  /** Why there are no visits. */
  remark: string
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
        one.remark = error instanceof OverCap ? error.message : `fails: ${(error as Error).message}`
      }
    }
  }
  return all
}

const isSlow = ({ visits }: Visited) => (visits[0]?.openMs ?? 0) > SLOW_MS

function compared(all: readonly Visited[]): Row[] {
  const rows = all.map(rowOf)
  const limit = rows.find(({ subject }) => subject === 'limit')
  return rows.map(row => ({
    ...row,
    openRatio: ratio(row.openMs, limit?.openMs),
    frameRatio: ratio(row.longestFrameMs, limit?.longestFrameMs),
    jumpRatio: ratio(row.longestJumpMs, limit?.longestJumpMs),
    memoryRatio: ratio(row.memoryMb, limit?.memoryMb),
  }))
}

function ratio(value: Row[string] | undefined, of: Row[string] | undefined): number | null {
  return typeof value === 'number' && typeof of === 'number' ? value / of : null
}

function rowOf({ subject, words, marks, visits, remark }: Visited): Row {
  const adds = visits.flatMap(({ edits }) => edits?.add ?? [])
  const removes = visits.flatMap(({ edits }) => edits?.remove ?? [])
  const longest = (of: 'reading' | 'jumps') =>
    median(visits.flatMap(({ scrolls }) => (scrolls ? [Math.max(...scrolls[of])] : [])))
  if (visits.length === 0) return { subject, words, marks, remark }
  return {
    subject,
    words,
    marks,
    openMs: median(visits.map(({ openMs }) => openMs)),
    addMs: median(adds),
    addP95Ms: percentile(adds, 0.95),
    removeMs: median(removes),
    removeP95Ms: percentile(removes, 0.95),
    longestFrameMs: longest('reading'),
    longestJumpMs: longest('jumps'),
    domNodes: median(visits.map(({ domNodes }) => domNodes)),
    memoryMb: median(visits.map(({ memoryMb }) => memoryMb ?? 0)),
    heapMb: median(visits.map(({ heapMb }) => heapMb)),
    remark,
  }
}
