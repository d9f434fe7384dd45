/** A piece of HTML in which everything that came from outside is escaped. */
export interface Markup {
  readonly markup: string
}

type Value = string | number | Markup | readonly Markup[] | null

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that means nothing but itself, inside an element as well as inside a quoted attribute. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '\uFFFD')
    .replace(/[&<>"']/g, character => ENTITIES[character] ?? '')
}

function filledIn(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'object') return 'markup' in value ? value.markup : value.map(filledIn).join('')
  return escaped(String(value))
}

/**
 * The tag of templates: everything filled in is escaped unless it is markup itself, so no text can become an element or
 * an attribute. Attributes must be quoted in the template.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return {
    markup: strings
      .map((text, at) => text + (at < values.length ? filledIn(values[at] ?? null) : ''))
      .join(''),
  }
}

/** Text of the program's own that is taken as it is, for style sheets. Never give it what a user typed. */
export function ownMarkup(markup: string): Markup {
  return { markup }
}
