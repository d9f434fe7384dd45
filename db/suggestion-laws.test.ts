import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeKey, placeOf, SUGGESTION_KINDS, type Suggestion } from '../shared/model/suggestion.ts'
import { passageText } from '../shared/text/passage.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { anyOperation, attempt, logged } from '../test/operations.ts'
import { getArticle, listArticles } from './articles.ts'
import { type Author, undoOnce } from './change-log.ts'
import { listCodes } from './codebook.ts'
import type { WriteDb } from './connection.ts'
import { acceptSuggestions, rejectSuggestions } from './suggestion-steps.ts'
import { SuggestionTexts } from './suggestion-texts.ts'
import { listSuggestions } from './suggestions.ts'
import { verifyProject } from './verify.ts'

const FIRST = `“The bridge is not safe,” said Nora Feld, the inspector. “We close it today.”
The ferry company will cut the last two crossings of the day from Monday.
Taxpayers carry the costs of the repair of the quay.`
const SECOND = `The ferry company will cut the last two crossings of the day from Monday, it said.
The costs of the repair of the quay fall on taxpayers alone.`

interface Start {
  db: WriteDb
  by: Author
  texts: SuggestionTexts
}

function start(): Start {
  const db = project()
  const by = author(db)
  addArticle(db, by, FIRST, { headline: 'First' })
  addArticle(db, by, SECOND, { headline: 'Second' })
  return { db, by, texts: new SuggestionTexts(db) }
}

/** What is suggested in the article at `n`, counted round; nothing without articles. */
async function suggestedIn({ db, by, texts }: Start, n: number): Promise<[string, Suggestion[]]> {
  const articles = listArticles(db, null)
  const id = articles[n % Math.max(1, articles.length)]?.id
  return id ? [id, await listSuggestions(db, texts, id, SUGGESTION_KINDS, by.coderId)] : ['', []]
}

type Step =
  | { accept: number; pick: number }
  | { reject: number; pick: number }
  | { undo: true }
  | { other: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ accept: fc.nat(3), pick: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ reject: fc.nat(3), pick: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.constant({ undo: true as const }) },
  { weight: 3, arbitrary: fc.record({ other: fc.nat(9) }) },
)

/** Accepts or rejects one suggestion and returns it with its article; `null` when there is none. */
async function settle(at: Start, one: Step): Promise<[string, Suggestion] | null> {
  if (!('pick' in one)) return null
  const [article, all] = await suggestedIn(at, 'accept' in one ? one.accept : one.reject)
  const suggestion = all[one.pick % Math.max(1, all.length)]
  if (!suggestion) return null
  const { spans, attributes, codeIds } = suggestion
  if ('reject' in one) rejectSuggestions(at.db, at.by, article, [placeOf(suggestion)])
  else {
    const codes =
      codeIds.length > 0
        ? codeIds
        : listCodes(at.db, null)
            .slice(0, 1)
            .map(code => code.id)
    if (codes.length === 0) return null
    acceptSuggestions(at.db, at.by, article, [{ spans, attributes, codeIds: codes }])
  }
  return [article, suggestion]
}

test('what is accepted or rejected is not offered again; what is offered lies in the text and stands there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async steps => {
      const at = start()
      for (const one of steps) {
        if ('undo' in one) undoOnce(at.db, at.by)
        const settled = await settle(at, one)
        for (const [n, article] of listArticles(at.db, null).entries()) {
          const { text } = getArticle(at.db, article.id, null)
          const [, all] = await suggestedIn(at, n)
          for (const { exact, spans, start, end } of all) {
            expect(passageText(text, spans)).toBe(exact)
            expect([spans[0]?.start, spans.at(-1)?.end]).toEqual([start, end])
          }
          expect(all.map(({ start }) => start)).toEqual(all.map(({ start }) => start).sort((a, b) => a - b))
          if (settled?.[0] === article.id) expect(all.map(placeKey)).not.toContain(placeKey(settled[1]))
        }
      }
      at.db.close()
    }),
    { numRuns: 40 },
  )
})

test('among everything else, what is remembered of the texts never shows, and as many undos give the same project', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 10 }),
      fc.array(anyOperation, { minLength: 10, maxLength: 10 }),
      async (steps, operations) => {
        const at = start()
        const count = () =>
          at.db.get<{ n: number }>(`SELECT count(*) AS n FROM change WHERE kind = 'do'`)?.n ?? 0
        const [before, first] = [logged(at.db), count()]
        for (const one of steps.filter(each => !('undo' in each))) {
          const operation = 'other' in one ? operations[one.other] : undefined
          if (operation) attempt(at.db, at.by, operation)
          else await settle(at, one)
          const fresh = { ...at, texts: new SuggestionTexts(at.db) }
          for (const n of [0, 1]) expect(await suggestedIn(at, n)).toEqual(await suggestedIn(fresh, n))
        }
        expect(verifyProject(at.db)).toEqual({ ok: true, problems: [] })
        for (let n = count() - first; n > 0; n--) undoOnce(at.db, at.by)
        expect(logged(at.db)).toEqual(before)
        at.db.close()
      },
    ),
    { numRuns: 40 },
  )
})
