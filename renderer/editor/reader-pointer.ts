import type { EditorView } from 'prosemirror-view'
import type { ArticleDocument } from '../../shared/model/article.ts'
import { blockIndexAt } from '../../shared/text/position.ts'
import { putDragged } from '../ui/drag-passage.ts'
import { CodeDrop } from './code-drop.ts'
import type { Interval } from './interval-index.ts'
import type { Mark } from './mark.ts'
import type { ReaderProps } from './reader-props.ts'
import { SelectionRelease } from './selection-release.ts'
import { TextHover } from './text-hover.ts'

/** The text that the pointer works on. */
interface PointedText {
  props(): ReaderProps
  text(): ArticleDocument
  selection(): { passage: Interval | null; anchor: number; head: number }
  offsetAt(x: number, y: number): number | null
  range(passage: Interval): Range | null
  marksAt(offset: number): Mark[]
  onPoint(id: Mark['id'] | null): void
}

/** Whatever mouse, finger and pen do in the text: selecting, resting on an annotation, dragging, the menu. */
export class ReaderPointer {
  readonly #text: PointedText
  readonly #release: SelectionRelease
  readonly #hover: TextHover
  readonly #drop: CodeDrop

  constructor(text: PointedText) {
    this.#text = text
    this.#hover = new TextHover(text)
    this.#release = new SelectionRelease({
      read: text.selection,
      onSelected: passage => text.props().onSelected?.(passage),
      onClick: offset => text.props().onClick?.(offset),
    })
    this.#drop = new CodeDrop({
      text: () => text.text().text,
      selection: () => text.selection().passage,
      offsetAt: text.offsetAt,
      range: text.range,
      onDrop: (passage, code) => text.props().onDropCode?.(passage, code),
    })
  }

  /** For ProseMirror's view; what returns `true` it leaves alone. */
  readonly handlers = {
    pointerdown: (_view: EditorView, event: PointerEvent) =>
      this.#passing(() => this.#release.pointerDown(event)),
    pointerup: () => this.#passing(() => this.#release.pointerUp()),
    pointercancel: () => this.#passing(() => this.#release.pointerCancel()),
    pointermove: (_view: EditorView, event: PointerEvent) => this.#passing(() => this.#hover.move(event)),
    pointerleave: () => this.#passing(() => this.#hover.leave()),
    mouseup: (_view: EditorView, event: MouseEvent) => this.#passing(() => this.#release.mouseUp(event)),
    contextmenu: (_view: EditorView, event: MouseEvent) => this.#onContextMenu(event),
    dragstart: (_view: EditorView, event: DragEvent) => this.#onDragStart(event),
    dragenter: (_view: EditorView, event: DragEvent) => this.#accepts() && this.#drop.over(event),
    dragover: (_view: EditorView, event: DragEvent) => this.#accepts() && this.#drop.over(event),
    dragleave: () => this.#passing(() => this.#drop.leave()),
    drop: (_view: EditorView, event: DragEvent) => this.#accepts() && this.#drop.drop(event),
  }

  /** A key that comes before the palette is there means the selection itself. */
  keyPressed(): void {
    this.#release.forget()
  }

  selectionChanged(): void {
    this.#release.changed()
  }

  destroy(): void {
    this.#release.forget()
    this.#hover.leave()
    this.#drop.leave()
  }

  #passing(act: () => void): boolean {
    act()
    return false
  }

  #accepts(): boolean {
    return this.#text.props().onDropCode !== undefined
  }

  #onDragStart(event: DragEvent): boolean {
    const { passage } = this.#text.selection()
    const { id, text } = this.#text.text()
    if (!passage || !event.dataTransfer) return false
    const { start, end } = passage
    // The browser has put the page's own HTML there, with styles that the page itself does not allow.
    event.dataTransfer.clearData()
    event.dataTransfer.effectAllowed = 'copy'
    putDragged(event.dataTransfer, 'passage', { articleId: id, start, end })
    event.dataTransfer.setData('text/plain', text.slice(start, end))
    return true
  }

  #onContextMenu(event: MouseEvent): boolean {
    // A finger that rests on a word selects it, and what follows is the palette.
    if (this.#release.byTouch) {
      event.preventDefault()
      return true
    }
    const { onContextMenu } = this.#text.props()
    const under = (event.target as HTMLElement).closest<HTMLElement>('[data-block]')
    const byMouse = event.button === 2
    if (!onContextMenu || (byMouse && !under)) return false
    // The menu key is told of the text as a whole: then the block of the caret is meant.
    const caret = this.#text.selection().head
    event.preventDefault()
    onContextMenu(event, under ? Number(under.dataset.block) : blockIndexAt(this.#text.text().blocks, caret))
    return true
  }
}
