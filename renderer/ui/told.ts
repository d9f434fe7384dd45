import { t } from './language.ts'

/**
 * The English sentences that the host tells, with `{{places}}` for what is filled in, as the db host and `shared/` write
 * them: errors, steps of the history, where a value came from.
 */
const known = new Map<string, RegExp>()

/** Makes sentences of the host known, so that `told` finds their translations. */
export function offerTold(templates: readonly string[]): void {
  for (const template of templates) known.set(template, pattern(template))
}

/**
 * What the host said, in the language of the interface. A sentence that is not known stays in English. What was filled
 * in is translated too where it is a sentence itself.
 */
export function told(text: string): string {
  if (known.has(text)) return t(text)
  for (const [template, matching] of known) {
    const groups = matching.exec(text)?.groups
    if (!groups) continue
    const values = Object.entries(groups).map(([place, value]) => [place, told(value)])
    return t(template, Object.fromEntries(values))
  }
  return text
}

/** Longer fixed parts first would be better still, but no two sentences of the host fit one text so far. */
function pattern(template: string): RegExp {
  const parts = template.split(/\{\{(\w+)\}\}/)
  const source = parts.map((part, at) => (at % 2 === 1 ? `(?<${part}>[\\s\\S]+?)` : escaped(part)))
  return new RegExp(`^${source.join('')}$`, 'u')
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
