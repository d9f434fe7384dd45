import { create } from 'zustand'
import type { Interval } from '../editor/interval-index.ts'

/** The small panels over the text beside the palette; one at a time. */
export type ReaderPanel =
  /** Chooses the code that every passage gets from now on. */
  | { name: 'sticky' }
  /** Selects a passage by how its first and last word begin. */
  | { name: 'passage' }
  /** Lists the annotations at an offset; with `keys` it takes the focus. */
  | { name: 'chooser'; at: number; keys: boolean }
  /** Joins annotations around an offset. */
  | { name: 'joiner'; at: number }

/** Which panel is open, and the passage it shows in the text beforehand. */
export const useReaderPanels = create<{ panel: ReaderPanel | null; preview: Interval | null }>(() => ({
  panel: null,
  preview: null,
}))

/** Opens a panel over the text, or none. */
export function showPanel(panel: ReaderPanel | null): void {
  useReaderPanels.setState({ panel, preview: null })
}
