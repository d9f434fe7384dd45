import { type Command, InvalidArgumentError, Option } from 'commander'
import { UserError } from '../../shared/model/user-error.ts'
import {
  type FoundHit,
  SEARCHED,
  type SearchFilters,
  type SearchRequest,
} from '../../shared/rpc/calls/search.ts'
import { nameKey } from '../../shared/text/name-key.ts'
import { searchQuery } from '../../shared/text/search-query.ts'
import { codeAtPath, codeTree } from '../codebook.ts'
import { requireCoder } from '../coders.ts'
import type { ReadDb } from '../connection.ts'
import { findHits, findInArticle } from '../find.ts'
import { listNames } from '../names.ts'
import { storyNamed } from './compare.ts'
import type { Listing } from './lists.ts'
import { asJson, asTable, cut, type Output } from './output.ts'

type Kind = (typeof SEARCHED)[number]

interface Flags {
  in: Kind[]
  outlet: string[]
  story?: string
  from?: string
  to?: string
  code: string[]
  coder: string[]
  speaker?: string
  limit: number
  json?: boolean
}

/** What the command needs of the others: how to open a project, and how to read a date. */
interface Shared {
  reading<Result>(file: string, work: (db: ReadDb) => Result): Promise<Result>
  date(value: string): string
}

/** The command `search FILE QUERY`. */
export function addSearch(
  command: (name: string) => Command,
  output: Output,
  { reading, date }: Shared,
): void {
  const collect = (value: string, before: string[]) => [...before, value]
  command('search')
    .description('find words in texts, notes and coded passages')
    .argument('<file>')
    .argument('<query>', 'words, "phrases", beginnings of words*, OR, NOT')
    .addOption(
      new Option('--in <what>', 'text, notes, excerpts, separated by commas')
        .argParser(kinds)
        .default(['text', 'notes'], 'text,notes'),
    )
    .option('--outlet <name>', 'only this outlet (repeatable)', collect, [])
    .option('--story <name>', 'only this story')
    .option('--from <YYYY-MM-DD>', 'published on this day or later', date)
    .option('--to <YYYY-MM-DD>', 'published on this day or before', date)
    .option('--code <path>', 'coded so, or with a code below it (repeatable)', collect, [])
    .option('--coder <name>', 'coded by this coder (repeatable), or all', collect, [])
    .option('--speaker <name>', 'coded with this speaker')
    .option('--limit <n>', 'at most so many hits', limit, 100)
    .action(async (file: string, query: string, flags: Flags) => {
      const { items, table } = await reading(file, db => search(db, query, flags))
      output.answer(flags.json ? asJson(items) : items.length === 0 ? 'Nothing found' : asTable(table))
    })
}

function kinds(value: string): Kind[] {
  const names = value.split(',').map(name => name.trim())
  const known = SEARCHED.filter(kind => names.includes(kind))
  if (known.length === new Set(names).size) return known
  throw new InvalidArgumentError(`Use one or more of ${SEARCHED.join(', ')}, separated by commas.`)
}

function limit(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Give a number of hits from 1.')
  return count
}

/** The hits, best articles first. Throws `UserError` when a name is not in the project or there is no word to look for. */
export function search(db: ReadDb, query: string, flags: Flags): Listing {
  if (searchQuery(query) === null)
    throw new UserError(
      `There is nothing to search for in "${query}". Give a word, or the beginning of one with *.`,
    )
  const filters = filtersOf(db, flags)
  // Every article has a hit at least, so that many articles have hits enough.
  const request = { query, in: flags.in, filters, ranked: true, limit: flags.limit, offset: 0 }
  return listing(db, allHits(db, request).slice(0, flags.limit))
}

/** A page with all places of each text instead of the first few. */
function allHits(db: ReadDb, request: SearchRequest): FoundHit[] {
  const { hits, moreInText } = findHits(db, request)
  const long = new Set<string>(moreInText.map(one => one.articleId))
  return hits.flatMap((hit, n) => {
    if (hit.where !== 'text' || hit.articleId === null || !long.has(hit.articleId)) return [hit]
    const isFirst = hits[n - 1]?.articleId !== hit.articleId
    return isFirst ? findInArticle(db, request.query, hit.articleId) : []
  })
}

function filtersOf(db: ReadDb, flags: Flags): SearchFilters {
  return {
    outletIds: flags.outlet.map(name => outletNamed(db, name)),
    codeIds: flags.code.map(path => codeAtPath(db, path, null)),
    coderIds: (flags.coder.includes('all') ? [] : flags.coder).map(name => requireCoder(db, name).id),
    ...(flags.story === undefined ? {} : { storyId: storyNamed(db, flags.story) }),
    ...(flags.from === undefined ? {} : { from: flags.from }),
    ...(flags.to === undefined ? {} : { to: flags.to }),
    ...(flags.speaker === undefined ? {} : { speaker: flags.speaker }),
  }
}

function outletNamed(db: ReadDb, name: string): string {
  const outlets = listNames(db, 'outlet')
  const found = outlets.find(outlet => nameKey(outlet.name) === nameKey(name))
  if (found) return found.id
  const known = outlets.map(outlet => outlet.name).join(', ') || 'none yet'
  throw new UserError(`There is no outlet "${name}" in ${db.file}. Outlets: ${known}.`, { file: db.file })
}

function listing(db: ReadDb, hits: readonly FoundHit[]): Listing {
  const paths = new Map<string, string>(codeTree(db).map(code => [code.id, code.path]))
  const items = hits.map(hit => ({
    where: hit.where,
    article: hit.articleId,
    headline: hit.articleId === null ? '' : hit.headline,
    outlet: hit.outlet,
    published: hit.published,
    start: hit.start,
    end: hit.end,
    snippet: hit.snippet,
    hit: [hit.hitStart, hit.hitEnd],
    annotation: hit.annotationId,
    code: hit.codeId === null ? null : (paths.get(hit.codeId) ?? null),
  }))
  const rows = items.map(one => [
    one.where,
    one.published.slice(0, 10),
    one.outlet,
    cut(one.headline || (one.code ?? ''), 40),
    cut(around(one.snippet, one.hit[0] ?? 0), 70),
  ])
  return { items, table: [['where', 'published', 'outlet', 'headline', 'words'], ...rows] }
}

/** The snippet from a little before its hit on. */
function around(snippet: string, at: number): string {
  const from = snippet.lastIndexOf(' ', Math.max(0, at - 20)) + 1
  return from > 0 ? `…${snippet.slice(from)}` : snippet
}
