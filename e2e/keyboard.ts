import type { Page } from 'playwright-core'

/** A keyboard that counts: every key that goes down is one, held modifiers included. */
export interface CountingKeyboard {
  /** Keys pressed so far. */
  pressed: number
  /** Presses a chord such as `Control+Home`; a capital letter needs Shift, which counts too. */
  press(chord: string): Promise<void>
}

/** The page's keyboard, counting. */
export function countingKeyboard(page: Page): CountingKeyboard {
  const keyboard: CountingKeyboard = {
    pressed: 0,
    async press(chord) {
      const keys = chord.split('+')
      keyboard.pressed += keys.length + (/^\p{Lu}$/u.test(keys.at(-1) ?? '') ? 1 : 0)
      await page.keyboard.press(chord)
    },
  }
  return keyboard
}

/** How many keys some work takes. */
export async function keysFor(keyboard: CountingKeyboard, work: () => Promise<void>): Promise<number> {
  const before = keyboard.pressed
  await work()
  return keyboard.pressed - before
}

/** The upper median. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** A passage on the page: the number of its block, and UTF-16 offsets in that block's text. */
export interface PlaceInBlock {
  block: number
  start: number
  end: number
}

/** The blocks of the open article that count. */
export async function countedBlocks(page: Page): Promise<{ block: number; text: string }[]> {
  return page.locator('.ProseMirror > [data-included="true"]').evaluateAll(blocks =>
    blocks.map(block => ({
      block: Number((block as HTMLElement).dataset.block),
      text: block.textContent ?? '',
    })),
  )
}

/** Where the passage stands that is shown beforehand; `null` when none is. */
export async function shownBeforehand(page: Page): Promise<PlaceInBlock | null> {
  return page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('pending') ?? [])] as Range[]
    const block = range?.startContainer.parentElement?.closest<HTMLElement>('[data-block]')
    if (!range || !block) return null
    return { block: Number(block.dataset.block), start: range.startOffset, end: range.endOffset }
  })
}
