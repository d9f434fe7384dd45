import { z } from 'zod'
import { type CodeWithUse, code } from '../../model/codebook.ts'
import { codeId, coderId } from '../../model/ids.ts'
import { call } from './call.ts'

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
}
