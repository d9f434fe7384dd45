import type { Run } from './subjects.ts'

/** Something reported in one sentence: runs of its pieces. */
export interface Report {
  content: Run[]
  cue: Run
  subject: Run | null
}
