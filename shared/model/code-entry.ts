import type { ColorName } from './palette.ts'

/** A passage that shows what a code means, as a codebook file carries it. */
export interface EntryExample {
  /** Id of the annotation it was drawn from; empty where a file gives none. */
  annotation: string
  text: string
}

/** A code with all below it, as codebook files and ready-made codebooks hold it: without a place in any project. */
export interface CodeEntry {
  /** A UUID in lower case without braces, or empty where there is none. */
  id: string
  name: string
  /** Empty where nothing is said: then that of its parent, and of a root its own name. */
  kind: string
  definition: string
  inclusion: string
  exclusion: string
  /** `null` where nothing is said. */
  color: ColorName | null
  /** A digit from 1 to 9, or empty. */
  key: string
  retired: boolean
  /** The user's own attributes of the code, as the project keeps them. */
  attributes: readonly unknown[]
  examples: readonly EntryExample[]
  children: readonly CodeEntry[]
}

/** An entry with everything but its name left empty, and `given` on top. */
export function codeEntry(given: Partial<CodeEntry> & Pick<CodeEntry, 'name'>): CodeEntry {
  return {
    id: '',
    kind: '',
    definition: '',
    inclusion: '',
    exclusion: '',
    color: null,
    key: '',
    retired: false,
    attributes: [],
    examples: [],
    children: [],
    ...given,
  }
}

/** How many codes the entries hold, those below included. */
export function countEntries(entries: readonly CodeEntry[]): number {
  let count = 0
  const open = [...entries]
  for (let entry = open.pop(); entry; entry = open.pop()) {
    count += 1
    open.push(...entry.children)
  }
  return count
}

/** A codebook that the app brings along to start from. */
export interface ReadyCodebook {
  id: string
  title: string
  /** What it is for and how it is used, in a few sentences. */
  description: string
  /** The publications it follows, in full. */
  source: string
  codes: readonly CodeEntry[]
}
