import { describe, expect, test } from 'vitest'
import type { SuggestionKind } from '../shared/model/suggestion.ts'
import { placeOf } from '../shared/model/suggestion.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { createAnnotation, deleteAnnotations, listAnnotations } from './annotations.ts'
import { setBlock, updateArticles } from './articles.ts'
import { redoOnce, undoOnce } from './change-log.ts'
import { moveCode, updateCode } from './code-changes.ts'
import { codeAtPath } from './codebook.ts'
import { listHistory } from './history.ts'
import { acceptSuggestions, rejectSuggestions } from './suggestion-steps.ts'
import { SuggestionTexts } from './suggestion-texts.ts'
import { listSuggestions } from './suggestions.ts'
import { verifyProject } from './verify.ts'

const QUOTED = `The harbour closes

“The harbour is not safe,” said Nora Feld, the inspector. “We close it today.”

The ferry company will cut the last two crossings of the day from Monday.`.replaceAll('\n\n', '\n')
const WIRE = `Ferries

The ferry company will cut the last two crossings of the day from Monday, it said.

Taxpayers carry the costs of the repair.`.replaceAll('\n\n', '\n')

/** Two articles and what it takes to ask for suggestions in them. */
function start() {
  const db = project()
  const by = author(db)
  const harbour = addArticle(
    db,
    by,
    QUOTED,
    { headline: 'The harbour closes', outlet: 'Courier' },
    { 0: 'headline' },
  )
  const ferries = addArticle(db, by, WIRE, { headline: 'Ferries', outlet: 'Gannet' }, { 0: 'headline' })
  const texts = new SuggestionTexts(db)
  const list = (article: string, kinds: SuggestionKind[], coder: string | null = by.coderId) =>
    listSuggestions(db, texts, article, kinds, coder)
  const words = async (article: string, kinds: SuggestionKind[], coder?: string | null) =>
    (await list(article, kinds, coder)).map(one => one.exact)
  const code = (path: string) => codeAtPath(db, path, null)
  const annotate = (articleId: string, exact: string, ...paths: string[]) => {
    const text = articleId === harbour ? QUOTED : WIRE
    const at = text.indexOf(exact)
    return createAnnotation(db, by, {
      articleId,
      start: at,
      end: at + exact.length,
      codeIds: paths.map(code),
      note: '',
      attributes: {},
    })
  }
  return { db, by, harbour, ferries, list, words, code, annotate }
}

const SHARED_THERE = 'The ferry company will cut the last two crossings of the day from Monday, it said.'
const SHARED_HERE = 'The ferry company will cut the last two crossings of the day from Monday.'
const QUOTE = '“The harbour is not safe,” […] “We close it today.”'

