import type { Suggestion, SuggestionKind } from '../../shared/model/suggestion.ts'
import { UserError } from '../../shared/model/user-error.ts'
import type { Range } from '../../shared/text/range.ts'
import { listArticles } from '../articles.ts'
import { listCodes } from '../codebook.ts'
import type { ReadDb } from '../connection.ts'
import { SuggestionTexts } from '../suggestion-texts.ts'
import { listSuggestions } from '../suggestions.ts'
import { coderNamed } from './compare.ts'
import type { Listing } from './lists.ts'
import { cut } from './output.ts'

/** What `suggest` was asked. */
export interface SuggestRequest {
  kind: SuggestionKind
  /** Id of an article or name of its file; all articles without it. */
  article?: string
  /** Name of a coder, or `all`. */
  coder: string
}

/** The suggestions that were asked for, by article in the order of the app, then by place. */
export async function suggest(db: ReadDb, request: SuggestRequest): Promise<Listing> {
  const coderId = coderNamed(db, request.coder)
  const texts = new SuggestionTexts(db)
  const paths = new Map<string, string>(listCodes(db, null).map(code => [code.id, code.path]))
  const items: object[] = []
  const rows: string[][] = []
  for (const { id, headline, file } of articlesNamed(db, request.article)) {
    for (const one of await listSuggestions(db, texts, id, [request.kind], coderId)) {
      items.push({ article: id, ...asItem(one, paths) })
      rows.push([cut(headline || file, 30), ...asRow(one, paths), cut(one.exact)])
    }
  }
  return { items, table: [['article', ...HEADINGS[request.kind], 'words'], ...rows] }
}

function articlesNamed(db: ReadDb, name: string | undefined) {
  const all = listArticles(db, null)
  if (name === undefined) return all
  const named = all.filter(({ id, file }) => id === name || file === name)
  if (named.length === 1) return named
  const problem = named.length === 0 ? 'There is no article' : 'Several articles are named'
  const remedy =
    named.length === 0
      ? 'See: parallax list FILE articles'
      : `Give one of the ids ${named.map(one => one.id).join(', ')}.`
  throw new UserError(`${problem} "${name}" in ${db.file}. ${remedy}`, { file: db.file })
}

const HEADINGS: Readonly<Record<SuggestionKind, readonly string[]>> = {
  quotes: ['type', 'speaker'],
  similar: ['code', 'score'],
  shared: ['codes', 'articles'],
}

type Paths = ReadonlyMap<string, string>

const pair = ({ start, end }: Range) => [start, end]

function asItem(suggestion: Suggestion, paths: Paths): object {
  const content = suggestion.spans.map(pair)
  const codes = suggestion.codeIds.map(id => paths.get(id))
  const unquoted = { type: null, content, cue: null, speaker: null }
  if (suggestion.kind === 'quotes') {
    const { type, cue, speaker } = suggestion
    return { type, content, cue: cue && pair(cue), speaker }
  }
  if (suggestion.kind === 'similar') {
    const { score, nearest, terms } = suggestion
    return { ...unquoted, code: codes[0], score, nearest: asPlace(nearest), terms }
  }
  const places = suggestion.places.map(place => ({ ...asPlace(place), likeness: place.likeness }))
  return { ...unquoted, codes, places }
}

const asPlace = (place: Range & { articleId: string }) => ({
  article: place.articleId,
  content: [pair(place)],
})

function asRow(suggestion: Suggestion, paths: Paths): string[] {
  if (suggestion.kind === 'quotes') return [suggestion.type, suggestion.speaker?.name ?? '']
  const codes = suggestion.codeIds.map(id => paths.get(id)).join(', ')
  if (suggestion.kind === 'similar') return [codes, suggestion.score.toFixed(2)]
  return [codes, String(suggestion.articles)]
}
