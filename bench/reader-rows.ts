import type { KeyTimes } from './key-to-paint.ts'
import { type Column, median, percentile, type Row } from './measured.ts'
import type { Visit } from './reader-pages.ts'

/** How much a page has to show. */
export interface Size {
  words: number
  marks: number
}

/** The pages of one subject that were measured. */
export interface Visited extends Size {
  subject: string
  visits: Visit[]
  /** Why there are no visits. */
  remark: string
}

/** The table of the reader's bench. */
export const COLUMNS: readonly Column[] = [
  { field: 'subject', title: '' },
  { field: 'words', title: 'words' },
  { field: 'marks', title: 'marks' },
  { field: 'openMs', title: 'open ms' },
  { field: 'openRatio', title: '×', digits: 2 },
  { field: 'addMs', title: 'add', digits: 1 },
  { field: 'addP95Ms', title: 'p95', digits: 1 },
  { field: 'removeMs', title: 'remove', digits: 1 },
  { field: 'removeP95Ms', title: 'p95', digits: 1 },
  { field: 'addSavedP95Ms', title: 'saved: add p95', digits: 1 },
  { field: 'removeSavedP95Ms', title: 'remove p95', digits: 1 },
  { field: 'drawAddP95Ms', title: 'drawing only: add p95', digits: 1 },
  { field: 'drawRemoveP95Ms', title: 'remove p95', digits: 1 },
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

/** What a reader of the table should know. */
export const NOTES: readonly string[] = [
  'Painted = the message after the next animation frame. Frames come as fast as they can be made: no time waits for the display.',
  'Add and remove: for ours from the key press in the real app, with its store at work (not with --chromium); for the others the call of their interface. "Saved": from the key until the window says that the store has it. "Drawing only": the call of the interface for all.',
  'Longest frame: a step of three lines; jump: sixty jumps through the whole text. Recogito paints its marks some time after the frame that is measured.',
  'MB: memory that the page has for itself (Linux), after its garbage was collected.',
]

/** A row for each subject, with ratios to the limit; `keys` are the times of our reader in the app. */
export function compared(all: readonly Visited[], keys: KeyTimes | null): Row[] {
  const rows = all.map(one => ({ ...rowOf(one), ...(one.subject === 'ours' ? keyFields(keys) : {}) }))
  const limit = rows.find(({ subject }) => subject === 'limit')
  return rows.map(row => ({
    ...row,
    openRatio: ratio(row.openMs, limit?.openMs),
    frameRatio: ratio(row.longestFrameMs, limit?.longestFrameMs),
    jumpRatio: ratio(row.longestJumpMs, limit?.longestJumpMs),
    memoryRatio: ratio(row.memoryMb, limit?.memoryMb),
  }))
}

/** From the key to the painted frame, and until the store has it. */
function keyFields(keys: KeyTimes | null): Row {
  if (!keys) return {}
  const painted = (times: KeyTimes['add']) => times.map(time => time.painted)
  const saved = (times: KeyTimes['add']) => times.map(time => time.saved)
  return {
    addMs: median(painted(keys.add)),
    addP95Ms: percentile(painted(keys.add), 0.95),
    removeMs: median(painted(keys.remove)),
    removeP95Ms: percentile(painted(keys.remove), 0.95),
    addSavedP95Ms: percentile(saved(keys.add), 0.95),
    removeSavedP95Ms: percentile(saved(keys.remove), 0.95),
  }
}

function ratio(value: Row[string] | undefined, of: Row[string] | undefined): number | null {
  return typeof value === 'number' && typeof of === 'number' ? value / of : null
}

/** Every row has all fields, those of what could not be visited too. */
const NOTHING: Row = Object.fromEntries(COLUMNS.map(({ field }) => [field, null]))

function rowOf({ subject, words, marks, visits, remark }: Visited): Row {
  const fields = { ...NOTHING, subject, words, marks, remark }
  if (visits.length === 0) return fields
  const adds = visits.flatMap(({ edits }) => edits?.add ?? [])
  const removes = visits.flatMap(({ edits }) => edits?.remove ?? [])
  const longest = (of: 'reading' | 'jumps') =>
    median(visits.flatMap(({ scrolls }) => (scrolls ? [Math.max(...scrolls[of])] : [])))
  const memory = visits.flatMap(({ memoryMb }) => memoryMb ?? [])
  return {
    ...fields,
    openMs: median(visits.map(({ openMs }) => openMs)),
    addMs: median(adds),
    addP95Ms: percentile(adds, 0.95),
    removeMs: median(removes),
    removeP95Ms: percentile(removes, 0.95),
    drawAddP95Ms: percentile(adds, 0.95),
    drawRemoveP95Ms: percentile(removes, 0.95),
    longestFrameMs: longest('reading'),
    longestJumpMs: longest('jumps'),
    domNodes: median(visits.map(({ domNodes }) => domNodes)),
    memoryMb: memory.length > 0 ? median(memory) : null,
    heapMb: median(visits.map(({ heapMb }) => heapMb)),
  }
}