describe('quotations', () => {
  test('are one suggestion with several spans where they are interrupted, with speaker and quote code', async () => {
    const { db, harbour, list, code } = start()
    const [quote, ...rest] = await list(harbour, ['quotes'])
    expect(rest).toEqual([])
    expect(quote).toMatchObject({
      kind: 'quotes',
      type: 'direct',
      exact: QUOTE,
      start: QUOTED.indexOf('“The'),
      end: QUOTED.indexOf('today.”') + 7,
      codeIds: [code('quote')],
      attributes: { form: 'direct', verb: 'said', speaker: 'Nora Feld' },
    })
    expect(quote?.spans.map(({ start, end }) => QUOTED.slice(start, end))).toEqual([
      '“The harbour is not safe,”',
      '“We close it today.”',
    ])
    db.close()
  })

  test('that carry a quote code are no longer suggested, those with another code are', async () => {
    const { db, harbour, words, annotate } = start()
    annotate(harbour, 'The harbour is not safe,” said', 'framing/conflict')
    expect(await words(harbour, ['quotes'])).toEqual([QUOTE])
    annotate(harbour, '“The harbour is not safe,” said Nora Feld', 'quote')
    expect(await words(harbour, ['quotes'])).toEqual([])
    expect(await words(harbour, ['quotes'], null)).toEqual([QUOTE])
    db.close()
  })

  test('name the speaker as the article does where no name is known, and leave a pronoun open', async () => {
    const { db, by, list } = start()
    const text = 'The harbour office said that the quay would stay shut. They said that nobody was hurt.'
    const article = addArticle(db, by, text, { headline: 'Shut' })
    expect((await list(article, ['quotes'])).map(one => one.attributes)).toEqual([
      { form: 'indirect', verb: 'said', speaker: 'The harbour office' },
      { form: 'indirect', verb: 'said' },
    ])
    db.close()
  })

  test('leave a speaker open that is a clause or too long to be one', async () => {
    const { db, by, list } = start()
    const text =
      'The man who had been seen at the quay said that the gate was open.\n' +
      'The deputy head of the board of the harbour office said that the gate was shut.'
    const article = addArticle(db, by, text, { headline: 'Gate' })
    expect((await list(article, ['quotes'])).map(one => one.kind === 'quotes' && one.speaker)).toEqual([
      null,
      null,
    ])
    db.close()
  })

  test('that are reported are offered when they say something: three words and a verb', async () => {
    const { db, by, words } = start()
    const text =
      'The harbour office announced a new timetable for the winter.\n' +
      'The harbour office denied it.\n' +
      'The harbour office said the quay was shut.\n' +
      'The harbour office urged travellers to stay at home.\n' +
      'The harbour office said that ships carry less coal.'
    const article = addArticle(db, by, text, { headline: 'Timetable' })
    expect(await words(article, ['quotes'])).toEqual([
      'the quay was shut',
      'travellers to stay at home',
      'that ships carry less coal',
    ])
    db.close()
  })

  test('have no code to carry when the codebook has none in use for them', async () => {
    const { db, by, harbour, list, code } = start()
    updateCode(db, by, code('quote'), { retired: true })
    expect((await list(harbour, ['quotes']))[0]?.codeIds).toEqual([])
    db.close()
  })
})

describe('shared sentences', () => {
  test('name the other articles, and stay until they are coded', async () => {
    const { db, harbour, ferries, list, words, annotate } = start()
    expect(await list(harbour, ['shared'])).toMatchObject([
      {
        kind: 'shared',
        exact: SHARED_HERE,
        codeIds: [],
        articles: 1,
        places: [
          { articleId: ferries, headline: 'Ferries', outlet: 'Gannet', exact: SHARED_THERE, likeness: 1 },
        ],
      },
    ])
    annotate(harbour, SHARED_HERE, 'claim')
    expect(await words(harbour, ['shared'])).toEqual([])
    db.close()
  })

  test('offer the codes that they carry elsewhere, of the same coder', async () => {
    const { db, by, harbour, ferries, list, words, annotate, code } = start()
    annotate(ferries, SHARED_THERE, 'framing/economic consequences', 'claim')
    annotate(harbour, SHARED_HERE, 'claim')
    expect((await list(harbour, ['shared']))[0]?.codeIds).toEqual([code('framing/economic consequences')])
    expect((await list(harbour, ['shared'], author(db, 'Per').coderId))[0]?.codeIds).toEqual([])
    expect((await list(harbour, ['shared'], null))[0]?.codeIds).toEqual([
      code('framing/economic consequences'),
    ])
    annotate(harbour, SHARED_HERE, 'framing/economic consequences')
    expect(await words(harbour, ['shared'])).toEqual([])
    expect(await words(harbour, ['shared'], null)).toEqual([SHARED_HERE])
    expect(by.name).toBe('Lena')
    db.close()
  })
})

