import type { ChangeNotice, CheckedArgs, Method } from '../shared/rpc/contract.ts'
import type { CallContext, Handlers } from '../shared/rpc/server.ts'
import { annotationHandlers } from './handlers/annotations.ts'
import { articleHandlers } from './handlers/articles.ts'
import { codebookHandlers } from './handlers/codebook.ts'
import { compareHandlers } from './handlers/compare.ts'
import { historyHandlers } from './handlers/history.ts'
import { noteHandlers } from './handlers/notes.ts'
import { projectHandlers } from './handlers/project.ts'
import { searchHandlers } from './handlers/search.ts'
import type { HandlerSetup } from './handlers/setup.ts'
import { suggestionHandlers } from './handlers/suggestions.ts'
import { transferHandlers } from './handlers/transfer.ts'
import { undoState } from './history.ts'
import type { Session } from './session.ts'

/** Tables touched since the log stood at `seq`, for the notice to the window. */
function tablesChangedSince(session: Session, seq: number): string[] {
  const sql = 'SELECT DISTINCT table_name FROM change_row WHERE change_seq > ?'
  return session.db.all<{ table_name: string }>(sql, [seq]).map(row => row.table_name)
}

const lastSeq = (session: Session) =>
  session.db.get<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM change')?.seq ?? 0

/**
 * The handlers of the contract for one open project, put together from those of each feature. Calls registered with
 * `writes` tell the window afterwards what changed, so that whatever it shows is asked for again; no handler does that
 * itself.
 */
export function handlersFor(session: Session, notify: (notice: ChangeNotice) => void): Handlers {
  const { db } = session

  function writes<M extends Method>(handle: Handlers[M]): Handlers[M] {
    const wrapped = async (args: CheckedArgs<M>, context: CallContext) => {
      const before = lastSeq(session)
      try {
        return await handle(args, context)
      } finally {
        const tables = tablesChangedSince(session, before)
        if (tables.length > 0) notify({ type: 'changed', tables, since: before, undo: undoState(db) })
      }
    }
    return wrapped as Handlers[M]
  }

  const setup: HandlerSetup = { session, db, writes }
  return {
    ...projectHandlers(setup),
    ...articleHandlers(setup),
    ...codebookHandlers(setup),
    ...annotationHandlers(setup),
    ...noteHandlers(setup),
    ...searchHandlers(setup),
    ...suggestionHandlers(setup),
    ...compareHandlers(setup),
    ...transferHandlers(setup),
    ...historyHandlers(setup),
  }
}
