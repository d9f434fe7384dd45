import fc from 'fast-check'
import { getArticle, listArticles } from '../db/articles.ts'
import { listCodes } from '../db/codebook.ts'
import type { ReadDb } from '../db/connection.ts'
import { acceptSuggestions, rejectSuggestions } from '../db/suggestion-steps.ts'
import { SUGGESTION_KINDS } from '../shared/model/suggestion.ts'
import { builtInAttributes } from './attribute-operations.ts'
import { at, type Operation, operation, pick } from './operation.ts'

/** Somewhere in an article. */
const place = fc.record({ article: pick, from: fc.nat(120), size: fc.integer({ min: 1, max: 30 }) })

function placeIn(db: ReadDb, { article, from, size }: { article: number; from: number; size: number }) {
  const { id } = at(listArticles(db, null), article)
  const { length } = getArticle(db, id, null).text
  const start = from % Math.max(1, length)
  return { id, start, end: Math.min(length, start + size) }
}

/** Suggestions are accepted and rejected as a window asks for it; whether they were ever made does not matter. */
export const suggestionOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .tuple(fc.array(place, { minLength: 1, maxLength: 2 }), pick, builtInAttributes)
    .map(([places, code, attributes]) =>
      operation('accept suggestions', (db, by) => {
        const [first, ...rest] = places.map(one => placeIn(db, one))
        if (!first) return
        const codeIds = [at(listCodes(db, null), code).id]
        const accepted = [first, ...rest.filter(one => one.id === first.id)].map(({ start, end }) => ({
          spans: [{ start, end }],
          codeIds,
          attributes,
        }))
        void acceptSuggestions(db, by, first.id, accepted)
      }),
    ),
  fc.tuple(place, pick, fc.constantFrom(...SUGGESTION_KINDS)).map(([one, code, kind]) =>
    operation('reject a suggestion', (db, by) => {
      const { id, start, end } = placeIn(db, one)
      const codeId = kind === 'similar' ? at(listCodes(db, null), code).id : null
      rejectSuggestions(db, by, id, [{ kind, codeId, start, end }])
    }),
  ),
)