describe('similar sentences', () => {
  const LIKE = 'The repair costs the taxpayers millions.'

  test('say the code, the nearest passage and the terms; the own coder is followed only', async () => {
    const { db, by, ferries, list, words, annotate, code } = start()
    const third = addArticle(db, by, LIKE, { headline: 'Costs' })
    annotate(ferries, 'Taxpayers carry the costs of the repair.', 'framing/economic consequences')
    expect(await list(third, ['similar'])).toMatchObject([
      {
        kind: 'similar',
        exact: LIKE,
        codeIds: [code('framing/economic consequences')],
        nearest: { articleId: ferries, exact: 'Taxpayers carry the costs of the repair.' },
        terms: expect.arrayContaining(['cost', 'repair', 'taxpay']),
      },
    ])
    expect(await words(third, ['similar'], author(db, 'Per').coderId)).toEqual([])
    expect(await words(third, ['similar'], null)).toEqual([LIKE])
    db.close()
  })

  test('that carry the code or one below it are left out, and so are retired codes', async () => {
    const { db, by, ferries, words, annotate, code } = start()
    const third = addArticle(db, by, LIKE, { headline: 'Costs' })
    annotate(ferries, 'Taxpayers carry the costs of the repair.', 'framing')
    expect(await words(third, ['similar'])).toEqual([LIKE])
    updateCode(db, by, code('framing'), { retired: true })
    expect(await words(third, ['similar'])).toEqual([])
    updateCode(db, by, code('framing'), { retired: false })
    createAnnotation(db, by, {
      articleId: third,
      start: 4,
      end: 10,
      codeIds: [code('framing/conflict')],
      note: '',
      attributes: {},
    })
    expect(await words(third, ['similar'])).toEqual([])
    db.close()
  })

  test('are not offered twice where the sentence stands elsewhere as it is', async () => {
    const { db, harbour, ferries, list, annotate } = start()
    annotate(ferries, SHARED_THERE, 'claim')
    const both = await list(harbour, ['similar', 'shared'])
    expect(both.map(one => one.kind)).toEqual(['shared'])
    expect((await list(harbour, ['similar'])).map(one => one.kind)).toEqual(['similar'])
    db.close()
  })
})

test('keep up with the articles: excluded blocks, new articles, undo', async () => {
  const { db, by, harbour, ferries, words } = start()
  expect(await words(harbour, ['shared'])).toEqual([SHARED_HERE])
  setBlock(db, by, ferries, 1, { kind: 'boilerplate' })
  expect(await words(harbour, ['shared'])).toEqual([])
  undoOnce(db, by)
  expect(await words(harbour, ['shared'])).toEqual([SHARED_HERE])
  updateArticles(db, by, [ferries], { outlet: 'Mail' })
  const fourth = addArticle(db, by, SHARED_THERE, { headline: 'Again' })
  expect(await words(fourth, ['shared'])).toEqual([SHARED_THERE])
  expect(await words(harbour, ['quotes', 'similar', 'shared'])).toEqual([QUOTE, SHARED_HERE])
  expect(await words(harbour, [])).toEqual([])
  db.close()
})

test('asking for an article that is gone says so', async () => {
  const { db, list } = start()
  await expect(list('0198c2de-0000-7000-8000-000000000000', ['quotes'])).rejects.toThrow(
    'no longer in the project',
  )
  db.close()
})

describe('accepting', () => {
  test('makes annotations with spans and speaker as one step that undo takes back', async () => {
    const { db, by, harbour, list, words, code } = start()
    const suggestions = await list(harbour, ['quotes', 'shared'])
    const accepted = suggestions.map(({ spans, attributes, codeIds }) => ({
      spans,
      attributes,
      codeIds: codeIds.length > 0 ? codeIds : [code('claim')],
    }))
    const ids = acceptSuggestions(db, by, harbour, accepted)
    const made = listAnnotations(db, harbour, by.coderId)
    expect(made.map(one => one.id)).toEqual(ids)
    expect(made.map(({ exact, codeIds, attributes }) => ({ exact, codeIds, attributes }))).toEqual([
      {
        exact: QUOTE,
        codeIds: [code('quote')],
        attributes: { form: 'direct', verb: 'said', speaker: 'Nora Feld' },
      },
      { exact: SHARED_HERE, codeIds: [code('claim')], attributes: {} },
    ])
    expect(await words(harbour, ['quotes', 'shared'])).toEqual([])
    expect(listHistory(db, 1)[0]?.summary).toBe('Accept 2 suggestions')
    undoOnce(db, by)
    expect(listAnnotations(db, harbour, by.coderId)).toEqual([])
    expect(await words(harbour, ['quotes', 'shared'])).toEqual([QUOTE, SHARED_HERE])
    redoOnce(db, by)
    expect(listAnnotations(db, harbour, by.coderId)).toEqual(made)
    expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
    db.close()
  })

  test('puts the codes on the annotation that is there, and leaves what was typed on it', async () => {
    const { db, by, ferries, code, annotate } = start()
    const there = annotate(ferries, 'Taxpayers carry the costs of the repair.', 'claim')
    const spans = [{ start: there.start, end: there.end }]
    const ids = acceptSuggestions(db, by, ferries, [
      { spans, codeIds: [code('quote')], attributes: { speaker: 'Ada' } },
      { spans, codeIds: [code('framing')], attributes: { speaker: 'Bo' } },
    ])
    expect(ids).toEqual([there.id, there.id])
    expect(listAnnotations(db, ferries, null)).toMatchObject([
      { id: there.id, attributes: { speaker: 'Ada' } },
    ])
    expect(new Set(listAnnotations(db, ferries, null)[0]?.codeIds)).toEqual(
      new Set([code('claim'), code('quote'), code('framing')]),
    )
    db.close()
  })

  test('changes nothing when one of many cannot be made', () => {
    const { db, by, ferries, code } = start()
    const good = { spans: [{ start: 0, end: 4 }], codeIds: [code('claim')], attributes: {} }
    const outside = { ...good, spans: [{ start: 0, end: 9999 }] }
    expect(() => acceptSuggestions(db, by, ferries, [good, outside])).toThrow('does not lie in the text')
    expect(listAnnotations(db, ferries, null)).toEqual([])
    db.close()
  })
})

