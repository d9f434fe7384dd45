import { EditorView } from 'prosemirror-view'
import type { ArticleDocument } from '../../shared/model/article.ts'
import { blockIndexAt, positionToOffset } from '../../shared/text/position.ts'
import { readerState, selecting, selectionOffsets } from './document.ts'
import type { Interval } from './interval-index.ts'
import type { Mark } from './mark.ts'
import { type Bar, MarkPainter, type Suggested } from './mark-painter.ts'
import { passageBetween } from './passage.ts'
import type { ArticleHandle, ReaderProps } from './reader-props.ts'
import { ReadingPlace } from './reading-place.ts'
import { TextDom } from './text-dom.ts'

const FLASH_MS = 1400

/** The ProseMirror view and the painter of one mounted reader. */
export class Engine {
  readonly #scroller: HTMLElement
  /** Holds text, bars and handles; they are placed from its top left corner. */
  readonly sheet: HTMLElement
  readonly #props: () => ReaderProps
  readonly #showBars: (bars: readonly Bar[]) => void
  readonly #view: EditorView
  readonly #resized: ResizeObserver
  readonly #place: ReadingPlace
  #article: ArticleDocument
  #dom: TextDom
  #painter: MarkPainter
  #frame = 0
  #scrolled = false
  #flash: ReturnType<typeof setTimeout> | undefined
  #released: ReturnType<typeof setTimeout> | undefined

