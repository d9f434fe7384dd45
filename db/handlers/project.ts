import type { ProjectInfo, projectCalls } from '../../shared/rpc/calls/project.ts'
import { listCoders, useCoder } from '../coders.ts'
import { projectInfo } from '../project.ts'
import type { Session } from '../session.ts'
import { verifyProject } from '../verify.ts'
import type { HandlerSetup, HandlersOf } from './setup.ts'

/** The open project and who works in it. */
export function projectHandlers({ session, db, writes }: HandlerSetup): HandlersOf<typeof projectCalls> {
  return {
    'project.info': () => about(session),
    'project.verify': () => verifyProject(db),
    'project.saveCopy': ({ grant }) => db.copyTo(session.redeemOne(grant)),

    'coder.list': () => listCoders(db),
    'coder.use': writes<'coder.use'>(({ name }) => {
      const coder = useCoder(db, name)
      session.work(coder)
      return coder
    }),
  }
}

function about(session: Session): ProjectInfo {
  const { coder } = session
  return { ...projectInfo(session.db), coder: coder && { id: coder.id, name: coder.name } }
}
