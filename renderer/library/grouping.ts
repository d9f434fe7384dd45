import type { ArticleSummary } from '../../shared/model/article.ts'
import { nameKey } from '../../shared/text/name-key.ts'
import { dateSpan, inOneYear } from '../ui/date-texts.ts'
import { locale, t } from '../ui/language.ts'

export type GroupBy = 'story' | 'outlet'

/** Articles of one story or outlet, in the order of the list they came from. */
export interface Group {
  /** Id of the story or outlet; empty for articles without one. */
  key: string
  name: string
  /** Date span and number of outlets or stories. */
  about: string
  /** Whether the articles' dates need their year. */
  years: boolean
  articles: ArticleSummary[]
}

/** What the library shows, row by row: groups, each followed by its articles. */
export type LibraryRow =
  | { type: 'group'; group: Group }
  | { type: 'article'; article: ArticleSummary; group: Group }

/** Whether the filter's words all occur in the headline, the outlet or the byline, ignoring case. */
export function matchesFilter(article: ArticleSummary, filter: string): boolean {
  const text = nameKey(`${article.headline} ${article.outlet} ${article.byline}`)
  return nameKey(filter)
    .split(' ')
    .every(word => text.includes(word))
}

/** The articles by story or outlet: groups by name, articles without one last. */
export function groupArticles(articles: readonly ArticleSummary[], by: GroupBy): Group[] {
  const groups = new Map<string, ArticleSummary[]>()
  for (const article of articles) {
    const key = (by === 'story' ? article.storyId : article.outletId) ?? ''
    const group = groups.get(key)
    if (group) group.push(article)
    else groups.set(key, [article])
  }
  return [...groups]
    .map(([key, members]) => describe(key, members, by))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.name.localeCompare(b.name, locale()))
}

function describe(key: string, articles: ArticleSummary[], by: GroupBy): Group {
  const other = by === 'story' ? 'outlet' : 'story'
  const name = key === '' ? (by === 'story' ? t('No story') : t('No outlet')) : (articles[0]?.[by] ?? '')
  const known = new Set(articles.map(article => article[other]).filter(Boolean))
  const dates = articles.map(article => article.published)
  const about = [dateSpan(dates), known.size > 0 ? countOf(known.size, other) : '']
    .filter(Boolean)
    .join(' · ')
  return { key, name, about, years: !inOneYear(dates), articles }
}

function countOf(count: number, what: GroupBy): string {
  return what === 'story' ? t('{{count}} stories', { count }) : t('{{count}} outlets', { count })
}

/** The groups as rows; a single group without a name needs no heading. */
export function toRows(groups: readonly Group[]): LibraryRow[] {
  const bare = groups.length === 1 && groups[0]?.key === ''
  return groups.flatMap(group => [
    ...(bare ? [] : [{ type: 'group' as const, group }]),
    ...group.articles.map(article => ({ type: 'article' as const, article, group })),
  ])
}
