import type { ReadyCodebook } from './code-entry.ts'
import { entmanFunctions } from './ready-codebooks/entman-functions.ts'
import { genericFrames } from './ready-codebooks/generic-frames.ts'
import { policyFrames } from './ready-codebooks/policy-frames.ts'
import { quoteRoles } from './ready-codebooks/quote-roles.ts'

/** The codebooks to start from, in the order in which they are offered. All wording in them is our own. */
export const READY_CODEBOOKS: readonly ReadyCodebook[] = [
  genericFrames,
  policyFrames,
  entmanFunctions,
  quoteRoles,
]
