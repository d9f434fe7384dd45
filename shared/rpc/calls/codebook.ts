import { z } from 'zod'
import { type CodeWithUse, code } from '../../model/codebook.ts'
import type {
  CodebookVersion,
  CodeDifference,
  CodeExample,
  ImportPreview,
  MergePreview,
} from '../../model/codebook-change.ts'
import { annotationId, codeId, coderId } from '../../model/ids.ts'
import { call, nothing } from './call.ts'
import type { FormatInfo } from './transfer.ts'

const codeFields = code.pick({
  name: true,
  definition: true,
  inclusion: true,
  exclusion: true,
  retired: true,
  attributes: true,
  color: true,
  key: true,
  parentId: true,
  kind: true,
})

/** Codes to be merged into another, and how. */
const merge = z.object({
  ids: z.array(codeId).min(1),
  intoId: codeId,
  /** Whether the words of the codes that go are added to those of the code that stays. */
  appendDefinition: z.boolean(),
  /** What happens to a code below that has a namesake there. */
  namesakes: z.enum(['merge', 'rename']),
})

/** A code that gets some of the passages of a split code: a known or a new one. */
const splitPart = z.union([
  z.object({ codeId, annotationIds: z.array(annotationId) }),
  z.object({ name: z.string(), annotationIds: z.array(annotationId) }),
])

const importChoice = z.object({
  place: z.enum(['merge', 'separate']),
  root: z.string(),
  words: z.enum(['keep', 'replace']),
})

/** The codebook. */
export const codebookCalls = {
  /** The whole codebook in tree order. */
  'code.list': call<CodeWithUse[]>()(z.object({ coderId: coderId.nullable() })),
  'code.create': call<z.infer<typeof code>>()(
    codeFields.omit({ retired: true }).partial().required({ name: true }),
  ),
  'code.update': call<void>()(z.object({ id: codeId, fields: codeFields.omit({ kind: true }).partial() })),
  /** Puts a code under another parent, before `beforeId` or at the end. */
  'code.move': call<void>()(
    z.object({ id: codeId, parentId: codeId.nullable(), beforeId: codeId.nullable() }),
  ),
  /** Deletes a code and its descendants; annotations left without any code go with it. */
  'code.delete': call<void>()(z.object({ id: codeId })),

  /** What merging would do, counted over all coders. */
  'code.mergePreview': call<MergePreview>()(merge),
  /** Merges codes into another one as one step; their passages, examples and codes below go along. */
  'code.merge': call<void>()(merge),
  /** Gives passages of a code to other codes as one step; those in no part keep it. */
  'code.split': call<void>()(
    z.object({ codeId, parts: z.array(splitPart).min(1), place: z.enum(['beside', 'below']) }),
  ),
  /** The passages that have a code, its examples first; of one coder or of all, or only the examples. */
  'code.passages': call<CodeExample[]>()(
    z.object({ codeId, coderId: coderId.nullable(), onlyChosen: z.boolean() }),
  ),
  'code.setExample': call<void>()(z.object({ codeId, annotationId, chosen: z.boolean() })),

  /** Kept states of the codebook, newest first. */
  'codebook.versions': call<CodebookVersion[]>()(nothing),
  'codebook.saveVersion': call<string>()(z.object({ name: z.string() })),
  'codebook.deleteVersion': call<void>()(z.object({ id: z.string() })),
  /** What became of each code; `null` is the codebook as it is now. */
  'codebook.compareVersions': call<CodeDifference[]>()(
    z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** Makes the codebook what it was; codes that came later and are in use are kept as retired, and counted. */
  'codebook.restoreVersion': call<{ retired: number }>()(z.object({ id: z.string() })),

  'codebook.formats': call<FormatInfo[]>()(nothing),
  /** Writes the codebook to the granted path. */
  'codebook.export': call<{ codes: number; warnings: string[] }>()(
    z.object({ format: z.string(), grant: z.string() }),
  ),
  /** Reads the granted file; returns a token for the two calls below, as is the id of a ready-made codebook. */
  'codebook.readFile': call<string>()(z.object({ grant: z.string() })),
  'codebook.importPreview': call<ImportPreview>()(z.object({ draft: z.string(), choice: importChoice })),
  /** Takes the codebook in as one step. */
  'codebook.import': call<{ added: number; changed: number; problems: string[] }>()(
    z.object({ draft: z.string(), choice: importChoice }),
  ),
}
