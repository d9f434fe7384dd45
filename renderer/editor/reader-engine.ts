import type { EditorView } from 'prosemirror-view'
import type { ArticleDocument } from '../../shared/model/article.ts'
import { readerState } from './document.ts'
import type { Interval } from './interval-index.ts'
import type { Mark } from './mark.ts'
import type { Suggested } from './mark-painter.ts'
import { PassageHighlights } from './passage-highlights.ts'
import { ReaderDrawing } from './reader-drawing.ts'
import { ReaderPointer } from './reader-pointer.ts'
import type { ArticleHandle, ReaderProps } from './reader-props.ts'
import { ReaderSelection } from './reader-selection.ts'
import { createReaderView } from './reader-view.ts'
import { ReadingPlace } from './reading-place.ts'
import { TextDom } from './text-dom.ts'

/** The elements of one reader: `sheet` holds text, bars and handles, placed from its top left corner. */
interface ReaderElements {
  scroller: HTMLElement
  sheet: HTMLElement
  mount: HTMLElement
  margin: HTMLCanvasElement
}

/** What the engine asks of its surroundings and tells them. */
interface EngineSetup {
  props(): ReaderProps
  /** Id of the element that says how annotations are reached by key. */
  describedBy: string
  /** The text was laid out or painted anew: what is placed over it must be placed again. */
  onLaidOut(): void
}

/** The ProseMirror view of one mounted reader, with everything that draws on it and listens to it. */
export class Engine {
  readonly #elements: ReaderElements
  readonly #props: () => ReaderProps
  readonly #view: EditorView
  readonly #resized: ResizeObserver
  readonly #place: ReadingPlace
  readonly #pointer: ReaderPointer
  readonly #selection: ReaderSelection
  readonly #drawing: ReaderDrawing
  readonly #extra: PassageHighlights
  #article: ArticleDocument
  #dom: TextDom
  #scrolled = false

