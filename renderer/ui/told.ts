import { language, t } from './language.ts'

/** The English sentences of the host, and by what each is known; those that say most themselves come first. */
let known: readonly (readonly [sentence: string, pattern: RegExp])[] = []

/** Makes sentences of the host known, with `{{places}}` for what is filled in, so that `told` finds their translations. */
export function offerTold(sentences: readonly string[]): void {
  const said = (sentence: string) => sentence.replace(/\{\{\w+\}\}/g, '').length
  known = sentences
    .toSorted((one, other) => said(other) - said(one))
    .map(sentence => [sentence, pattern(sentence)] as const)
}

/**
 * What the host said (errors, steps of the history, where a value comes from) in the language of the interface. What is
 * not known stays in English. What was filled in is translated too where it is a sentence or a row of words itself.
 */
export function told(text: string): string {
  if (language() === 'en' || text === '') return text
  for (const [sentence, matching] of known) {
    const found = matching.exec(text)
    if (!found) continue
    const values = Object.entries(found.groups ?? {}).map(([place, value]) => [place, filledIn(value)])
    return t(sentence, Object.fromEntries(values))
  }
  return text
}

function filledIn(value: string): string {
  const whole = told(value)
  if (whole !== value || !value.includes(', ')) return whole
  return value.split(', ').map(told).join(', ')
}

function pattern(sentence: string): RegExp {
  const parts = sentence.split(/\{\{(\w+)\}\}/)
  const source = parts.map((part, at) => (at % 2 === 1 ? `(?<${part}>[\\s\\S]+?)` : escaped(part)))
  return new RegExp(`^${source.join('')}$`, 'u')
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
