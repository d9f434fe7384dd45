import type { DetectedField } from './detected.ts'

const LABELS: readonly [DetectedField, RegExp][] = [
  ['headline', /^(?:title|headline|titel|überschrift|titre|título|titular|titolo|заголовок|назва)$/iu],
  [
    'dek',
    /^(?:subtitle|subheadline|dek|standfirst|untertitel|sous-titre|subtítulo|підзаголовок|подзаголовок)$/iu,
  ],
  ['byline', /^(?:author|authors|byline|by|autor|autorin|autoren|auteur|auteurs|autore|автор|автори)$/iu],
  [
    'published',
    /^(?:date|published|publication date|pubdate|publish date|datum|veröffentlicht|erschienen|date de publication|publié|fecha|publicado|data|дата|опубліковано|опубликовано)$/iu,
  ],
  ['outlet', /^(?:outlet|publication|publisher|site name|medium|medio|видання|издание)$/iu],
  ['origin', /^(?:agency|wire|origin|agentur|agence|agencia|агентство)$/iu],
  ['url', /^(?:url|link|permalink|canonical|web|address)$/iu],
]

/** A field that a line names, as "Title: …" does. */
export interface NamedField {
  field: DetectedField
  value: string
}

/** The field and value of a line "Label: value" as headers of text files and front matter have them, or `null`. */
export function readField(line: string): NamedField | null {
  const match = /^[*_]{0,2}([\p{L} -]{2,24})[*_]{0,2}\s?:[*_]{0,2}\s*(\S.*)$/u.exec(line.slice(0, 600))
  if (!match) return null
  const label = match[1]!.trim()
  const field = LABELS.find(([, pattern]) => pattern.test(label))?.[0]
  const value = match[2]!
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2')
    .trim()
  // "Publication: minister resigns over …" is a headline; names are short.
  const isName = value.split(' ').length <= 7 && !/[.!?]$/u.test(value)
  if (!field || value === '' || ((field === 'outlet' || field === 'origin') && !isName)) return null
  return { field, value: field === 'byline' ? value.replace(/(\p{Ll}{2})\.$/u, '$1') : value }
}
