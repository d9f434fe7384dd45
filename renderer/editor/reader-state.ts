import { create } from 'zustand'
import type { AnnotationId } from '../../shared/model/ids.ts'
import type { Interval } from './interval-index.ts'

/** What the reader of the open article shows and what is chosen in it; UTF-16 offsets into the canonical text. */
export interface ReaderState {
  /** The selected text, `null` when there is only a caret. */
  selection: Interval | null
  /** Offset of the caret, or of the moving end of the selection, and of the end that stays. */
  caret: number
  anchor: number
  /** The annotation that the inspector shows and that the keys act on. */
  activeId: AnnotationId | null
  /** Where the palette stands, if it is open. */
  palette: Interval | null
  /** For the status bar: the paragraph at the caret (from 1), their number, and the marks in the article. */
  paragraph: number
  paragraphs: number
  marks: number
}

export const useReader = create<ReaderState>(() => ({
  selection: null,
  caret: 0,
  anchor: 0,
  activeId: null,
  palette: null,
  paragraph: 0,
  paragraphs: 0,
  marks: 0,
}))
