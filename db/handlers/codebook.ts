import type { codebookCalls } from '../../shared/rpc/calls/codebook.ts'
import * as codebook from '../codebook.ts'
import type { HandlerSetup, HandlersOf } from './setup.ts'

/** The codebook. */
export function codebookHandlers({ session, db, writes }: HandlerSetup): HandlersOf<typeof codebookCalls> {
  return {
    'code.list': args => codebook.listCodes(db, args.coderId),
    'code.create': writes<'code.create'>(args => codebook.createCode(db, session.author, args)),
    'code.update': writes<'code.update'>(args =>
      codebook.updateCode(db, session.author, args.id, args.fields),
    ),
    'code.move': writes<'code.move'>(args =>
      codebook.moveCode(db, session.author, args.id, args.parentId, args.beforeId),
    ),
    'code.delete': writes<'code.delete'>(args => codebook.deleteCode(db, session.author, args.id)),
  }
}
