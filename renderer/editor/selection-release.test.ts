import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Interval } from './interval-index.ts'
import { SelectionRelease } from './selection-release.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function text() {
  const told: unknown[] = []
  const state = { passage: null as Interval | null, anchor: 7, head: 7 }
  const release = new SelectionRelease({
    read: () => state,
    onSelected: passage => told.push(passage),
    onClick: offset => told.push(offset),
  })
  return { told, state, release }
}
const pointer = (pointerType: string) => ({ pointerType }) as PointerEvent
const released = { button: 0 } as MouseEvent

test('the mouse tells of a selection, or of a click, when its button is released', () => {
  const { told, state, release } = text()
  release.pointerDown(pointer('mouse'))
  release.mouseUp(released)
  vi.runAllTimers()
  state.passage = { start: 2, end: 9 }
  release.changed()
  vi.runAllTimers()
  release.mouseUp(released)
  vi.runAllTimers()
  expect(told).toEqual([7, { start: 2, end: 9 }])
})

test('a selection by finger is told once, when it has come to rest and the finger is off', () => {
  const { told, state, release } = text()
  release.pointerDown(pointer('touch'))
  state.passage = { start: 2, end: 5 }
  release.changed()
  vi.advanceTimersByTime(2000)
  expect(told).toEqual([])
  release.pointerCancel()
  for (const end of [7, 8, 9]) {
    state.passage = { start: 2, end }
    release.changed()
    vi.advanceTimersByTime(200)
  }
  expect(told).toEqual([])
  vi.advanceTimersByTime(2000)
  release.changed()
  vi.runAllTimers()
  expect(told).toEqual([{ start: 2, end: 9 }])
})

test('a key right after releasing means the selection: nothing is told', () => {
  const { told, state, release } = text()
  state.passage = { start: 2, end: 9 }
  release.mouseUp(released)
  release.forget()
  vi.runAllTimers()
  expect(told).toEqual([])
})
