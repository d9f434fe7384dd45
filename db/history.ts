import type { HistoryEntry, UndoState } from '../shared/model/history.ts'
import { UserError } from '../shared/model/user-error.ts'
import { counted } from '../shared/text/counted.ts'
import { type Author, logPosition, redoOnce, undoOnce } from './change-log.ts'
import type { ReadDb, WriteDb } from './connection.ts'

/**
 * The newest entries of the log, newest first. An action is in force when undoing step by step would come to it; a
 * `base` entry always is; undo and redo entries tell of an action and are in force when it is.
 */
export function listHistory(db: ReadDb, limit: number): HistoryEntry[] {
  const entries = db.all<Omit<HistoryEntry, 'inForce'>>(
    'SELECT seq, at, coder, kind, summary, target FROM change ORDER BY seq DESC LIMIT ?',
    [limit],
  )
  const actions = entries.map(entry => entry.target ?? entry.seq)
  const inForce = chainInForce(db, Math.min(...actions))
  return entries.map((entry, n) => ({
    ...entry,
    inForce: entry.kind === 'base' || inForce.has(actions[n] ?? 0),
  }))
}

/** Numbers of the actions in force down to `oldest`, found by following what undo would do next. */
function chainInForce(db: ReadDb, oldest: number): Set<number> {
  const rows = db.all<{ seq: number }>(
    `WITH RECURSIVE chain(seq) AS (
       SELECT @newest
       UNION ALL
       SELECT (SELECT undo_next FROM change WHERE change.seq < chain.seq ORDER BY change.seq DESC LIMIT 1)
       FROM chain WHERE chain.seq > @oldest
     )
     SELECT seq FROM chain WHERE seq IS NOT NULL`,
    { newest: logPosition(db).undo, oldest },
  )
  return new Set(rows.map(row => row.seq))
}

const step = (db: ReadDb, seq: number | null): UndoState['undo'] =>
  seq === null
    ? null
    : (db.get<{ seq: number; summary: string; coder: string }>(
        'SELECT seq, summary, coder FROM change WHERE seq = ?',
        [seq],
      ) ?? null)

/** What undo and redo would do next. */
export function undoState(db: ReadDb): UndoState {
  const { undo, redo } = logPosition(db)
  return { undo: step(db, undo), redo: step(db, redo) }
}

/** Throws a `UserError` with code `needs-confirmation` when the next undo would reverse another coder's action. */
function askBeforeAnothersStep(db: ReadDb, author: Author, confirmed: boolean): void {
  const { undo } = undoState(db)
  if (!undo || confirmed || undo.coder === author.name) return
  throw new UserError(
    `The last step, "${undo.summary}", was made by ${undo.coder}. Undo it all the same?`,
    {},
    'needs-confirmation',
  )
}

/** Undoes up to `steps` actions, all or none; throws a `UserError` when there are fewer. */
export function undo(db: WriteDb, author: Author, steps: number, confirmed: boolean): UndoState {
  return db.transaction(() => {
    for (let done = 0; done < steps; done++) {
      askBeforeAnothersStep(db, author, confirmed)
      if (undoOnce(db, author) === null) throw nothingLeft('undo', done)
    }
    return undoState(db)
  })
}

/** Redoes up to `steps` actions, all or none; throws a `UserError` when there are fewer. */
export function redo(db: WriteDb, author: Author, steps: number): UndoState {
  return db.transaction(() => {
    for (let done = 0; done < steps; done++) {
      if (redoOnce(db, author) === null) throw nothingLeft('redo', done)
    }
    return undoState(db)
  })
}

function nothingLeft(what: 'undo' | 'redo', possible: number): UserError {
  if (possible === 0) return new UserError(`There is nothing to ${what}.`, {}, 'nothing-left')
  return new UserError(
    `Only ${counted(possible, 'step')} can be ${what === 'undo' ? 'undone' : 'redone'}; nothing was changed.`,
  )
}

/** Thrown inside the transaction, so that nothing has happened when the question is asked. */
function asksAboutOthers(steps: number, others: ReadonlySet<string>): UserError {
  const whose = [...others].join(' and ')
  return new UserError(
    `This undoes ${counted(steps, 'step')}, some of them by ${whose}. Redo brings them back. Go on?`,
    {},
    'needs-confirmation',
  )
}

/** Undoes until `seq` is the last action in force, all in one transaction. */
export function undoTo(db: WriteDb, author: Author, seq: number, confirmed: boolean): UndoState {
  return db.transaction(() => {
    const others = new Set<string>()
    let steps = 0
    while (logPosition(db).undo !== seq) {
      const next = undoState(db).undo
      if (next && next.coder !== author.name) others.add(next.coder)
      steps++
      if (undoOnce(db, author) === null) {
        throw new UserError('This step is not in force any more, so there is no way back to it by undoing.')
      }
    }
    if (others.size > 0 && !confirmed) throw asksAboutOthers(steps, others)
    return undoState(db)
  })
}
