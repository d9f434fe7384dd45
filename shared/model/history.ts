/** One entry of the change log, as the History panel shows it. */
export interface HistoryEntry {
  seq: number
  /** ISO 8601. */
  at: string
  coder: string
  /** `do`: an action; `undo` and `redo`: reverse or repeat the action `target`; `base`: cannot be undone. */
  kind: 'do' | 'undo' | 'redo' | 'base'
  /** What was done, in plain words: "Code 3 passages". */
  summary: string
  target: number | null
  /** Whether its effect is part of the project as it stands now. */
  inForce: boolean
}

/** What undo and redo would do next; `null` when there is nothing. */
export interface UndoState {
  undo: { seq: number; summary: string; coder: string } | null
  redo: { seq: number; summary: string; coder: string } | null
}
