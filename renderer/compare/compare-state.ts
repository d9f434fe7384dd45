import { create } from 'zustand'
import type { CountBy } from '../../shared/compare/measure.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { recall, remember } from '../ui/remembered.ts'

/** What was chosen for the comparison. `undefined` means not chosen yet: the view picks what fits. */
export interface CompareChoice {
  mode: 'matrix' | 'side-by-side'
  /** `null` means all stories. */
  storyId?: string | null | undefined
  /** `null` means everybody. */
  coderId?: string | null | undefined
  /** Codes shown; empty means all. */
  codeIds: readonly string[]
  count: CountBy
  /** The two articles side by side. */
  pair: readonly (ArticleId | undefined)[]
  together: boolean
}

/** The cell whose excerpts are shown. `outletId` `undefined` means all outlets, `null` articles without one. */
export interface CellChoice {
  codeId: string
  outletId: string | null | undefined
}

/** What the comparing view shows. All but the cell is remembered for each project. */
export interface CompareState extends CompareChoice {
  projectId: string | null
  cell: CellChoice | null
}

const START: CompareChoice = {
  mode: 'matrix',
  storyId: undefined,
  coderId: undefined,
  codeIds: [],
  count: 'per-1000-words',
  pair: [],
  together: true,
}

export const useCompare = create<CompareState>(() => ({ ...START, projectId: null, cell: null }))

const keyFor = (projectId: string) => `compare:${projectId}`

/** Takes up the choices of a project; does nothing when they are those of this project already. */
export function enterCompare(projectId: string): void {
  if (useCompare.getState().projectId === projectId) return
  useCompare.setState({ ...START, ...recall<CompareChoice>(keyFor(projectId)), projectId, cell: null })
}

/** Changes some of the choices and remembers them. */
export function choose(what: Partial<CompareChoice>): void {
  useCompare.setState(what)
  const { projectId, cell, ...kept } = useCompare.getState()
  if (projectId) remember(keyFor(projectId), kept)
}

/** Shows the excerpts of a cell, or of none. */
export function chooseCell(cell: CellChoice | null): void {
  useCompare.setState({ cell })
}
