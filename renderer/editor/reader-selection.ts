import type { EditorView } from 'prosemirror-view'
import type { Block } from '../../shared/model/block.ts'
import { positionToOffset } from '../../shared/text/position.ts'
import { selecting, selectionOffsets } from './document.ts'
import type { Interval } from './interval-index.ts'
import { passageBetween } from './passage.ts'

/** Caret and selection of a reader, in UTF-16 offsets of the canonical text. */
export class ReaderSelection {
  readonly #view: () => EditorView
  readonly #article: () => { text: string; blocks: readonly Block[] }

  constructor(view: () => EditorView, article: () => { text: string; blocks: readonly Block[] }) {
    this.#view = view
    this.#article = article
  }

  /** What is selected: `anchor` is where it began, `head` where it moves; `passage` is `null` for a mere caret. */
  read(): { passage: Interval | null; anchor: number; head: number } {
    const { text, blocks } = this.#article()
    const { anchor, head } = selectionOffsets(this.#view().state, blocks)
    return { passage: passageBetween(text, anchor, head), anchor, head }
  }

  set(anchor: number, head: number): void {
    const view = this.#view()
    // Whoever waited for an answer may come when another article is shown already.
    if (view.isDestroyed) return
    if (!view.hasFocus()) view.focus()
    view.dispatch(selecting(view.state, this.#article().blocks, anchor, head))
  }

  /** Takes over the browser's selection at once: its event may still be on the way when a key arrives. */
  takeOver(): void {
    const view = this.#view()
    const { anchorNode, anchorOffset, focusNode, focusOffset } = view.dom.ownerDocument.getSelection() ?? {}
    if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
    const { blocks } = this.#article()
    const anchor = positionToOffset(blocks, view.posAtDOM(anchorNode, anchorOffset ?? 0))
    const head = positionToOffset(blocks, view.posAtDOM(focusNode, focusOffset ?? 0))
    const known = selectionOffsets(view.state, blocks)
    if (anchor === known.anchor && head === known.head) return
    view.dispatch(selecting(view.state, blocks, anchor, head))
  }

  /** Offset under a point of the viewport, or `null` outside the text. */
  at(x: number, y: number): number | null {
    const found = this.#view().posAtCoords({ left: x, top: y })
    return found ? positionToOffset(this.#article().blocks, found.pos) : null
  }
}
