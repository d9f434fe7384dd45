import type { historyCalls } from '../../shared/rpc/calls/history.ts'
import * as history from '../history.ts'
import type { HandlerSetup, HandlersOf } from './setup.ts'

/** The change log, undo and redo. */
export function historyHandlers({ session, db, writes }: HandlerSetup): HandlersOf<typeof historyCalls> {
  return {
    'history.list': args => history.listHistory(db, args.limit),
    'history.state': () => history.undoState(db),
    'history.undo': writes<'history.undo'>(args => history.undo(db, session.author, 1, args.confirmed)),
    'history.redo': writes<'history.redo'>(() => history.redo(db, session.author, 1)),
    'history.undoTo': writes<'history.undoTo'>(args =>
      history.undoTo(db, session.author, args.seq, args.confirmed),
    ),
  }
}
