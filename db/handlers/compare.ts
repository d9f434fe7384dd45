import type { compareCalls } from '../../shared/rpc/calls/compare.ts'
import { compareExcerpts, compareMatrix } from '../analysis.ts'
import type { HandlerSetup, HandlersOf } from './setup.ts'

/** Comparing outlets. */
export function compareHandlers({ db }: HandlerSetup): HandlersOf<typeof compareCalls> {
  return {
    'compare.matrix': args => compareMatrix(db, args),
    'compare.excerpts': args => compareExcerpts(db, args),
  }
}
