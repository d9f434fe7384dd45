import type { Block } from '../../model/block.ts'

/** What is read from: a canonical text, where its blank lines were, and the file's name. */
export interface DetectInput {
  text: string
  /** UTF-16 offsets of lines that stood after a blank line, as `canonicalText` gives them. */
  gaps: readonly number[]
  /** Name of the file, with or without folders; only compared with headlines. Empty for pasted text. */
  file: string
}

/** A value found in a text, where it came from in plain words, and whether it wants a second look. */
export interface Detected {
  /** Empty when nothing was found. */
  value: string
  /** Such as "first line" or "line 'Author: …'"; empty when nothing was found. */
  source: string
  doubtful: boolean
}

/** The fields that a text may tell about itself. */
export type DetectedField = 'headline' | 'dek' | 'byline' | 'published' | 'outlet' | 'origin' | 'url'
/** One value for each field; `published` is `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, as it stands in the text. */
export type DetectedMetadata = Record<DetectedField, Detected>

/** An article as it was read: blocks that tile the canonical text, and what the text says about itself. */
export interface DetectedArticle {
  blocks: Block[]
  metadata: DetectedMetadata
}

/** The value of a field that was not found. */
export const NOTHING: Detected = { value: '', source: '', doubtful: false }

/** A source in plain words that names a line by its beginning. */
export function fromLine(line: string): string {
  const characters = [...line]
  return `line '${characters.length > 40 ? `${characters.slice(0, 39).join('').trimEnd()}…` : line}'`
}
