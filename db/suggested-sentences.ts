import type { CodeId } from '../shared/model/ids.ts'
import type { SharedSuggestion, SimilarSuggestion, SuggestionSource } from '../shared/model/suggestion.ts'
import { coversMostly, unitsInCommon } from '../shared/text/overlap.ts'
import type { Range } from '../shared/text/range.ts'
import { type SharedPlace, sharedSentences } from '../shared/text/shared-sentences.ts'
import { nearestByCode } from '../shared/text/similar-sentences.ts'
import type { Coding, Codings, SuggestibleCode } from './suggestion-codings.ts'
import type { Compared, SuggestionText } from './suggestion-texts.ts'

/** What both kinds need beside the article: what it is compared with, and what is coded already. */
export interface SentenceContext {
  compared: Compared
  codings: Codings
  codes: readonly SuggestibleCode[]
}

/**
 * The sentences like a coded passage, each with the code of the nearest that it does not carry yet. Codes of which
 * `isRejected` says so are passed over.
 */
export function similarSuggestions(
  article: SuggestionText,
  { compared, codings, codes }: SentenceContext,
  isRejected: (sentence: Range, codeId: CodeId) => boolean,
): SimilarSuggestion[] {
  const id = article.row.id
  const coded = codings.byArticle.get(id) ?? []
  const parents = new Map(codes.map(code => [code.id as string, code.parentId]))
  return article.sentences().flatMap(({ start, end }, n) => {
    const terms = article.terms()[n] ?? []
    const here = coded.filter(one => unitsInCommon(one.spans, [{ start, end }]) > 0)
    const carried = new Set(here.flatMap(one => withAncestors(one.codeId, parents)))
    const near = nearestByCode(codings.similar(), { article: id, start, end, terms }).find(
      ({ codeId }) => !carried.has(codeId) && !isRejected({ start, end }, codeId as CodeId),
    )
    if (!near) return []
    return [
      {
        kind: 'similar' as const,
        ...passage(article, { start, end }),
        codeIds: [near.codeId as CodeId],
        attributes: {},
        score: near.score,
        nearest: source(compared, near.nearest),
        terms: near.terms,
      },
    ]
  })
}

/** A sentence that carries a code below another one carries that one too. */
function withAncestors(codeId: string, parents: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = []
  for (let id: string | null = codeId; id !== null; id = parents.get(id) ?? null) path.push(id)
  return path
}

/**
 * The sentences that stand in other articles too. They carry the codes of their twins there that they lack here. Where
 * they lack none, `withCoded` says whether a sentence that is coded is suggested all the same.
 */
export function sharedSuggestions(
  article: SuggestionText,
  { compared, codings, codes }: SentenceContext,
  withCoded: boolean,
): SharedSuggestion[] {
  const inForce = new Set<string>(codes.filter(code => !code.retired).map(code => code.id))
  const coded = codings.byArticle.get(article.row.id) ?? []
  return sharedSentences(compared.shared(), article.row.id).flatMap(({ start, end, places }) => {
    const here = codesOn(coded, { start, end })
    const there = places.flatMap(place => [...codesOn(codings.byArticle.get(place.article) ?? [], place)])
    const codeIds = [...new Set(there)].filter(id => inForce.has(id) && !here.has(id))
    if (here.size > 0 && codeIds.length === 0 && !withCoded) return []
    return [
      {
        kind: 'shared' as const,
        ...passage(article, { start, end }),
        codeIds,
        attributes: {},
        articles: new Set(places.map(place => place.article)).size,
        places: places.map(place => ({ ...source(compared, place), likeness: place.likeness })),
      },
    ]
  })
}

function codesOn(coded: readonly Coding[], sentence: Range): Set<CodeId> {
  const there = coded.filter(({ spans }) => coversMostly(spans, [sentence]))
  return new Set(there.map(one => one.codeId))
}

function passage({ text }: SuggestionText, { start, end }: Range) {
  return { start, end, spans: [{ start, end }], exact: text.slice(start, end) }
}

function source(compared: Compared, place: Pick<SharedPlace, 'article' | 'start' | 'end'>): SuggestionSource {
  const article = compared.articles.get(place.article)
  if (!article) throw new Error('a place lies in an article that was not compared')
  const { id, headline, outlet } = article.row
  const { start, end } = place
  return { articleId: id, headline, outlet, start, end, exact: article.text.slice(start, end) }
}
