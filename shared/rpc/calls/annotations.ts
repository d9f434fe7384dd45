import { z } from 'zod'
import type { Annotation, ChangedAnnotations } from '../../model/annotation.ts'
import { annotationId, articleId, codeId, coderId } from '../../model/ids.ts'
import { call } from './call.ts'

/** A code to be made in the same step and put on the annotation too; `parentId` null makes a root. */
const newCode = z.object({ name: z.string(), parentId: codeId.nullable() })

/** A stretch of text: UTF-16 offsets into the canonical text, end-exclusive. */
const span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() })

/** An annotation to be made, by the window's coder. Offsets are UTF-16 units, end-exclusive. */
const newAnnotation = z.object({
  articleId,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** The parts of a passage with gaps; without them it goes from `start` to `end`. */
  spans: z.array(span).min(1).optional(),
  codeIds: z.array(codeId),
  newCode: newCode.optional(),
  note: z.string().default(''),
  attributes: z.record(z.string(), z.string()).default({}),
})

/** Annotations and their attributes. */
export const annotationCalls = {
  /** Annotations of one article by start, then longest first. */
  'annotation.list': call<Annotation[]>()(z.object({ articleId, coderId: coderId.nullable() })),
  /** Of the same annotations those that changed after the log stood at `since`, as they are now. */
  'annotation.changedSince': call<ChangedAnnotations>()(
    z.object({ articleId, coderId: coderId.nullable(), since: z.number().int().nonnegative() }),
  ),
  'annotation.create': call<Annotation>()(newAnnotation),
  /** Changes only what is named: codes are added and taken off one by one, attributes set by key (empty: taken off). */
  'annotation.update': call<Annotation>()(
    z.object({
      id: annotationId,
      start: z.number().int().nonnegative().optional(),
      end: z.number().int().positive().optional(),
      /** The whole passage anew, instead of edges. */
      spans: z.array(span).min(1).optional(),
      addCodes: z.array(codeId).optional(),
      removeCodes: z.array(codeId).optional(),
      newCode: newCode.optional(),
      note: z.string().optional(),
      attributes: z.record(z.string(), z.string()).optional(),
    }),
  ),
  /** Adds many as one step; those the coder has coded just so already are left out and counted. */
  'annotation.createMany': call<{ ids: string[]; already: number }>()(
    z.object({ annotations: z.array(newAnnotation.omit({ newCode: true })).min(1) }),
  ),
  /** Parts an annotation in two at a UTF-16 offset; both keep codes and attributes. */
  'annotation.split': call<Annotation[]>()(
    z.object({ id: annotationId, at: z.number().int().nonnegative() }),
  ),
  /** Makes one of several: a passage of several spans, or one that covers the gaps too. */
  'annotation.join': call<Annotation>()(
    z.object({ ids: z.array(annotationId).min(2), gaps: z.enum(['keep', 'fill']) }),
  ),
  'annotation.delete': call<void>()(z.object({ ids: z.array(annotationId).min(1) })),
  /** Values of an attribute that are used in the project, most used first. */
  'attribute.values': call<string[]>()(z.object({ key: z.string() })),
  /** What is offered while an attribute is typed, its own values first: one speaker or claim may stand in several. */
  'attribute.completions': call<string[]>()(z.object({ key: z.string() })),
}
