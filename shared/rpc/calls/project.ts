import { z } from 'zod'
import type { Coder } from '../../model/annotation.ts'
import type { coderId } from '../../model/ids.ts'
import { call, nothing } from './call.ts'

/** The open project. */
export interface ProjectInfo {
  id: string
  /** The file's name without its extension. */
  name: string
  file: string
  articles: number
  annotations: number
  coders: number
  /** The coder this window works as; `null` until one is chosen. */
  coder: { id: z.infer<typeof coderId>; name: string } | null
}

/** What a check of the file found. */
export interface Verification {
  ok: boolean
  problems: string[]
}

/** The open project and who works in it. */
export const projectCalls = {
  'project.info': call<ProjectInfo>()(nothing),
  'project.verify': call<Verification>()(nothing),
  /** Writes a copy of the project to the granted path. */
  'project.saveCopy': call<void>()(z.object({ grant: z.string() })),

  'coder.list': call<Coder[]>()(nothing),
  /** Makes the coder if there is none of that name, and works as that coder from now on. */
  'coder.use': call<Coder>()(z.object({ name: z.string() })),
}
