import type { ArticleId } from '../../shared/model/ids.ts'
import type { Interval } from './interval-index.ts'

/** What a dragged selection carries: a `DraggedPassage` as JSON. */
export const PASSAGE_TYPE = 'application/x-parallax-passage'
/** What a dragged code carries: its id. */
export const CODE_TYPE = 'application/x-parallax-code'

/** A passage on its way to a code; UTF-16 offsets into the canonical text. */
export interface DraggedPassage extends Interval {
  articleId: ArticleId
}

/** Puts a passage and its words on what is dragged. */
export function writeDraggedPassage(data: DataTransfer, passage: DraggedPassage, words: string): void {
  const { articleId, start, end } = passage
  data.effectAllowed = 'copy'
  data.setData(PASSAGE_TYPE, JSON.stringify({ articleId, start, end }))
  data.setData('text/plain', words)
}

/** Whether a passage of the reader is being dragged; what it is can be read when it is dropped. */
export function carriesPassage(data: DataTransfer | null): boolean {
  return data?.types.includes(PASSAGE_TYPE) ?? false
}

/** The passage that was dropped; `null` when it was something else. */
export function readDraggedPassage(data: DataTransfer | null): DraggedPassage | null {
  const text = data?.getData(PASSAGE_TYPE)
  return text ? (JSON.parse(text) as DraggedPassage) : null
}