describe('rejecting', () => {
  test('is remembered for the coder, once, and undone like any step', async () => {
    const { db, by, harbour, list, words } = start()
    const places = (await list(harbour, ['quotes', 'shared'])).map(placeOf)
    rejectSuggestions(db, by, harbour, places)
    rejectSuggestions(db, by, harbour, places)
    expect(listHistory(db, 1)[0]).toMatchObject({ seq: expect.any(Number), summary: 'Reject 2 suggestions' })
    expect(await words(harbour, ['quotes', 'shared'])).toEqual([])
    expect(await words(harbour, ['quotes', 'shared'], author(db, 'Per').coderId)).toEqual([
      QUOTE,
      SHARED_HERE,
    ])
    expect(await words(harbour, ['quotes', 'shared'], null)).toEqual([QUOTE, SHARED_HERE])
    undoOnce(db, by)
    expect(await words(harbour, ['quotes', 'shared'])).toEqual([QUOTE, SHARED_HERE])
    db.close()
  })

  test('and accepting last when the quote code becomes a claim', async () => {
    const { db, by, harbour, list, words, code } = start()
    const quoteCode = code('quote')
    const [quote] = await list(harbour, ['quotes'])
    if (!quote) throw new Error('nothing is suggested')
    rejectSuggestions(db, by, harbour, [placeOf(quote)])
    moveCode(db, by, quoteCode, code('claim'), null)
    expect(await words(harbour, ['quotes'])).toEqual([])
    undoOnce(db, by)
    undoOnce(db, by)
    acceptSuggestions(db, by, harbour, [quote])
    moveCode(db, by, quoteCode, code('claim'), null)
    expect(await words(harbour, ['quotes'])).toEqual([])
    db.close()
  })

  test('of a quotation or a shared sentence holds whatever code is named, as older projects have it', async () => {
    const { db, by, harbour, list, words, code } = start()
    const places = (await list(harbour, ['quotes', 'shared'])).map(placeOf)
    rejectSuggestions(
      db,
      by,
      harbour,
      places.map(place => ({ ...place, codeId: code('claim') })),
    )
    expect(await words(harbour, ['quotes', 'shared'])).toEqual([])
    db.close()
  })

  test('of a similar sentence is about one code: the next nearest is offered then', async () => {
    const { db, by, ferries, list, annotate, code } = start()
    const third = addArticle(db, by, 'The repair costs the taxpayers millions.', { headline: 'Costs' })
    const there = annotate(ferries, 'Taxpayers carry the costs of the repair.', 'claim', 'framing')
    const [first] = await list(third, ['similar'])
    if (!first) throw new Error('nothing is suggested')
    rejectSuggestions(db, by, third, [placeOf(first)])
    const [second, ...rest] = await list(third, ['similar'])
    expect(rest).toEqual([])
    expect(new Set([first.codeIds[0], second?.codeIds[0]])).toEqual(new Set([code('claim'), code('framing')]))
    deleteAnnotations(db, by, [there.id])
    expect(await list(third, ['similar'])).toEqual([])
    db.close()
  })
})
