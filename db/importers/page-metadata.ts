import { type Candidate, type Candidates, doubtful, sure } from './found-fields.ts'
import { linkedData } from './linked-data.ts'
import type { PageDocument, PageElement } from './page.ts'
import { publishedFrom } from './published.ts'

/** A page's own description: the candidates for each field, and its summary as the dek may repeat it. */
export interface PageMetadata {
  candidates: Candidates
  description: string
}

/** Reads JSON-LD, OpenGraph, meta tags, the title and visible bylines and times, the most explicit first. */
export function pageMetadata(page: PageDocument, html: string): PageMetadata {
  const linked = linkedData(page)
  const meta = metaOf(page)
  const url = addressCandidates(page, html, meta, linked?.url)
  const outlet = [
    sure(linked?.publisher, 'JSON-LD publisher'),
    meta('og:site_name'),
    meta('application-name', doubtful),
    doubtful(domainOf(url.find(one => one.value !== '')?.value ?? ''), "the page's address"),
  ]
  const siteNames = outlet.slice(0, 3).map(one => one.value)
  return {
    description: meta('og:description').value || meta('description').value,
    candidates: {
      headline: headlineCandidates(page, meta, linked?.headline ?? '', siteNames),
      byline: bylineCandidates(page, meta, linked?.authors ?? '', siteNames),
      published: publishedCandidates(page, meta, linked?.published ?? ''),
      outlet,
      language: [
        sure(languageCode(page.documentElement.getAttribute('lang')), "the page's language"),
        sure(languageCode(linked?.language), 'JSON-LD inLanguage'),
        sure(languageCode(meta('og:locale').value), 'og:locale'),
      ],
      url,
    },
  }
}

type Meta = (name: string, certainty?: (value: string, source: string) => Candidate) => Candidate

/** Looks up meta tags by name, property or itemprop; names match in any case. */
function metaOf(page: PageDocument): Meta {
  const values = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta[content]')) {
    const content = tag.getAttribute('content')?.trim() ?? ''
    const names = ['property', 'name', 'itemprop'].map(attribute => tag.getAttribute(attribute) ?? '')
    for (const name of names.join(' ').toLowerCase().split(/\s+/))
      if (name !== '' && content !== '' && !values.has(name)) values.set(name, content)
  }
  return (name, certainty = sure) => certainty(values.get(name) ?? '', name)
}

const text = (element: PageElement | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
const LETTERS = /[\p{L}\p{N}]+/gu
const lettersOf = (value: string) => (value.toLowerCase().match(LETTERS) ?? []).join(' ')

/** Whether two lines say the same but for punctuation and case. */
export function sameWords(one: string, other: string): boolean {
  return lettersOf(one) !== '' && lettersOf(one) === lettersOf(other)
}

/** Whether one line says the other's words in a row. */
export function containsWords(line: string, part: string): boolean {
  return lettersOf(part) !== '' && ` ${lettersOf(line)} `.includes(` ${lettersOf(part)} `)
}

/** A smaller share of the page's title that does not begin it names the site. */
const SHARE_OF_TITLE = 0.6

function isTitle(title: string, heading: string): boolean {
  const begins = lettersOf(heading) !== '' && `${lettersOf(title)} `.startsWith(`${lettersOf(heading)} `)
  return begins || (containsWords(title, heading) && heading.length >= title.length * SHARE_OF_TITLE)
}

function headlineCandidates(page: PageDocument, meta: Meta, linked: string, sites: string[]): Candidate[] {
  const headings = [...page.querySelectorAll('h1')].map(text).filter(line => line !== '')
  const named = [
    sure(linked, 'JSON-LD headline'),
    meta('og:title'),
    meta('twitter:title'),
    meta('parsely-title'),
    meta('dc.title'),
    sure(text(page.querySelector('title')), 'title of the page'),
  ].map(one => ({ ...one, value: withoutSite(one.value, sites) }))
  const shown = headings.find(heading => named.some(one => sameWords(one.value, heading)))
  const title = named.at(-1)?.value ?? ''
  const inTitle = headings.find(heading => isTitle(title, heading))
  return [
    sure(shown, 'first heading, as in the metadata'),
    ...named.slice(0, -1),
    sure(inTitle, 'heading that the title repeats'),
    ...named.slice(-1).map(one => ({ ...one, doubtful: headings.length > 0 })),
    doubtful(headings[0], 'first heading'),
  ]
}

/** A title without the outlet's name at its end or beginning: "Headline | Outlet". */
function withoutSite(title: string, sites: readonly string[]): string {
  const parts = title.split(/\s+[|–—·»:-]\s+|\s*\|\s*/)
  if (parts.length < 2) return title
  const isSite = (part: string | undefined) => sites.some(site => sameWords(site, part ?? ''))
  const last = parts.at(-1) ?? ''
  if (isSite(last)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·»:-]+$/, '')
  if (isSite(parts[0])) return title.slice((parts[0] ?? '').length).replace(/^[\s|–—·»:-]+/, '')
  return title
}

