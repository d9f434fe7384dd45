import type { Page } from 'playwright-core'
import type { Browser } from './browser.ts'
import type { BenchPage, Edits, Scrolls } from './pages/measure.ts'

/** A peer that takes longer is over the cap. */
export const CAP_MS = 60_000

/** What one fresh page of a subject took. */
export interface Visit {
  openMs: number
  /** The whole visit with all its pauses. */
  tookMs: number
  domNodes: number
  memoryMb: number | null
  heapMb: number
  /** Only of thorough visits. */
  edits?: Edits
  scrolls?: Scrolls
}

/** Where a page lies and what it is to show. */
export interface PageAddress {
  page: string
  material: string
}

type BenchWindow = Window & { bench: BenchPage }

/** Opens a fresh page and measures it; `thorough` ones are edited and scrolled too. Throws `OverCap`. */
export async function visit(browser: Browser, address: PageAddress, thorough: boolean): Promise<Visit> {
  const start = performance.now()
  const tab = await browser.open(address.page)
  try {
    await capped(
      tab.page.evaluate(at => (window as unknown as BenchWindow).bench.prepare(at), address.material),
    )
    const openMs = await capped(tab.page.evaluate(() => (window as unknown as BenchWindow).bench.open()))
    const found = {
      openMs,
      domNodes: await domNodes(tab.page),
      memoryMb: await tab.memoryMb(),
      heapMb: await tab.heapMb(),
    }
    if (!thorough) return { ...found, tookMs: performance.now() - start }
    const scrolls = await capped(tab.page.evaluate(() => (window as unknown as BenchWindow).bench.scroll()))
    const edits = await capped(
      tab.page.evaluate(() => (window as unknown as BenchWindow).bench.edit()),
      CAP_MS * 2,
    )
    return { ...found, tookMs: performance.now() - start, edits, scrolls }
  } finally {
    await tab.close()
  }
}

const domNodes = (page: Page) => page.evaluate(() => (window as unknown as BenchWindow).bench.domNodes())

/** A peer did not end within the cap. */
export class OverCap extends Error {}

async function capped<Result>(work: Promise<Result>, ms = CAP_MS): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OverCap(`over ${ms / 1000} s`)), ms)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}
