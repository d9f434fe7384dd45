import { setImmediate } from 'node:timers/promises'
import type { Block } from '../shared/model/block.ts'
import type { ArticleId } from '../shared/model/ids.ts'
import { articleSentences, type Sentence } from '../shared/text/article-sentences.ts'
import { findQuotations } from '../shared/text/quotations/find-quotations.ts'
import type { Quotation } from '../shared/text/quotations/quotation.ts'
import { indexSharedSentences, type SharedIndex } from '../shared/text/shared-sentences.ts'
import { countTerms, type TermCounts } from '../shared/text/similar-sentences.ts'
import { type Stem, stemmerFor } from '../shared/text/stemmer.ts'
import type { ReadDb } from './connection.ts'
import { articleText } from './passages.ts'
import { type Codings, codingsOf, type PassageTerms } from './suggestion-codings.ts'

/** Where there are more articles than this, only those of one story are compared with each other. */
const MOST_ARTICLES = 4000

/** Articles whose sentences are read before the host answers other calls again. */
const AT_A_TIME = 25

interface Row {
  id: ArticleId
  headline: string
  outlet: string
  language: string
  hash: string
  blocks: string
}

/** An article as suggestions are made from it. */
export interface SuggestionText {
  row: Row
  text: string
  blocks: readonly Block[]
  stem: Stem
  sentences: () => readonly Sentence[]
  /** The stems of each sentence's tokens. */
  terms: () => readonly (readonly string[])[]
  quotations: () => readonly Quotation[]
}

/** The articles that are compared with each other. What is costly is made when it is first asked for. */
export interface Compared {
  articles: ReadonlyMap<string, SuggestionText>
  /** Reads the sentences of all articles, in between letting the host answer other calls. */
  readSentences: () => Promise<void>
  shared: () => SharedIndex
  counts: () => TermCounts
  /** What one coder, or with `null` everybody, has coded in these articles. */
  codings: (coderId: string | null) => Codings
}

/**
 * The articles of an open project made ready for suggestions: read when they are first asked for and kept in memory;
 * when an article is added, removed or changed, that one is read again. Nothing of it goes into the file.
 */
export class SuggestionTexts {
  readonly #db: ReadDb
  #articles: ReadonlyMap<string, SuggestionText> = new Map()
  #texts: Pick<Compared, 'shared' | 'counts'> | null = null
  #terms: PassageTerms = new Map()
  #compared: { state: string; of: Compared } | null = null

  constructor(db: ReadDb) {
    this.#db = db
  }

  /** The articles that an article is compared with, itself among them (unless it is no longer in the project). */
  comparedWith(articleId: string): Compared {
    const story = this.#storyToKeepTo(articleId)
    const state = JSON.stringify([lastChange(this.#db), story])
    if (this.#compared?.state === state) return this.#compared.of
    const articles = this.#readArticles(articleRows(this.#db, story))
    const texts = this.#texts ?? textsOf(articles)
    const codings = codingsOf(this.#db, articles, texts.counts, this.#terms)
    const of: Compared = { articles, readSentences: once(() => readSentences(articles)), ...texts, codings }
    this.#articles = articles
    this.#texts = texts
    this.#compared = { state, of }
    return of
  }

  /** `undefined` while all articles are compared; else the article's story, or the article itself if it has none. */
  #storyToKeepTo(articleId: string): Story | undefined {
    const count = this.#db.get<{ n: number }>('SELECT count(*) AS n FROM article')?.n ?? 0
    if (count <= MOST_ARTICLES) return undefined
    const row = this.#db.get<{ story: string | null }>('SELECT story_id AS story FROM article WHERE id = ?', [
      articleId,
    ])
    return { storyId: row?.story ?? null, articleId }
  }

  /** Reads what is new or has changed; forgets what was made of all texts unless they are the same as before. */
  #readArticles(rows: readonly Row[]): ReadonlyMap<string, SuggestionText> {
    const articles = new Map<string, SuggestionText>()
    let read = 0
    for (const row of rows) {
      const known = this.#articles.get(row.id)
      const same = known && isSameText(known.row, row)
      articles.set(row.id, same ? { ...known, row } : readArticle(this.#db, row))
      if (!same) read += 1
    }
    if (read > 0 || articles.size !== this.#articles.size) {
      this.#texts = null
      this.#terms = new Map()
    }
    return articles
  }
}

interface Story {
  storyId: string | null
  articleId: string
}

const lastChange = (db: ReadDb) =>
  db.get<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM change')?.seq ?? 0

function articleRows(db: ReadDb, only: Story | undefined): Row[] {
  return db.all<Row>(
    `SELECT article.id, article.headline, coalesce(outlet.name, '') AS outlet, article.language,
       article.text_hash AS hash, article.blocks
     FROM article LEFT JOIN outlet ON outlet.id = article.outlet_id
     WHERE @all OR article.id = @article OR article.story_id = @story ORDER BY article.number LIMIT @most`,
    {
      all: only ? 0 : 1,
      article: only?.articleId ?? '',
      story: only?.storyId ?? null,
      most: MOST_ARTICLES,
    },
  )
}

const isSameText = (a: Row, b: Row) => a.hash === b.hash && a.blocks === b.blocks && a.language === b.language

function readArticle(db: ReadDb, row: Row): SuggestionText {
  const text = articleText(db, row.id)
  const blocks = JSON.parse(row.blocks) as Block[]
  const stem = stemmerFor(row.language)
  const sentences = once(() => articleSentences(text, blocks))
  const terms = once(() => sentences().map(({ tokens }) => tokens.map(stem)))
  return { row, text, blocks, stem, sentences, terms, quotations: once(() => findQuotations(text, blocks)) }
}

async function readSentences(articles: ReadonlyMap<string, SuggestionText>): Promise<void> {
  let read = 0
  for (const article of articles.values()) {
    article.terms()
    read += 1
    if (read % AT_A_TIME === 0) await setImmediate()
  }
}

function textsOf(articles: ReadonlyMap<string, SuggestionText>): Pick<Compared, 'shared' | 'counts'> {
  const all = [...articles.values()]
  const sources = all.map(({ row, text, blocks }) => ({ id: row.id, text, blocks }))
  const sentencesOf = ({ id }: { id: string }) => articles.get(id)?.sentences() ?? []
  return {
    shared: once(() => indexSharedSentences(sources, sentencesOf)),
    counts: once(() => countTerms(all.flatMap(({ terms }) => terms()))),
  }
}

/** The same answer each time, made when it is first asked for. */
function once<Answer>(make: () => Answer): () => Answer {
  let made: { answer: Answer } | null = null
  return () => {
    made ??= { answer: make() }
    return made.answer
  }
}
