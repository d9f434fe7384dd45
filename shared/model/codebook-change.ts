import type { CodeId } from './ids.ts'

/** A piece of a text that was reworded. */
export interface WordChange {
  text: string
  change: 'same' | 'added' | 'removed'
}

/** A text of a code. */
export type CodeText = 'definition' | 'inclusion' | 'exclusion'

/** One thing that differs between a code then and now. Paths are as `formatCodePath` writes them. */
export type CodeChange =
  | { type: 'added' | 'removed' | 'retired' | 'offered again' }
  | { type: 'merged'; into: string }
  | { type: 'renamed'; before: string; after: string }
  /** `before` and `after` are the paths of the parents; empty for the top. */
  | { type: 'moved'; before: string; after: string }
  | { type: 'reworded'; field: CodeText; words: WordChange[] }
  | { type: 'changed'; field: 'color' | 'key' | 'kind' | 'attributes'; before: string; after: string }

/** What became of one code. */
export interface CodeDifference {
  id: CodeId
  /** Its path now, or then when it is gone. */
  path: string
  changes: CodeChange[]
}

/** A state of the codebook that was kept under a name. */
export interface CodebookVersion {
  id: string
  name: string
  /** ISO 8601. */
  created: string
  coder: string
  /** How many codes it holds. */
  codes: number
}

/** How a codebook is taken in. */
export interface ImportChoice {
  /** `merge` fills in and adds to what is there; `separate` puts all of it below a new code. */
  place: 'merge' | 'separate'
  /** The new code's name where the place is `separate`. */
  root: string
  /** Whose words stand where a code is in both and they differ; empty ones are always filled in. */
  words: 'keep' | 'replace'
}

/** What taking in a codebook would do. */
export interface ImportPreview {
  /** Paths of the codes it would add, in order. */
  added: string[]
  /** Codes that are in both and would change, each with what. */
  changed: CodeDifference[]
  /** How many codes are in both and would stay as they are. */
  unchanged: number
  /** What was mended or left out, in plain words. */
  problems: string[]
}

/** What merging codes would do. */
export interface MergePreview {
  /** Annotations that would get the code that stays, and those that have both already; of all coders. */
  annotations: number
  both: number
  /** Paths of codes below that would move along. */
  moved: string[]
  /** Paths of codes below that have a namesake there. */
  namesakes: string[]
}

/** A passage that shows what a code means, with where it stands. */
export interface CodeExample {
  annotationId: string
  articleId: string
  headline: string
  outlet: string
  published: string
  coder: string
  exact: string
  /** UTF-16 offsets into the canonical text, end-exclusive. */
  start: number
  end: number
  note: string
  /** Whether it was chosen as an example of the code. */
  chosen: boolean
}
