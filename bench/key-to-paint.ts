import type { Page } from 'playwright-core'
import type { Block } from '../shared/model/block.ts'
import { ADDED_COLOR, type Material } from './reader-material.ts'

/** What is put into the app's page to see when a mark appears or disappears. */
interface Watch {
  /** Begins to wait until marks of the colour that is added are drawn, or are not. */
  expect(drawn: boolean): void
  /** Milliseconds from the key to the painted frame. */
  painted(): Promise<number>
  /** Milliseconds from the key until the window says that everything is saved. */
  saved(): Promise<number>
}
type WatchedWindow = Window & { benchWatch: Watch }

/** What a key took, in milliseconds: until its mark was painted, or painted away, and until the store had it. */
interface KeyTime {
  painted: number
  saved: number
}

/** The times of the key that adds a mark, and of the one that removes it. */
export interface KeyTimes {
  add: KeyTime[]
  remove: KeyTime[]
}

/**
 * Clicks into a sentence at the places of `material.added`, presses the key that codes it and then the one that deletes
 * the annotation: in the real app, with its own store on the disk.
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

async function keyToPaint(page: Page, key: string, drawn: boolean): Promise<KeyTime> {
  await page.evaluate(wanted => (window as unknown as WatchedWindow).benchWatch.expect(wanted), drawn)
  await page.waitForTimeout(100)
  await page.keyboard.press(key)
  const painted = await page.evaluate(() => (window as unknown as WatchedWindow).benchWatch.painted())
  const saved = await page.evaluate(() => (window as unknown as WatchedWindow).benchWatch.saved())
  await page.waitForTimeout(250)
  return { painted, saved }
}

/** Runs in the page: sees every change of the highlights, and tells when the frame after the awaited one is painted. */
function watchHighlights(color: string): void {
  let drawing = false
  let wanted: boolean | null = null
  let pressed = 0
  let done: (took: number) => void = () => {}
  let painted = Promise.resolve(0)
  let saved = Promise.resolve(0)

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
  const status = document.querySelector('[role="status"][data-state]')
  const untilSaved = () =>
    new Promise<number>(resolve => {
      const idle = status?.textContent
      let saving = false
      const observer = new MutationObserver(() => {
        if (status?.textContent !== idle) saving = true
        else if (saving) {
          observer.disconnect()
          resolve(performance.now() - pressed)
        }
      })
      if (status) observer.observe(status, { childList: true, characterData: true, subtree: true })
    })
  const benchWatch: Watch = {
    expect(drawn) {
      wanted = drawn
      pressed = 0
      painted = new Promise(resolve => {
        done = resolve
      })
      saved = untilSaved()
    },
    painted: () => painted,
    saved: () => saved,
  }
  Object.assign(window, { benchWatch })
}
