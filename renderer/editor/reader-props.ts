import type { ReactNode, Ref } from 'react'
import type { ArticleDocument } from '../../shared/model/article.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import type { Interval } from './interval-index.ts'
import type { Mark } from './mark.ts'
import type { Early, Suggested } from './mark-painter.ts'

/** What the surroundings may ask of the reader. Offsets are UTF-16 units into the canonical text. */
export interface ArticleHandle {
  focus(): void
  /** Brings a passage into view and, if wanted, puts the caret or the selection there. */
  show(passage: Interval, options?: { select?: boolean; flash?: boolean }): void
  select(anchor: number, head: number): void
  /** Box of a passage in CSS pixels of the viewport, or `null` when it is not on the page. */
  box(passage: Interval): DOMRect | null
  /** Offset of the first visible character. */
  firstVisible(): number
  /** The annotations at an offset, the shortest first. */
  marksAt(offset: number): Mark[]
  /** Draws marks otherwise than `marks` says, before anything else is done. */
  drawEarly(early: Early): void
}

/** A passage after one of its edges was moved: its start and end, or all its parts. */
export type MovedPassage = { start: number; end: number } | { spans: { start: number; end: number }[] }

/** Marks, and what the reader reports of what the user does in it. */
export interface ReaderProps {
  article: ArticleDocument
  marks: readonly Mark[]
  activeId: Mark['id'] | null
  found?: readonly Interval[]
  suggested?: Suggested
  /** The passage a code is being chosen for. */
  pending?: Interval | null
  showExcluded: boolean
  /** Offset to begin at. */
  initialOffset: number
  header?: ReactNode
  ref?: Ref<ArticleHandle>
  label: string
  onSelection?: (state: { selection: Interval | null; anchor: number; head: number }) => void
  /** A click without selecting, at an offset. */
  onClick?: (offset: number) => void
  /** The mouse button was released over a selection. */
  onSelected?: (passage: Interval) => void
  onChooseMark: (id: Mark['id']) => void
  /** An edge was dragged: the passage has another start and end, or altogether other parts. */
  onResize?: (id: Mark['id'], moved: MovedPassage) => void
  /** A code, by its id, was dropped onto a passage: the selection, else the sentence under the pointer. */
  onDropCode?: (passage: Interval, codeId: CodeId) => void
  /** Handles a key first; returns whether it did. */
  onKey?: (event: KeyboardEvent) => boolean
  onContextMenu?: (event: MouseEvent, block: number) => void
  onScroll?: (firstVisible: number) => void
}
