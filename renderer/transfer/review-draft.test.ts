import { describe, expect, test } from 'vitest'
import type { Block } from '../../shared/model/block.ts'
import type { ReviewRow } from '../../shared/model/review.ts'
import {
  blockCounts,
  confirmed,
  dateProblem,
  decisionsOf,
  doubtOf,
  fieldOf,
  isEdited,
  reread,
  sourceOf,
  startDraft,
  withBlock,
  withField,
} from './review-draft.ts'

const text = 'Harbour closed\nTwo words here\nLeave a comment'
const block = (kind: Block['kind'], start: number, end: number, included: boolean): Block => ({
  kind,
  start,
  end,
  included,
  reason: '',
})

function row(changes: Partial<ReviewRow> = {}): ReviewRow {
  return {
    row: 0,
    file: 'a.txt',
    format: 'text',
    encoding: 'UTF-8',
    fields: {
      headline: 'Harbour closed',
      byline: '',
      published: '2024-03-04',
      outlet: 'Herald',
      story: '',
      origin: '',
      language: 'en',
      url: '',
    },
    provenance: { headline: { source: 'first paragraph', doubtful: true } },
    text,
    blocks: [
      block('headline', 0, 14, true),
      block('paragraph', 15, 29, true),
      block('boilerplate', 30, 45, false),
    ],
    words: 5,
    duplicateOf: null,
    problems: [],
    ...changes,
  }
}

const copy = row({ row: 1, duplicateOf: { articleId: null, headline: 'Harbour closed', file: 'a.txt' } })
const draft = (changes?: Partial<ReviewRow>) => startDraft([row(changes)])[0]!

describe('a review', () => {
  test('takes everything but duplicates, as it was detected', () => {
    const rows = startDraft([row(), copy])
    expect(decisionsOf(rows)).toEqual([
      { row: 0, take: true },
      { row: 1, take: false },
    ])
    expect(isEdited(rows)).toBe(false)
  })

  test('tells only the fields that were changed, trimmed', () => {
    const changed = withField(withField(draft(), 'story', ' Harbour '), 'outlet', 'Post')
    expect(decisionsOf([changed])).toEqual([
      { row: 0, take: true, fields: { story: 'Harbour', outlet: 'Post' } },
    ])
    expect(isEdited([changed])).toBe(true)
    const back = withField(withField(changed, 'story', ''), 'outlet', 'Herald')
    expect(decisionsOf([back])).toEqual([{ row: 0, take: true }])
    expect(isEdited([back])).toBe(false)
  })

  test('takes a doubtful value as right once it is confirmed, and tells the host so', () => {
    const right = confirmed(draft(), 'headline')
    expect(doubtOf(right, 'headline')).toBeNull()
    expect(sourceOf(right, 'headline')).toBe('confirmed by you')
    expect(decisionsOf([right])[0]?.fields).toEqual({ headline: fieldOf(draft(), 'headline') })
  })

  test('marks a doubtful value until another one is typed', () => {
    expect(doubtOf(draft(), 'headline')).toBe('first paragraph')
    expect(doubtOf(draft(), 'outlet')).toBeNull()
    expect(doubtOf(withField(draft(), 'headline', 'Port closed'), 'headline')).toBeNull()
  })

  test('counts words and blocks anew when a block is switched', () => {
    const counted = withBlock(draft(), 2, { included: true })
    expect({ words: counted.words, ...blockCounts(counted) }).toEqual({ words: 8, kept: 3, left: 0 })
    const left = withBlock(counted, 1, { kind: 'caption' })
    expect({ words: left.words, ...blockCounts(left) }).toEqual({ words: 5, kept: 2, left: 1 })
    expect(
      decisionsOf([left])[0]?.blocks?.map(({ kind, included, reason }) => [kind, included, reason]),
    ).toEqual([
      ['headline', true, ''],
      ['caption', false, 'set by you'],
      ['boilerplate', true, 'set by you'],
    ])
  })

  test('keeps what was typed when a file is read again, but not its blocks', () => {
    const again = reread(
      withBlock(withField(draft(), 'story', 'Harbour'), 2, { included: true }),
      row({ words: 4 }),
    )
    expect({ story: fieldOf(again, 'story'), blocks: again.blocks, words: again.words }).toEqual({
      story: 'Harbour',
      blocks: null,
      words: 4,
    })
  })

  test('refuses a date that cannot be', () => {
    expect(dateProblem(draft())).toBeNull()
    expect(dateProblem(withField(draft(), 'published', '2024-02-31'))).toBe('There is no such day or time.')
  })
})
