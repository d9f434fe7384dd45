import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Light, Lighting } from './lighting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function lit() {
  const seen: Light[] = []
  return { seen, lighting: new Lighting(light => seen.push(light)) }
}

test('a pointer that only crosses the text lights nothing; where it rests, it does, and then the rest steps back', () => {
  const { seen, lighting } = lit()
  for (const id of ['a', 'b', null, 'c']) {
    lighting.point(id)
    vi.advanceTimersByTime(50)
  }
  lighting.point('d')
  vi.advanceTimersByTime(1000)
  expect(seen).toEqual([
    { lit: 'd', dimmed: false },
    { lit: 'd', dimmed: true },
  ])
})

test('a chosen annotation is lit at once, gives way to the one under the pointer and comes back after it', () => {
  const { seen, lighting } = lit()
  lighting.choose('a')
  vi.advanceTimersByTime(1000)
  lighting.point('b')
  vi.advanceTimersByTime(1000)
  lighting.point(null)
  vi.advanceTimersByTime(1000)
  lighting.choose(null)
  expect(seen).toEqual([
    { lit: 'a', dimmed: false },
    { lit: 'a', dimmed: true },
    { lit: 'b', dimmed: true },
    { lit: 'a', dimmed: true },
    { lit: null, dimmed: false },
  ])
})

test('a caret that passes through annotations dims nothing', () => {
  const { seen, lighting } = lit()
  for (const id of ['a', null, 'b', null]) {
    lighting.choose(id)
    vi.advanceTimersByTime(100)
  }
  vi.advanceTimersByTime(1000)
  expect(seen.some(light => light.dimmed)).toBe(false)
})
