import type { Contract, Method } from '../../shared/rpc/contract.ts'
import type { Handlers } from '../../shared/rpc/server.ts'
import type { WriteDb } from '../connection.ts'
import type { Session } from '../session.ts'

/** What the handlers of every feature work with. */
export interface HandlerSetup {
  session: Session
  db: WriteDb
  /** Wraps a handler that may change the project: the window is told afterwards what changed. */
  writes<M extends Method>(handle: Handlers[M]): Handlers[M]
}

/** The handlers of the calls declared in one file of `shared/rpc/calls/`. */
export type HandlersOf<Calls extends Partial<Contract>> = Pick<Handlers, keyof Calls & Method>
