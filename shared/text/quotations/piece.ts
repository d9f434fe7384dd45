import type { Range } from '../range.ts'

/** A piece of a paragraph: a word, a punctuation mark, or a whole stretch between quotation marks taken as one. */
export interface Piece extends Range {
  kind: 'word' | 'mark' | 'quoted'
  /** The word or mark in lower case with straight apostrophes; of a quoted stretch, its last mark before the end. */
  form: string
  /** Whether a word begins with a capital letter. */
  capital: boolean
  /** Words in a quoted stretch, roughly; 1 for a word, 0 for a mark. */
  words: number
  /** Whether a quoted stretch is written like a title: all longer words begin with capitals. */
  isTitle: boolean
}
