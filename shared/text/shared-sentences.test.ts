import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../test/builders.ts'
import { indexSharedSentences, type SharedSentence, sharedSentences } from './shared-sentences.ts'

const article = (id: string, text: string) => ({ id, text, blocks: blocksOf(text) })
const WIRE = 'The ferry company will cut the last two crossings of the day from Monday.'
const EDITED = 'The ferry firm will cut the last two crossings of the day from Monday, it said.'
const OTHER = 'Fishermen in the western harbour mended their nets and waited for better weather.'

function found(articles: readonly ReturnType<typeof article>[], id: string) {
  const text = articles.find(one => one.id === id)?.text ?? ''
  return sharedSentences(indexSharedSentences(articles), id).map(({ start, end, places }) => [
    text.slice(start, end),
    places.map(place => [
      place.article,
      articles.find(one => one.id === place.article)?.text.slice(place.start, place.end),
      Math.round(place.likeness * 100),
    ]),
  ])
}

describe('sharedSentences', () => {
  it('finds a sentence in other articles, as it is and edited, the likest first', () => {
    const articles = [
      article('a', `${OTHER} ${WIRE}`),
      article('b', `${EDITED} Nobody was asked before, neither here nor on the other side of it.`),
      article('c', `A day later.\n${WIRE.toUpperCase()}`),
    ]
    expect(found(articles, 'a')).toEqual([
      [
        WIRE,
        [
          ['c', WIRE.toUpperCase(), 100],
          ['b', EDITED, 93],
        ],
      ],
    ])
    expect(found(articles, 'c')).toEqual([
      [
        WIRE.toUpperCase(),
        [
          ['a', WIRE, 100],
          ['b', EDITED, 93],
        ],
      ],
    ])
  })

  it('says nothing of an article that repeats itself, of short sentences, and of boilerplate', () => {
    const short = 'He did not want to say more.'
    const blocks = blocksOf(`${short} ${WIRE}\n${OTHER}`, { 1: 'boilerplate' as const })
    const text = `${short} ${WIRE}\n${OTHER}`
    const articles = [
      { id: 'a', text, blocks },
      { id: 'b', text: `${short}\n${OTHER}`, blocks: blocksOf(`${short}\n${OTHER}`) },
      article('c', `${EDITED} ${EDITED}`),
    ]
    expect(found(articles, 'b')).toEqual([])
    expect(found(articles, 'c').map(([sentence]) => sentence)).toEqual([EDITED, EDITED])
    expect(found([article('a', `${WIRE} ${WIRE}`)], 'a')).toEqual([])
  })

  it('does not take sentences for the same that share words but not their order', () => {
    const turned = 'From Monday the company will cut crossings: the ferry, two of the last day.'
    expect(found([article('a', WIRE), article('b', turned)], 'a')).toEqual([])
  })

  it('compares scripts without spaces by their characters', () => {
    const articles = [
      article('a', '渡轮公司从周一起取消最后两班航行。'),
      article('b', '渡轮公司从周一起取消最后三班航行。'),
    ]
    expect(found(articles, 'a')).toEqual([
      ['渡轮公司从周一起取消最后两班航行。', [['b', '渡轮公司从周一起取消最后三班航行。', 94]]],
    ])
  })

  it('takes what stands everywhere for a notice, and is not held up by it', () => {
    const table = article('table', `${WIRE} `.repeat(20_000))
    const notices = Array.from({ length: 3 }, (_, n) => article(`n${n}`, `${WIRE} ${OTHER}`))
    expect(found([table, ...notices], 'table')).toEqual([])
    expect(found([table, ...notices], 'n0').map(([sentence]) => sentence)).toEqual([OTHER])
  })

  it('knows nothing of an article that it was not given', () => {
    expect(sharedSentences(indexSharedSentences([article('a', WIRE)]), 'b')).toEqual([])
  })
})

const word = fc.constantFrom(
  'the',
  'quay',
  'river',
  'rose',
  'flood',
  'wall',
  'of',
  'mayor',
  'said',
  '河水',
  '1',
)
const sentence = fc.array(word, { maxLength: 14 }).map(words => `${words.join(' ')}.`)
const corpus = fc
  .array(
    fc.array(fc.oneof(sentence, fc.constantFrom(WIRE, EDITED), fc.string({ unit: 'binary' })), {
      maxLength: 4,
    }),
    {
      maxLength: 4,
    },
  )
  .map(articles => articles.map((parts, n) => article(`${n}`, parts.join(' '))))

describe('laws of shared sentences', () => {
  it('is symmetric: each place names the sentence that it was found for, with the same likeness', () => {
    fc.assert(
      fc.property(corpus, articles => {
        const index = indexSharedSentences(articles)
        const pairs = new Set<string>()
        const name = (id: string, { start, end }: { start: number; end: number }) => `${id}:${start}-${end}`
        const all: [string, SharedSentence][] = articles.flatMap(({ id }) =>
          sharedSentences(index, id).map(one => [id, one] as [string, SharedSentence]),
        )
        for (const [id, one] of all)
          for (const place of one.places) {
            expect(place.article).not.toBe(id)
            pairs.add(`${name(id, one)} ${name(place.article, place)} ${place.likeness}`)
          }
        for (const pair of pairs) {
          const [from, to, likeness] = pair.split(' ')
          expect(pairs).toContain(`${to} ${from} ${likeness}`)
        }
      }),
    )
  })

  it('stays within the text, in order, and answers the same again', () => {
    fc.assert(
      fc.property(corpus, articles => {
        const lengths = new Map(articles.map(({ id, text }) => [id, text.length]))
        for (const { id } of articles) {
          const shared = sharedSentences(indexSharedSentences(articles), id)
          expect(sharedSentences(indexSharedSentences(articles), id)).toEqual(shared)
          const edges = shared.flatMap(({ start, end }) => [start, end])
          expect(edges).toEqual(edges.toSorted((a, b) => a - b))
          for (const place of shared.flatMap(one => one.places)) {
            expect(place.start).toBeLessThan(place.end)
            expect(place.end).toBeLessThanOrEqual(lengths.get(place.article) ?? 0)
            expect(place.likeness).toBeGreaterThanOrEqual(0.8)
            expect(place.likeness).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })
})
