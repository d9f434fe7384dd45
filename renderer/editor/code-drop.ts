import type { CodeId } from '../../shared/model/ids.ts'
import { sentenceAt } from '../../shared/text/offsets.ts'
import { carries, takeDragged } from '../ui/drag-passage.ts'
import { OwnRanges } from './highlight-registry.ts'
import type { Interval } from './interval-index.ts'
import { passageBetween } from './passage.ts'

/** The text onto which codes are dropped. */
interface DropText {
  text(): string
  selection(): Interval | null
  offsetAt(x: number, y: number): number | null
  range(passage: Interval): Range | null
  onDrop(passage: Interval, codeId: CodeId): void
}

/**
 * Lets a code be dropped onto the text: onto the selection when the pointer is in it, else onto the sentence under the
 * pointer. What it would fall on is shown while it is dragged.
 */
export class CodeDrop {
  readonly #text: DropText
  readonly #shown = new OwnRanges()

  constructor(text: DropText) {
    this.#text = text
  }

  /** Returns whether a code is being dragged, and so whether the event is dealt with. */
  over(event: DragEvent): boolean {
    if (!event.dataTransfer || !carries(event.dataTransfer, 'code')) return false
    event.preventDefault()
    const passage = this.#under(event)
    event.dataTransfer.dropEffect = passage ? 'copy' : 'none'
    this.#shown.set(passage ? [['drop', passage]] : [], this.#text.range)
    return true
  }

  /** Nothing but a code can be dropped here; other words are refused before anyone takes their page apart. */
  drop(event: DragEvent): boolean {
    this.leave()
    const code = takeDragged(event.dataTransfer, 'code')
    if (!code) {
      const words = !event.dataTransfer?.types.includes('Files')
      if (words) event.preventDefault()
      return words
    }
    event.preventDefault()
    const passage = this.#under(event)
    if (passage) this.#text.onDrop(passage, code.codeId)
    return true
  }

  /** The code was dragged on, or let go elsewhere. */
  leave(): void {
    this.#shown.clear()
  }

  #under({ clientX, clientY }: DragEvent): Interval | null {
    const offset = this.#text.offsetAt(clientX, clientY)
    if (offset === null) return null
    const selection = this.#text.selection()
    if (selection && selection.start <= offset && offset <= selection.end) return selection
    const sentence = sentenceAt(this.#text.text(), offset)
    return sentence && passageBetween(this.#text.text(), sentence.start, sentence.end)
  }
}
