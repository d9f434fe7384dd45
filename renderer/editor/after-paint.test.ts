import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterPaint } from './after-paint.ts'

const frames: (() => void)[] = []
const keys: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
  vi.stubGlobal('cancelAnimationFrame', () => {})
  // The page is told once for all whom to tell of keys, so this holds for all tests.
  vi.stubGlobal('addEventListener', (_name: string, listener: () => void) => keys.push(listener))
})

afterEach(() => {
  vi.useRealTimers()
  frames.length = 0
})

function drawFrame(): void {
  for (const frame of frames.splice(0)) frame()
}

test('waits for the frame and for its way to the display, and is done once however often it was asked for', () => {
  const done: string[] = []
  const one = () => done.push('one')
  afterPaint(one)
  afterPaint(one)
  afterPaint(() => done.push('other'))
  drawFrame()
  expect(done).toEqual([])
  vi.runAllTimers()
  expect(done).toEqual(['one', 'other'])
})

test('is done before the next key means anything', () => {
  const done: string[] = []
  afterPaint(() => done.push('shown'))
  keys[0]?.()
  expect(done).toEqual(['shown'])
  drawFrame()
  vi.runAllTimers()
  expect(done).toEqual(['shown'])
})

test('is done in a window that makes no frames', () => {
  const done: string[] = []
  afterPaint(() => done.push('shown'))
  vi.runAllTimers()
  expect(done).toEqual(['shown'])
})

test('what is asked for meanwhile waits for a frame of its own', () => {
  const done: string[] = []
  afterPaint(() => afterPaint(() => done.push('later')))
  drawFrame()
  vi.advanceTimersByTime(50)
  expect(done).toEqual([])
  drawFrame()
  vi.runAllTimers()
  expect(done).toEqual(['later'])
})
