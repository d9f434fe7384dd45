import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BlockKind } from '../../model/block.ts'
import { canonicalText } from '../canonical.ts'
import { detectArticle } from './detect.ts'

const folder = join(
  process.env.PARALLAX_SHARED ?? resolve(import.meta.dirname, '../../../../shared'),
  'articles',
)
const files = existsSync(folder) ? readdirSync(folder).sort() : []

function read(number: number) {
  const file = files[number]!
  const { text, gaps } = canonicalText(readFileSync(join(folder, file), 'utf8'))
  const { blocks, metadata } = detectArticle({ text, gaps, file })
  const indexes = (kind: BlockKind) => blocks.flatMap((b, i) => (b.kind === kind ? [i] : []))
  const boilerplate = blocks.flatMap((b, i) => (b.kind === 'boilerplate' ? [`${i} ${b.reason}`] : []))
  return { blocks, metadata, indexes, boilerplate }
}

describe.skipIf(files.length < 5)('the five scraped articles (skipped where they are not there)', () => {
  it('finds the lost headline of the first and the teaser of another story', () => {
    const { metadata, indexes, boilerplate, blocks } = read(0)
    expect(boilerplate).toEqual(['0 reading time', '1 related story', '2 related story', '3 reading time'])
    expect([indexes('headline'), indexes('paragraph').length]).toEqual([[], blocks.length - 4])
    expect(metadata.headline).toMatchObject({
      value: expect.stringMatching(/^President Trump.{40,70}…$/),
      source: "no headline found; the article's first words",
      doubtful: true,
    })
    expect(metadata.published.value).toBe('')
  })

  it('finds the headline and the comment form of the second', () => {
    const { metadata, indexes, boilerplate, blocks } = read(1)
    expect(indexes('headline')).toEqual([0])
    expect(metadata.headline).toMatchObject({ source: 'first line', doubtful: false })
    expect(boilerplate).toEqual(['23 source link', '24 comment form', '25 comment form'])
    expect(indexes('paragraph')).toHaveLength(blocks.length - 4)
  })

  it('finds the banner, the caption and the agency of the third', () => {
    const { metadata, indexes, boilerplate, blocks } = read(2)
    expect(boilerplate).toEqual(['0 site banner', '1 site banner', '2 site banner'])
    expect([indexes('headline'), indexes('caption'), indexes('byline')]).toEqual([[3], [4], [5]])
    expect(indexes('paragraph')).toHaveLength(blocks.length - 6)
    expect(metadata).toMatchObject({
      outlet: { value: 'The Spokesman-Review', doubtful: false },
      origin: { value: 'Bloomberg News' },
      published: { value: '' },
    })
  })

  it('finds date, author, captions, contents and repeated headlines of the fourth', () => {
    const { metadata, indexes, boilerplate, blocks } = read(3)
    expect([indexes('dateline'), indexes('headline')]).toEqual([[0], [1]])
    expect([indexes('caption').length, indexes('heading').length]).toEqual([6, 3])
    expect(boilerplate.filter(b => b.endsWith('headline repeated'))).toHaveLength(6)
    expect(boilerplate.filter(b => b.endsWith('table of contents'))).toHaveLength(4)
    expect(boilerplate.slice(-3).map(b => b.replace(/^\d+ /, ''))).toEqual([
      'source link',
      'comment form',
      'comment form',
    ])
    expect(indexes('paragraph').length + indexes('quotation').length).toBe(blocks.length - 24)
    expect(metadata).toMatchObject({
      byline: { value: 'Yulia Akimova' },
      published: { value: '2025-03-13T02:17', doubtful: false },
      outlet: { value: 'RBC-Ukraine', doubtful: true },
      headline: { doubtful: false },
    })
  })

  it('finds the notice, the place, the box and the headings of the fifth', () => {
    const { metadata, indexes, boilerplate, blocks } = read(4)
    expect(boilerplate).toEqual(['1 loading notice', '6 promotional box', '7 promotional box'])
    expect([indexes('headline'), indexes('dateline'), indexes('heading')]).toEqual([[0], [2], [9, 16, 23]])
    expect(indexes('paragraph')).toHaveLength(blocks.length - 8)
    expect(metadata.headline).toMatchObject({ source: 'first line', doubtful: false })
  })
})
