import type { Page } from 'playwright-core'
import type { MarginCanvas, ShownBar } from '../renderer/editor/margin.ts'

/**
 * Scrolls to a phrase and waits until it stands still: what was far away is laid out only when it comes near, and then
 * takes more or less room than it was given.
 */
async function bringIntoView(page: Page, phrase: string): Promise<void> {
  await page.evaluate(async wanted => {
    const root = document.querySelector('.ProseMirror')
    const block = [...(root?.children ?? [])].find(child => child.textContent?.includes(wanted))
    const frame = () => new Promise(requestAnimationFrame)
    let before = Number.NaN
    for (let n = 0; n < 20 && block && block.getBoundingClientRect().top !== before; n++) {
      block.scrollIntoView({ block: 'center' })
      before = block.getBoundingClientRect().top
      await frame()
      await frame()
    }
  }, phrase)
}

/** Drags the mouse over a phrase of the open article, as a person would; the phrase must stand within one block. */
export async function selectByMouse(page: Page, phrase: string): Promise<void> {
  await bringIntoView(page, phrase)
  const ends = await page.evaluate(wanted => {
    const root = document.querySelector('.ProseMirror')
    const block = [...(root?.children ?? [])].find(child => child.textContent?.includes(wanted))
    const node = block?.firstChild
    if (!block || !node) throw new Error(`not in the article: ${wanted}`)
    const at = block.textContent?.indexOf(wanted) ?? 0
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + wanted.length)
    const rects = [...range.getClientRects()].filter(rect => rect.width > 0)
    const [first, last] = [rects[0], rects.at(-1)]
    if (!first || !last) throw new Error(`not on the page: ${wanted}`)
    return {
      from: { x: first.left + 0.5, y: first.top + first.height / 2 },
      to: { x: last.right - 0.2, y: last.top + last.height / 2 },
    }
  }, phrase)
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move((ends.from.x + ends.to.x) / 2, ends.to.y, { steps: 3 })
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 3 })
  await page.mouse.up()
}

/** The middle of a phrase of the open article, brought into view: CSS pixels of the viewport. */
export async function pointIn(page: Page, phrase: string): Promise<{ x: number; y: number }> {
  await bringIntoView(page, phrase)
  return page.evaluate(wanted => {
    const root = document.querySelector('.ProseMirror')
    const block = [...(root?.children ?? [])].find(child => child.textContent?.includes(wanted))
    const node = block?.firstChild
    if (!block || !node) throw new Error(`not in the article: ${wanted}`)
    const middle = (block.textContent?.indexOf(wanted) ?? 0) + Math.floor(wanted.length / 2)
    const range = document.createRange()
    range.setStart(node, middle)
    range.setEnd(node, middle + 1)
    const rect = range.getBoundingClientRect()
    return { x: rect.left + 1, y: rect.top + rect.height / 2 }
  }, phrase)
}

/** Clicks into a phrase of the open article, which puts the caret there. */
export async function clickInto(page: Page, phrase: string): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const { x, y } = await pointIn(page, phrase)
    await page.mouse.click(x, y)
    if (await caretIn(page, phrase)) return
  }
  throw new Error(`the text does not stand still under the mouse: ${phrase}`)
}

/** Whether the caret is in a phrase; text that is laid out late can slip away under the mouse. */
async function caretIn(page: Page, phrase: string): Promise<boolean> {
  return page.evaluate(wanted => {
    const { focusNode, focusOffset } = getSelection() ?? { focusNode: null, focusOffset: 0 }
    const start = focusNode?.textContent?.indexOf(wanted) ?? -1
    return start >= 0 && start <= focusOffset && focusOffset <= start + wanted.length
  }, phrase)
}

/**
 * Scrolls to a phrase and waits until the highlight of that name, such as `tint-rose`, lies exactly over it, or does
 * not if `there` is false; whether it has stepped back behind a lit one does not matter. Only marks near the visible
 * part are painted.
 */
export async function expectMark(page: Page, name: string, phrase: string, there = true): Promise<void> {
  await page.waitForFunction(
    wanted => {
      const root = document.querySelector('.ProseMirror')
      const block = [...(root?.children ?? [])].find(child => child.textContent?.includes(wanted.phrase))
      block?.scrollIntoView({ block: 'center' })
      const names = [wanted.name, `dim-${wanted.name}`]
      const over = names.flatMap(name => [...(CSS.highlights.get(name) ?? [])].map(String))
      return over.includes(wanted.phrase) === wanted.there
    },
    { name, phrase, there },
    { timeout: 10_000, polling: 100 },
  )
}

/** The bars that are drawn beside the text: there is no element for a single one, so the canvas is asked. */
export async function marginBars(page: Page): Promise<ShownBar[]> {
  return page
    .locator('canvas[data-margin]')
    .first()
    .evaluate(canvas => (canvas as MarginCanvas).shownBars?.() ?? [])
}

/** Clicks the bar of the first annotation with that name beside the text. */
export async function clickBar(page: Page, label: string): Promise<void> {
  const bar = (await marginBars(page)).find(one => one.label === label)
  if (!bar) throw new Error(`no bar: ${label}`)
  await page.mouse.click(bar.x, bar.y)
}

/** Waits until the status bar says that everything is on the disk. */
export async function expectSaved(page: Page): Promise<void> {
  await page.getByRole('status').filter({ hasText: 'All changes saved' }).waitFor()
}
