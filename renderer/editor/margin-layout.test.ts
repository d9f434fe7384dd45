import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bar, barAt, NAME_HEIGHT, nameOffset, placeBars } from './margin-layout.ts'
import type { Mark } from './mark.ts'

const bar = (top: number, height: number, name = 'a', looks = 1): Bar => ({
  mark: { id: name, looks: Array(looks).fill({ style: 'tint', color: 'rose' }) } as unknown as Mark,
  top,
  height,
  parts: [{ top, height }],
})

const anyBar = fc
  .tuple(fc.nat(400), fc.integer({ min: 20, max: 160 }), fc.integer({ min: 1, max: 2 }))
  .map(([top, height, looks]) => bar(top, height, 'a', looks))

test('no name lies on a bar or another name, nor outside the margin', () => {
  fc.assert(
    fc.property(fc.array(anyBar, { maxLength: 40 }), bars => {
      const placed = placeBars(bars, 136)
      for (const one of placed.filter(({ nameWidth }) => nameWidth > 0)) {
        const right = one.x + nameOffset(one) + one.nameWidth
        expect(right).toBeLessThanOrEqual(136)
        for (const other of placed) {
          const beside = other.top < one.top + NAME_HEIGHT && other.top + other.height > one.top
          if (other !== one && beside && other.x > one.x) expect(other.x).toBeGreaterThanOrEqual(right)
        }
      }
    }),
  )
})

test('two bars beside each other share the margin and both show a name; of six none has room', () => {
  const two = placeBars([bar(0, 60), bar(0, 40)], 136)
  expect(two.map(({ x, nameWidth }) => [x, nameWidth])).toEqual([
    [0, 55],
    [68, 59],
  ])
  const six = placeBars(
    [1, 2, 3, 4, 5, 6].map(n => bar(0, 20 * n)),
    136,
  )
  expect(six.map(({ nameWidth }) => nameWidth > 0)).toEqual([false, false, false, false, false, false])
})

test('a name may use the room of a lane that is empty at its height', () => {
  const [first, , low] = placeBars([bar(0, 200), bar(100, 100), bar(150, 50)], 136)
  expect(first?.nameWidth).toBe(127)
  expect(low?.nameWidth).toBe(136 - (low?.x ?? 0) - 9)
})

test('the pointer finds the bar, its name and the rest of its lane, and nothing above or below', () => {
  const placed = placeBars([bar(0, 60, 'left'), bar(0, 40, 'right')], 136)
  const found = (x: number, y: number) => barAt(placed, x, y)?.mark.id ?? null
  expect([found(1, 10), found(50, 10), found(70, 10), found(70, 50), found(1, 61)]).toEqual([
    'left',
    'left',
    'right',
    'left',
    null,
  ])
})