  constructor(elements: ReaderElements, { props, describedBy, onLaidOut }: EngineSetup) {
    const { scroller, mount } = elements
    const { article, initialOffset, label } = props()
    const range = (passage: Interval) => this.#dom.range(passage)
    const offsetAt = (x: number, y: number) => this.#selection.at(x, y)
    this.#elements = elements
    this.#props = props
    this.#article = article
    this.#selection = new ReaderSelection(
      () => this.#view,
      () => this.#article,
    )
    this.#pointer = new ReaderPointer({
      props,
      text: () => this.#article,
      selection: () => this.#selection.read(),
      offsetAt,
      range,
      marksAt: offset => this.#drawing.index.at(offset),
      onPoint: id => this.#drawing.point(id),
    })
    this.#view = createReaderView(mount, {
      article,
      offset: initialOffset,
      label,
      describedBy,
      onSelection: () => this.#reportSelection(),
      onKey: event => this.#onKey(event),
      events: this.#pointer.handlers,
    })
    this.#dom = new TextDom(this.#view.dom, article.blocks)
    this.#extra = new PassageHighlights(range)
    this.#drawing = new ReaderDrawing(this.#dom, {
      ...elements,
      onChoose: id => props().onChooseMark(id),
      onLaidOut,
      onFrame: () => this.#reportScroll(),
    })
    this.#place = new ReadingPlace(scroller, {
      range,
      offsetAt,
      edge: () => {
        const { left, right } = this.#view.dom.getBoundingClientRect()
        return getComputedStyle(this.#view.dom).direction === 'rtl' ? right - 2 : left + 2
      },
      length: () => this.text.length,
    })
    this.#resized = new ResizeObserver(() => {
      this.#place.resized()
      this.#drawing.resized(this.#view.dom.clientWidth)
    })
    this.#resized.observe(this.#view.dom)
    this.#resized.observe(scroller)
    scroller.addEventListener('scroll', this.#onScroll, { passive: true })
    document.fonts.addEventListener('loadingdone', this.#onFonts)
    this.#place.startAt(initialOffset)
  }

  /** Holds text, bars and handles. */
  get sheet(): HTMLElement {
    return this.#elements.sheet
  }
  get text(): string {
    return this.#article.text
  }

  destroy(): void {
    this.#place.destroy()
    this.#resized.disconnect()
    this.#elements.scroller.removeEventListener('scroll', this.#onScroll)
    document.fonts.removeEventListener('loadingdone', this.#onFonts)
    this.#drawing.destroy()
    this.#pointer.destroy()
    this.#extra.destroy()
    this.#view.destroy()
  }

  #onKey(event: KeyboardEvent): boolean {
    this.#pointer.keyPressed()
    this.#selection.takeOver()
    return this.#props().onKey?.(event) ?? false
  }

  #reportSelection(): void {
    const { passage, anchor, head } = this.#selection.read()
    this.#pointer.selectionChanged()
    this.#props().onSelection?.({ selection: passage, anchor, head })
  }

  #onScroll = (): void => {
    this.#scrolled = true
    this.#drawing.schedule(false)
  }

  #onFonts = (): void => this.layoutChanged()

  /** Once a frame: measuring at every scroll event would lay the page out again and again. */
  #reportScroll(): void {
    if (!this.#scrolled) return
    this.#scrolled = false
    this.#props().onScroll?.(this.handle.firstVisible())
  }

  /** Shows another version of the article, or another article. */
  open(article: ArticleDocument): void {
    if (article === this.#article) return
    const same = article.id === this.#article.id
    const { marks, found, suggested, initialOffset } = this.#props()
    const offset = same ? this.#selection.read().head : initialOffset
    this.#article = article
    this.#view.updateState(readerState(article.text, article.blocks, offset))
    this.#dom = new TextDom(this.#view.dom, article.blocks)
    this.#drawing.setText(this.#dom)
    if (suggested) this.suggest(suggested)
    if (found) this.find(found)
    this.draw(marks)
    if (!same) this.#place.startAt(offset)
  }

  draw(marks: readonly Mark[]): void {
    this.#drawing.setMarks(marks)
  }

  /** Lights up the chosen annotation. */
  choose(id: string | null): void {
    this.#drawing.choose(id)
  }

  find(found: readonly Interval[]): void {
    this.#drawing.setFound(found)
  }

  suggest(suggested: Suggested): void {
    this.#drawing.setSuggested(suggested)
  }

  /** Another font, size or measure: the same line stays first. */
  textRelaid(): void {
    this.#place.relaid()
    this.layoutChanged()
  }

  /** Colours have changed. */
  restyled(): void {
    this.#drawing.restyled()
  }

  /** Lines may break elsewhere, and everything beside the text stands somewhere else. */
  layoutChanged(): void {
    this.#drawing.relaid()
  }

  range(passage: Interval): Range | null {
    return this.#dom.range(passage)
  }

  /** Offset under a point of the viewport, or `null` outside the text. */
  offsetAt(x: number, y: number): number | null {
    return this.#selection.at(x, y)
  }

  /** The annotations at the caret, the shortest first. */
  marksAtCaret(): Mark[] {
    return this.#drawing.index.at(this.#selection.read().head)
  }

  /** Draws the passage that the palette is about: the selection itself is not shown while the focus is elsewhere. */
  markPending(passage: Interval | null): void {
    this.#extra.pending(passage)
  }

  #show(passage: Interval, { select = false, flash = false } = {}): void {
    const rect = this.#dom.range(passage)?.getBoundingClientRect()
    const frame = this.#elements.scroller.getBoundingClientRect()
    const hidden = !rect || rect.top < frame.top + 20 || rect.bottom > frame.bottom - 20
    if (hidden) this.#place.reveal(passage, 0.35)
    if (select) this.#selection.set(passage.start, passage.end)
    if (flash) this.#extra.flash(passage)
    this.#drawing.schedule(false)
  }

  readonly handle: ArticleHandle = {
    focus: () => this.#view.focus(),
    show: (passage, options) => this.#show(passage, options),
    select: (anchor, head) => this.#selection.set(anchor, head),
    box: passage => this.#dom.range(passage)?.getBoundingClientRect() ?? null,
    firstVisible: () => this.#place.measure(),
    marksAt: offset => this.#drawing.index.at(offset),
    drawEarly: early => this.#drawing.setEarly(early),
  }
}
