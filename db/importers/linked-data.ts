import type { PageDocument } from './page.ts'

/** What a page's JSON-LD says about its article; empty text where it says nothing. */
export interface LinkedData {
  headline: string
  authors: string
  published: string
  publisher: string
  language: string
  url: string
}

type Thing = Record<string, unknown>

const ARTICLE_TYPE = /(Article|Report|Review|BlogPosting|Posting|LiveBlog)$/i
/** Scripts and nodes beyond these are not looked at; no newspaper comes near. */
const MOST_SCRIPTS = 50
const MOST_NODES = 5_000

/** The first article that the page's JSON-LD scripts describe; `null` when none does. Bad JSON is passed over. */
export function linkedData(page: PageDocument): LinkedData | null {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS)
  const things = scripts.flatMap(script => thingsIn(parsed(script.textContent ?? '')))
  const article = things.find(thing => types(thing).some(type => ARTICLE_TYPE.test(type)))
  if (!article) return null
  return {
    headline: textOf(article.headline) || textOf(article.name),
    authors: names(article.author ?? article.creator).join(', '),
    published: textOf(article.datePublished) || textOf(article.dateCreated),
    publisher: names(article.publisher)[0] ?? '',
    language: textOf(article.inLanguage),
    url: textOf(article.url) || textOf(article.mainEntityOfPage),
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.trim().replace(/^(<!--|<!\[CDATA\[)|(-->|\]\]>)$/g, ''))
  } catch {
    return null
  }
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null

/** The objects on the first levels: in arrays and under `@graph`. */
function thingsIn(root: unknown): Thing[] {
  const queue: unknown[] = [root]
  const found: Thing[] = []
  for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES))
    else if (isThing(value)) {
      found.push(value)
      if (value['@graph']) queue.push(value['@graph'])
      if (value.mainEntity) queue.push(value.mainEntity)
    }
  }
  return found
}

const types = (thing: Thing): string[] => listOf(thing['@type']).filter(type => typeof type === 'string')

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 20) : [value])

function textOf(value: unknown): string {
  const first = listOf(value)[0]
  if (typeof first === 'string') return plainText(first)
  if (isThing(first)) return textOf(first['@id'] ?? first.name ?? '')
  return ''
}

/** Names of people or organisations, which stand as text or as objects. */
function names(value: unknown): string[] {
  return listOf(value)
    .map(one => plainText(String((isThing(one) ? listOf(one.name)[0] : one) ?? '')).trim())
    .filter(name => name !== '' && !/^https?:/.test(name))
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
}

/** Many sites write HTML's entities into JSON. */
function plainText(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,5}));/gi, (entity, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? entity
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}