const BYLINES =
  '[rel~="author"], [itemprop~="author"], .byline, .author-name, .article-byline, .article__byline'

function bylineCandidates(page: PageDocument, meta: Meta, linked: string, sites: string[]): Candidate[] {
  const visible = [...page.querySelectorAll(BYLINES)].map(text).find(isByline) ?? ''
  const named = [
    sure(linked, 'JSON-LD author'),
    meta('author'),
    meta('article:author'),
    meta('byl'),
    meta('parsely-author'),
    meta('sailthru.author'),
    meta('dc.creator'),
    sure(visible, 'byline on the page'),
  ]
  const candidates = named
    .filter(one => isByline(one.value))
    .map(one => ({ ...one, value: bylineOnly(one.value) }))
  const people = candidates.filter(one => !sites.some(site => sameWords(site, one.value)))
  return [...people, ...candidates]
}

const MONTHS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember'
const DATE_AFTER = new RegExp(
  `[\\s|·•,–—-]*(published|updated|on)?[\\s:]*((${MONTHS})\\p{L}*\\.?\\s+\\d|\\d{1,2}\\.?\\s+(${MONTHS})|\\d{4}-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]).*$`,
  'iu',
)

/** A byline without "By" before it and a date after it. */
export function bylineOnly(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/^\s*(by|von|par|por)\s+/i, '')
    .replace(DATE_AFTER, '')
    .trim()
}

/** No address of a page, no paragraph. */
const isByline = (value: string) => value !== '' && value.length <= 200 && !/^https?:|^@/.test(value)

const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
]

function publishedCandidates(page: PageDocument, meta: Meta, linked: string): Candidate[] {
  const times = [...page.querySelectorAll('time[datetime]')]
  const time = times.find(one => one.getAttribute('itemprop') === 'datePublished') ?? times[0]
  return [
    publishedFrom(linked, 'JSON-LD datePublished'),
    ...DATES.map(name => publishedFrom(meta(name).value, name)),
    {
      ...publishedFrom(time?.getAttribute('datetime') ?? '', 'first time on the page'),
      doubtful: times.length > 1,
    },
  ]
}

function addressCandidates(page: PageDocument, html: string, meta: Meta, linked = ''): Candidate[] {
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)/.exec(html.slice(0, 4_096))?.[1]
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  return [
    sure(canonical, 'canonical link'),
    meta('og:url'),
    sure(linked, 'JSON-LD url'),
    sure(saved, 'note of the browser that saved the page'),
  ].map(one => ({ ...one, value: webAddress(one.value) }))
}

/** The address if it is a complete one of the web, else empty: nothing else may ever be opened by a click. */
function webAddress(value: string): string {
  try {
    const url = new URL(value.trim())
    return /^https?:$/.test(url.protocol) ? url.href : ''
  } catch {
    return ''
  }
}

/** `example.org` of `https://www.example.org/page`; empty when it is no address. */
function domainOf(address: string): string {
  return address === '' ? '' : new URL(address).hostname.replace(/^www\./, '')
}

/** `en` of `en-GB` or `en_GB`; empty when it is no such code. */
function languageCode(value: string | null | undefined): string {
  return /^([a-z]{2})(?:[-_]|$)/i.exec(value?.trim() ?? '')?.[1]?.toLowerCase() ?? ''
}
