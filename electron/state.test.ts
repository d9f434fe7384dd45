import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AppState,
  boundsOnDisplays,
  FIRST_STATE,
  parseState,
  stateText,
  withForgotten,
  withOpened,
  zoomedBy,
} from './state.ts'

const state = (changes: Partial<AppState> = {}): AppState => ({ ...FIRST_STATE, ...changes })
const bounds = (x: number, y: number, width = 1000, height = 700) => ({ x, y, width, height })

describe('what the app remembers', () => {
  it('comes back as it was written', () => {
    const before = state({
      recent: ['/a.parallax', '/b.parallax'],
      last: '/b.parallax',
      theme: 'dark',
      zoom: 1.5,
      window: { ...bounds(10, 20), maximized: true },
    })
    expect(parseState(stateText(before))).toEqual(before)
  })

  it('is that of the first start when the file holds anything else', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(parseState(text)).toEqual(FIRST_STATE)
      }),
    )
    expect(parseState('{"recent": ["/a')).toEqual(FIRST_STATE)
  })

  it('keeps what makes sense of a file that is wrong in parts', () => {
    const text = JSON.stringify({
      recent: ['/a', 5, '', '/a'],
      last: 7,
      theme: 'pink',
      zoom: 99,
      window: { x: 1 },
    })
    expect(parseState(text)).toEqual(state({ recent: ['/a'], zoom: 6 }))
  })

  it('never breaks on any JSON', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        const parsed = parseState(text)
        expect(parseState(stateText(parsed))).toEqual(parsed)
      }),
    )
  })
})

describe('recent projects', () => {
  it('show the one opened last first, each once', () => {
    const opened = ['/a', '/b', '/a'].reduce(withOpened, state())
    expect(opened).toEqual(state({ recent: ['/a', '/b'], last: '/a' }))
  })

  it('are ten at most', () => {
    const twelve = Array.from({ length: 12 }, (_, n) => `/${n}`)
    expect(twelve.reduce(withOpened, state()).recent).toEqual(twelve.reverse().slice(0, 10))
  })

  it('forget a project that is taken from the list, also as the last one', () => {
    const two = state({ recent: ['/a', '/b'], last: '/a' })
    expect(withForgotten(two, '/a')).toEqual(state({ recent: ['/b'] }))
    expect(withForgotten(two, '/b')).toEqual(state({ recent: ['/a'], last: '/a' }))
  })
})

describe('the place of a window', () => {
  const one = bounds(0, 25, 1920, 1055)
  const two = bounds(1920, 0, 1280, 1024)

  it('is where it was, on any display', () => {
    expect(boundsOnDisplays(bounds(100, 100), [one, two])).toEqual(bounds(100, 100))
    expect(boundsOnDisplays(bounds(2000, 100), [one, two])).toEqual(bounds(2000, 100))
  })

  it('is left to the desktop when its display is gone', () => {
    expect(boundsOnDisplays(bounds(2000, 100), [one])).toBeNull()
    expect(boundsOnDisplays(bounds(100, -900), [one])).toBeNull()
    expect(boundsOnDisplays(bounds(1900, 100), [one])).toBeNull()
  })

  it('fits a smaller display and keeps its title bar within reach', () => {
    expect(boundsOnDisplays(bounds(10, 0, 4000, 3000), [one])).toEqual(bounds(10, 25, 1920, 1055))
  })
})

describe('zoom', () => {
  it('goes in steps and stops at its ends', () => {
    expect([zoomedBy(0, 1), zoomedBy(0, -1), zoomedBy(6, 1), zoomedBy(-6, -1)]).toEqual([0.5, -0.5, 6, -6])
  })
})
