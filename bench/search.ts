import { deserialize, serialize } from 'node:v8'
import type Database from 'better-sqlite3'
import { openProjectToRead, type ReadDb } from '../db/connection.ts'
import { findHits } from '../db/find.ts'
import { madeArchive, VOCABULARY, WORDS } from './made-archive.ts'
import { withRaw } from './made-project.ts'
import { numbersFrom, wordOfRank, zipfWord } from './made-text.ts'
import { type Bench, countOf, median, percentile, type Row } from './measured.ts'

const ARTICLES = 100_000
/** Articles of the first page. */
const PAGE = 20
const QUERIES_OF_KIND = 20
const ROUNDS = 3

/** The first page of hits, unranked and ranked, beside a scan of all texts. */
export const search: Bench = {
  name: 'search',
  what: `the first ${PAGE} articles with hits, of articles of ${WORDS} words`,
  options: { articles: `how many articles there are, ${ARTICLES} if left out` },
  long: true,
  columns: [
    { field: 'subject', title: '' },
    { field: 'queries', title: '' },
    { field: 'p50Ms', title: 'p50 ms', digits: 1 },
    { field: 'p95Ms', title: 'p95 ms', digits: 1 },
  ],
  run(options) {
    const count = countOf(options, 'articles', ARTICLES, 1)
    const file = madeArchive(count)
    const db = openProjectToRead(file)
    try {
      const rows = [
        ...timed('ours, unranked', count, queries(), query => first(db, query, false)),
        ...timed('ours, ranked', count, queries(), query => first(db, query, true)),
      ]
      return { rows: [...rows, ...withRaw(file, raw => scan(raw, count))], notes: NOTES }
    } finally {
      db.close()
    }
  },
}

const NOTES = [
  'each query three times, the median counts; p50 and p95 over the queries',
  'ours: texts, notes and passages searched, hits with their surroundings, packed and unpacked twice as on their way to the window',
  'plain scan: LIKE over all texts until there are so many articles, so a common word ends it at once; no order, no surroundings',
  'the file is written past the change log in one transaction, through the triggers that keep the index',
]

const KINDS = ['rare word', 'common word', 'two words', 'phrase', 'beginning'] as const
type Kind = (typeof KINDS)[number]

/** Words of each kind, the same in every run. */
function queries(): { kind: Kind; query: string }[] {
  const random = numbersFrom(5)
  const rank = (from: number, to: number) => wordOfRank(from + Math.floor(random() * (to - from)))
  const made: Record<Kind, () => string> = {
    'rare word': () => rank(VOCABULARY / 2, VOCABULARY),
    'common word': () => rank(0, 200),
    'two words': () => `${zipfWord(random, VOCABULARY)} ${rank(0, 2000)}`,
    phrase: () => `"${rank(0, 200)} ${rank(0, 200)}"`,
    beginning: () => `${rank(1000, 20_000).slice(0, 4)}*`,
  }
  return KINDS.flatMap(kind => Array.from({ length: QUERIES_OF_KIND }, () => ({ kind, query: made[kind]() })))
}

function first(db: ReadDb, query: string, ranked: boolean): void {
  const page = findHits(db, {
    query,
    in: ['text', 'notes', 'excerpts'],
    filters: {},
    ranked,
    limit: PAGE,
    offset: 0,
  })
  for (let hop = 0; hop < 2; hop++) deserialize(serialize(page))
}

/** A row for all queries together and one for each kind. */
function timed(
  subject: string,
  articles: number,
  asked: readonly { kind: Kind; query: string }[],
  ask: (query: string) => void,
): Row[] {
  const times = asked.map(({ kind, query }) => {
    const rounds = Array.from({ length: ROUNDS }, () => {
      const start = performance.now()
      ask(query)
      return performance.now() - start
    })
    return { kind, ms: median(rounds) }
  })
  const row = (kind: string, some: typeof times): Row => ({
    subject,
    queries: kind,
    articles,
    words: WORDS,
    p50Ms: percentile(
      some.map(one => one.ms),
      0.5,
    ),
    p95Ms: percentile(
      some.map(one => one.ms),
      0.95,
    ),
  })
  return [
    row('all', times),
    ...KINDS.map(kind =>
      row(
        kind,
        times.filter(one => one.kind === kind),
      ),
    ),
  ]
}

/** A few queries of each kind only: a scan takes as long for all of them. */
function scan(db: Database.Database, articles: number): Row[] {
  const some = queries().filter((_, n) => n % (QUERIES_OF_KIND / 4) === 0)
  return timed('plain scan', articles, some, query => {
    const parts = query.startsWith('"') ? [query.replaceAll('"', '')] : query.replace('*', '').split(' ')
    const where = parts.map(() => 'text.content LIKE ?').join(' AND ')
    db.prepare(
      `SELECT article.id, text.content FROM article JOIN text ON text.hash = article.text_hash WHERE ${where} LIMIT ${PAGE}`,
    ).all(parts.map(part => `%${part}%`))
  })
}
