import { z } from 'zod'
import { type Matrix, scope } from '../../compare/measure.ts'
import type { Excerpt } from '../../model/annotation.ts'
import { codeId, coderId, storyId } from '../../model/ids.ts'
import { call } from './call.ts'

/** Comparing outlets. */
export const compareCalls = {
  'compare.matrix': call<Matrix>()(scope),
  /** The passages behind one cell. `outletId` `null` means articles without outlet, `undefined` all outlets. */
  'compare.excerpts': call<Excerpt[]>()(
    z.object({
      storyId: storyId.nullable(),
      codeId,
      outletId: z.string().nullable().optional(),
      coderId: coderId.nullable(),
    }),
  ),
}
