import type { z } from 'zod'
import type { UndoState } from '../model/history.ts'
import { annotationCalls } from './calls/annotations.ts'
import { articleCalls } from './calls/articles.ts'
import type { Call } from './calls/call.ts'
import { codebookCalls } from './calls/codebook.ts'
import { compareCalls } from './calls/compare.ts'
import { historyCalls } from './calls/history.ts'
import { noteCalls } from './calls/notes.ts'
import { projectCalls } from './calls/project.ts'
import { searchCalls } from './calls/search.ts'
import { suggestionCalls } from './calls/suggestions.ts'
import { transferCalls } from './calls/transfer.ts'

/**
 * Every call a window can make, in one place; each feature's stand in a file of their own under `calls/`. Writing calls
 * are one transaction and one entry of the change log, so each of them can be undone.
 */
export const contract = {
  ...projectCalls,
  ...articleCalls,
  ...codebookCalls,
  ...annotationCalls,
  ...noteCalls,
  ...searchCalls,
  ...suggestionCalls,
  ...compareCalls,
  ...transferCalls,
  ...historyCalls,
} satisfies Record<string, Call<z.ZodType, unknown>>

export type Contract = typeof contract
export type Method = keyof Contract
export type ArgsOf<M extends Method> = z.input<Contract[M]['args']>
/** Arguments after checking, with defaults filled in. */
export type CheckedArgs<M extends Method> = z.output<Contract[M]['args']>
export type ResultOf<M extends Method> = Contract[M] extends Call<infer _S, infer R> ? R : never

/** Told to the window after every change, so that it asks again for what it shows. */
export interface ChangeNotice {
  type: 'changed'
  /** Tables that changed. */
  tables: string[]
  /** Where the log stood before; what changed has higher numbers. */
  since: number
  undo: UndoState
}
