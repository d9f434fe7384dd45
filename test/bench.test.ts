import { describe, expect, it } from 'vitest'
import { countOf } from '../bench/measured.ts'
import { compared } from '../bench/reader-rows.ts'

describe('a number on the command line of a bench', () => {
  it('is taken as given, or left as it is without', () => {
    expect(countOf({ words: '2000' }, 'words', 10, 1)).toBe(2000)
    expect(countOf({ marks: '0' }, 'marks', 10, 0)).toBe(0)
    expect(countOf({}, 'words', 10, 1)).toBe(10)
  })

  it.each(['abc', '-5', '0', '', '1.5', '1e3', ' '])('is refused when it is "%s"', words => {
    expect(() => countOf({ words }, 'words', 10, 1)).toThrow(
      `--words takes a whole number from 1, not "${words}".`,
    )
  })
})

describe('the rows of the reader bench', () => {
  const visits = [{ openMs: 20, tookMs: 30, domNodes: 40, memoryMb: null, heapMb: 5 }]

  it('have the same fields for what could not be visited, empty', () => {
    const remark = 'over the cap of 60 s'
    const [limit, peer] = compared(
      [
        { subject: 'limit', words: 10, marks: 2, visits, remark: '' },
        { subject: 'peer', words: 10, marks: 2, visits: [], remark },
      ],
      null,
    )
    expect(Object.keys(peer ?? {})).toEqual(Object.keys(limit ?? {}))
    expect(peer).toMatchObject({
      subject: 'peer',
      words: 10,
      marks: 2,
      openMs: null,
      addP95Ms: null,
      removeP95Ms: null,
      longestFrameMs: null,
      domNodes: null,
      memoryMb: null,
      remark,
    })
  })

  it('tell no memory where none is told', () => {
    const [row] = compared([{ subject: 'limit', words: 10, marks: 2, visits, remark: '' }], null)
    expect(row).toMatchObject({ openMs: 20, domNodes: 40, memoryMb: null, openRatio: 1 })
  })
})
