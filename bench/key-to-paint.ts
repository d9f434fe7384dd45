import type { Page } from 'playwright-core'
import type { Block } from '../shared/model/block.ts'
import { ADDED_COLOR, type Material } from './reader-material.ts'

/** What is put into the app's page to see when a mark appears or disappears. */
interface Watch {
  /** Begins to wait until marks of the colour that is added are drawn, or are not. */
  expect(drawn: boolean): void
  /** Milliseconds from the key to the painted frame. */
  result(): Promise<number>
}
type WatchedWindow = Window & { benchWatch: Watch }

/** Milliseconds from a key to the mark painted, and from another key to the mark gone. */
export interface KeyTimes {
  add: number[]
  remove: number[]
}

/**
 * Clicks into a sentence at the places of `material.added`, presses the key that codes it and then the one that deletes
 * the annotation. The store is part of it: the app draws what its store has answered.
 */
export async function timeKeys(page: Page, { added, blocks }: Material): Promise<KeyTimes> {
  await page.evaluate(watchHighlights, ADDED_COLOR)
  const times: KeyTimes = { add: [], remove: [] }
  for (const { start } of added) {
    await clickAt(page, blocks, start)
    times.add.push(await keyToPaint(page, '9', true))
    times.remove.push(await keyToPaint(page, 'Delete', false))
  }
  return times
}

async function clickAt(page: Page, blocks: readonly Block[], offset: number): Promise<void> {
  const block = blocks.findLastIndex(({ start }) => start <= offset)
  const at = { block, within: offset - (blocks[block]?.start ?? 0) }
  await page.evaluate(({ block }) => {
    document.querySelector(`[data-block="${block}"]`)?.scrollIntoView({ block: 'center' })
  }, at)
  await page.waitForTimeout(200)
  const point = await page.evaluate(({ block, within }) => {
    const node = document.querySelector(`[data-block="${block}"]`)?.firstChild
    if (!node) throw new Error('the block is not on the page')
    const range = document.createRange()
    range.setStart(node, within)
    range.setEnd(node, within + 1)
    const rect = range.getBoundingClientRect()
    return { x: rect.left + 1, y: rect.top + rect.height / 2 }
  }, at)
  await page.mouse.click(point.x, point.y)
  await page.waitForTimeout(200)
}

async function keyToPaint(page: Page, key: string, drawn: boolean): Promise<number> {
  await page.evaluate(wanted => (window as unknown as WatchedWindow).benchWatch.expect(wanted), drawn)
  await page.waitForTimeout(100)
  await page.keyboard.press(key)
  const took = await page.evaluate(() => (window as unknown as WatchedWindow).benchWatch.result())
  await page.waitForTimeout(150)
  return took
}

/** Runs in the page: sees every change of the highlights, and tells when the frame after the awaited one is painted. */
function watchHighlights(color: string): void {
  let drawing = false
  let wanted: boolean | null = null
  let pressed = 0
  let done: (took: number) => void = () => {}
  let result = Promise.resolve(0)

  const isDrawn = () => [...CSS.highlights].some(([name, { size }]) => name.endsWith(`-${color}`) && size > 0)
  const paintedAt = () => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => done(performance.now() - pressed)
    channel.port2.postMessage(null)
  }
  const changed = () => {
    const now = drawing
    queueMicrotask(() => {
      if (wanted === null || pressed === 0 || isDrawn() !== wanted) return
      wanted = null
      // What is drawn within an animation frame is painted by this frame, all else by the next.
      if (now) paintedAt()
      else nextFrame(paintedAt)
    })
  }
  const nextFrame = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = callback =>
    nextFrame(time => {
      drawing = true
      try {
        callback(time)
      } finally {
        drawing = false
      }
    })
  const watch = (owner: object, name: string) => {
    const methods = owner as Record<string, (...args: unknown[]) => unknown>
    const original = methods[name] as (...args: unknown[]) => unknown
    methods[name] = function (this: unknown, ...args: unknown[]) {
      changed()
      return original.apply(this, args)
    }
  }
  for (const name of ['add', 'delete', 'clear']) watch(Highlight.prototype, name)
  for (const name of ['set', 'delete', 'clear']) watch(HighlightRegistry.prototype, name)
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    if (wanted !== null && pressed === 0) pressed = timeStamp
  }
  addEventListener('keydown', onKey, true)
  const benchWatch: Watch = {
    expect(drawn) {
      wanted = drawn
      pressed = 0
      result = new Promise(resolve => {
        done = resolve
      })
    },
    result: () => result,
  }
  Object.assign(window, { benchWatch })
}
