import type { PageMaterial, Subject } from './subject.ts'

/** What a page took to add and remove marks, each in milliseconds. */
export interface Edits {
  add: number[]
  remove: number[]
}

/** What every step of scrolling took until it was painted, in milliseconds. */
export interface Scrolls {
  /** Steps of three lines, as fast as a reader who skims. */
  reading: number[]
  /** Jumps through the whole text. */
  jumps: number[]
}

/** What the bench calls in a page. */
export interface BenchPage {
  /** Fetches what is to be shown, and the fonts. */
  prepare(address: string): Promise<void>
  /** Milliseconds from the start to everything painted. */
  open(): Promise<number>
  edit(): Promise<Edits>
  scroll(): Promise<Scrolls>
  domNodes(): number
}

const STEP = 90
const STEPS = 100
const JUMPS = 60

/** Resolves to the time when the next frame is painted: at the message sent from its animation frame. */
export function painted(): Promise<number> {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve(performance.now())
      channel.port2.postMessage(null)
    })
  })
}

/**
 * Waits until the page has come to rest: some frames, then no frame at all, as before a key of a person. After frames
 * in which nothing changed Chromium holds the next one back for the length of a display's frame.
 */
async function settled(ms = 60, frames = 4): Promise<void> {
  for (let n = 0; n < frames; n++) await painted()
  await new Promise(resolve => setTimeout(resolve, ms))
}

/** Makes a subject what the bench calls: `window.bench`. */
export function measure(subject: Subject): void {
  let material: PageMaterial | null = null
  const given = (): PageMaterial => {
    if (!material) throw new Error('the page was not prepared')
    return material
  }
  const page: BenchPage = {
    async prepare(address) {
      material = (await (await fetch(address)).json()) as PageMaterial
      const fonts = ['17px "Source Serif 4 Variable"', '12px "Inter Variable"']
      await Promise.all(fonts.map(font => document.fonts.load(font)))
      await settled(200)
    },
    async open() {
      const root = document.getElementById('root')
      if (!root) throw new Error('the page has no root')
      const start = performance.now()
      await subject.open(root, given())
      const took = (await painted()) - start
      if ((root.textContent?.length ?? 0) < given().text.replaceAll('\n', '').length)
        throw new Error('the page does not show the whole text')
      await settled(300)
      return took
    },
    edit: () => edits(subject, given()),
    scroll: () => scrolls(subject),
    domNodes: countNodes,
  }
  Object.assign(window, { bench: page })
}

async function timed(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (await painted()) - start
}

/** Goes to the place of each mark, adds it there and removes it. */
async function edits(subject: Subject, { added, blocks }: PageMaterial): Promise<Edits> {
  const result: Edits = { add: [], remove: [] }
  for (const [n, mark] of added.entries()) {
    const block = blocks.findLastIndex(({ start }) => start <= mark.start)
    subject.block(block).scrollIntoView({ block: 'center' })
    await settled()
    result.add.push(await timed(() => subject.add(n)))
    if (subject.drawn(n) === 0) throw new Error(`mark ${n} was added and is not drawn`)
    await settled()
    result.remove.push(await timed(() => subject.remove(n)))
    if (subject.drawn(n) > 0) throw new Error(`mark ${n} was removed and is still drawn`)
  }
  return result
}

async function scrolls(subject: Subject): Promise<Scrolls> {
  const scroller = subject.scroller()
  const to = async (top: number) => {
    const start = performance.now()
    scroller.scrollTop = top
    return (await painted()) - start
  }
  const height = scroller.scrollHeight - scroller.clientHeight
  const result: Scrolls = { reading: [], jumps: [] }
  await to(height / 3)
  await settled(200)
  for (let n = 1; n <= STEPS; n++) result.reading.push(await to(height / 3 + n * STEP))
  await to(0)
  await settled(200)
  for (let n = 1; n <= JUMPS; n++) result.jumps.push(await to((height * n) / JUMPS))
  return result
}

function countNodes(): number {
  const walker = document.createTreeWalker(document.body)
  let count = 1
  while (walker.nextNode()) count++
  return count
}