  constructor(
    mount: HTMLElement,
    scroller: HTMLElement,
    sheet: HTMLElement,
    props: () => ReaderProps,
    showBars: (bars: readonly Bar[]) => void,
  ) {
    this.#scroller = scroller
    this.sheet = sheet
    this.#props = props
    this.#showBars = showBars
    this.#article = props().article
    this.#view = this.#createView(mount)
    this.#dom = new TextDom(this.#view.dom, this.#article.blocks)
    this.#painter = new MarkPainter(scroller, sheet, this.#dom)
    this.#place = new ReadingPlace(scroller, {
      range: passage => this.#dom.range(passage),
      offsetAt: (x, y) => this.offsetAt(x, y),
      left: () => this.#view.dom.getBoundingClientRect().left,
      length: () => this.text.length,
    })
    this.#resized = new ResizeObserver(() => {
      this.#place.resized()
      this.layoutChanged()
    })
    this.#resized.observe(this.#view.dom)
    this.#resized.observe(scroller)
    scroller.addEventListener('scroll', this.#onScroll, { passive: true })
    document.fonts.addEventListener('loadingdone', this.#onFonts)
    this.#place.startAt(props().initialOffset)
  }

  get view(): EditorView {
    return this.#view
  }
  get blocks() {
    return this.#article.blocks
  }
  get text(): string {
    return this.#article.text
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    this.#place.destroy()
    clearTimeout(this.#flash)
    clearTimeout(this.#released)
    this.#resized.disconnect()
    this.#scroller.removeEventListener('scroll', this.#onScroll)
    document.fonts.removeEventListener('loadingdone', this.#onFonts)
    this.#painter.destroy()
    this.markPending(null)
    CSS.highlights.delete('flash')
    this.#view.destroy()
  }

  #createView(mount: HTMLElement): EditorView {
    const { article, initialOffset, label } = this.#props()
    return new EditorView(
      { mount },
      {
        state: readerState(article.text, article.blocks, initialOffset),
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-readonly': 'true',
          'aria-label': label,
          spellcheck: 'false',
          lang: article.language || 'und',
          dir: 'auto',
        },
        dispatchTransaction: transaction => {
          this.#view.updateState(this.#view.state.apply(transaction))
          if (transaction.selectionSet) this.#reportSelection()
        },
        handleKeyDown: (_view, event) => {
          // A key that comes before the palette is there means the selection itself.
          clearTimeout(this.#released)
          this.#readSelection()
          return this.#props().onKey?.(event) ?? false
        },
        handleTextInput: () => true,
        handlePaste: () => true,
        handleDrop: () => true,
        handleDOMEvents: {
          beforeinput: (_view, event) => {
            event.preventDefault()
            return true
          },
          cut: (_view, event) => {
            event.preventDefault()
            return true
          },
          mouseup: (_view, event) => this.#onMouseUp(event),
          contextmenu: (_view, event) => this.#onContextMenu(event),
        },
      },
    )
  }

  /** Takes over the browser's selection at once: its event may still be on the way when a key arrives. */
  #readSelection(): void {
    const selection = this.#view.dom.ownerDocument.getSelection()
    if (!selection?.anchorNode || !selection.focusNode) return
    if (!this.#view.dom.contains(selection.anchorNode) || !this.#view.dom.contains(selection.focusNode))
      return
    const anchor = this.#offsetInDom(selection.anchorNode, selection.anchorOffset)
    const head = this.#offsetInDom(selection.focusNode, selection.focusOffset)
    const known = selectionOffsets(this.#view.state, this.blocks)
    if (anchor === known.anchor && head === known.head) return
    this.#view.dispatch(selecting(this.#view.state, this.blocks, anchor, head))
  }

  #offsetInDom(node: Node, offset: number): number {
    return positionToOffset(this.blocks, this.#view.posAtDOM(node, offset))
  }

  #reportSelection(): void {
    const { anchor, head } = selectionOffsets(this.#view.state, this.blocks)
    this.#props().onSelection?.({ selection: passageBetween(this.text, anchor, head), anchor, head })
  }

  /** The selection is read after the browser has settled it. */
  #onMouseUp(event: MouseEvent): boolean {
    if (event.button !== 0) return false
    this.#released = setTimeout(() => {
      const { anchor, head } = selectionOffsets(this.#view.state, this.blocks)
      const passage = passageBetween(this.text, anchor, head)
      if (passage) this.#props().onSelected?.(passage)
      else if (anchor === head) this.#props().onClick?.(head)
    })
    return false
  }

  #onContextMenu(event: MouseEvent): boolean {
    const { onContextMenu } = this.#props()
    const under = (event.target as HTMLElement).closest<HTMLElement>('[data-block]')
    const byMouse = event.button === 2
    if (!onContextMenu || (byMouse && !under)) return false
    // The menu key is told of the text as a whole: then the block of the caret is meant.
    const caret = selectionOffsets(this.#view.state, this.blocks).head
    event.preventDefault()
    onContextMenu(event, under ? Number(under.dataset.block) : blockIndexAt(this.blocks, caret))
    return true
  }

  #onScroll = (): void => {
    this.#scrolled = true
    this.#schedule()
  }
  #onFonts = (): void => this.layoutChanged()

  #schedule(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => {
      this.#paint()
      this.#reportScroll()
    })
  }

  /** Once a frame: measuring at every scroll event would lay the page out again and again. */
  #reportScroll(): void {
    if (!this.#scrolled) return
    this.#scrolled = false
    this.#props().onScroll?.(this.handle.firstVisible())
  }

  #paint(): void {
    const bars = this.#painter.paint()
    if (bars) this.#showBars(bars)
  }

  /** Shows another version of the article, or another article. */
  open(article: ArticleDocument): void {
    if (article === this.#article) return
    const same = article.id === this.#article.id
    const offset = same ? selectionOffsets(this.#view.state, this.blocks).head : this.#props().initialOffset
    this.#article = article
    this.#view.updateState(readerState(article.text, article.blocks, offset))
    this.#painter.destroy()
    this.#dom = new TextDom(this.#view.dom, article.blocks)
    this.#painter = new MarkPainter(this.#scroller, this.sheet, this.#dom)
    const { marks, activeId, found, suggested } = this.#props()
    if (suggested) this.#painter.setSuggested(suggested)
    this.draw(marks, activeId, found ?? [])
    if (!same) this.#place.startAt(offset)
  }

  draw(marks: readonly Mark[], activeId: string | null, found: readonly Interval[]): void {
    this.#painter.setMarks(marks, activeId)
    this.#painter.setFound(found)
    this.#paint()
  }

  find(found: readonly Interval[]): void {
    this.#painter.setFound(found)
    this.#paint()
  }

  /** Another font, size or measure: the same line stays first. */
  textRelaid(): void {
    this.#place.relaid()
    this.layoutChanged()
  }

  suggest(suggested: Suggested): void {
    this.#painter.setSuggested(suggested)
    this.#paint()
  }

  layoutChanged(): void {
    this.#painter.invalidate()
    this.#schedule()
  }

  range(passage: Interval): Range | null {
    return this.#dom.range(passage)
  }

  /** Offset under a point of the viewport, or `null` outside the text. */
  offsetAt(x: number, y: number): number | null {
    const found = this.#view.posAtCoords({ left: x, top: y })
    return found ? positionToOffset(this.blocks, found.pos) : null
  }

  /** Draws the passage that the palette is about: the selection itself is not shown while the focus is elsewhere. */
  markPending(passage: Interval | null): void {
    const range = passage && this.#dom.range(passage)
    if (range) CSS.highlights.set('pending', new Highlight(range))
    else CSS.highlights.delete('pending')
  }

  #lightUp(passage: Interval): void {
    const range = this.#dom.range(passage)
    if (!range) return
    CSS.highlights.set('flash', new Highlight(range))
    clearTimeout(this.#flash)
    this.#flash = setTimeout(() => CSS.highlights.delete('flash'), FLASH_MS)
  }

  readonly handle: ArticleHandle = {
    focus: () => this.#view.focus(),
    show: (passage, { select = false, flash = false } = {}) => {
      const rect = this.#dom.range(passage)?.getBoundingClientRect()
      const frame = this.#scroller.getBoundingClientRect()
      const hidden = !rect || rect.top < frame.top + 20 || rect.bottom > frame.bottom - 20
      if (hidden) this.#place.reveal(passage, 0.35)
      if (select) this.handle.select(passage.start, passage.end)
      if (flash) this.#lightUp(passage)
      this.#paint()
    },
    select: (anchor, head) => {
      // Whoever waited for an answer may come when another article is shown already.
      if (this.#view.isDestroyed) return
      this.#view.focus()
      this.#view.dispatch(selecting(this.#view.state, this.blocks, anchor, head))
    },
    box: passage => this.#dom.range(passage)?.getBoundingClientRect() ?? null,
    firstVisible: () => this.#place.measure(),
    marksAt: offset => this.#painter.index.at(offset),
  }
}
