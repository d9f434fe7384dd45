import { z } from 'zod'
import type { HistoryEntry, UndoState } from '../../model/history.ts'
import { call, nothing } from './call.ts'

/** The change log, undo and redo. */
export const historyCalls = {
  'history.list': call<HistoryEntry[]>()(z.object({ limit: z.number().int().positive() })),
  'history.state': call<UndoState>()(nothing),
  /** Undoes the last action; one by another coder only with `confirmed` (error code `needs-confirmation`). */
  'history.undo': call<UndoState>()(z.object({ confirmed: z.boolean().default(false) })),
  'history.redo': call<UndoState>()(nothing),
  /** Undoes until `seq` is the last action in force. */
  'history.undoTo': call<UndoState>()(
    z.object({ seq: z.number().int(), confirmed: z.boolean().default(false) }),
  ),
}
