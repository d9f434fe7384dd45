import { useSyncExternalStore } from 'react'

/** How long a frame is waited for: a hidden window makes none. Milliseconds. */
const NO_FRAME_MS = 100
/** Time in which the frame gets from the page onto the display, for which the machine may need all it has. */
const SHOWN_MS = 8

const pending = new Set<() => void>()
let frame = 0
let timer: ReturnType<typeof setTimeout> | undefined
let listens = false

/**
 * Does something as soon as the next frame is painted, or the next key or press comes, so that what a key does to the
 * text is seen first. The same function given twice is called once.
 */
export function afterPaint(work: () => void): void {
  pending.add(work)
  if (pending.size > 1) return
  listen()
  timer = setTimeout(settle, NO_FRAME_MS)
  frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    // The first timer goes off when the page has drawn the frame, however long that takes.
    timer = setTimeout(() => {
      timer = setTimeout(settle, SHOWN_MS)
    })
  })
}

/** Resolves as soon as the next frame is painted, or the next key or press comes. */
export function painted(): Promise<void> {
  return new Promise(resolve => afterPaint(resolve))
}

/** Does at once what waits for the next frame. */
function settle(): void {
  clearTimeout(timer)
  cancelAnimationFrame(frame)
  const works = [...pending]
  pending.clear()
  for (const work of works) work()
}

/** Whatever a person does next finds all done that came before. */
function listen(): void {
  if (listens) return
  listens = true
  const settleNow = () => {
    if (pending.size > 0) settle()
  }
  for (const event of ['keydown', 'pointerdown']) addEventListener(event, settleNow, true)
}

/** A store of zustand. */
interface Store<State> {
  getState(): State
  subscribe(changed: () => void): () => void
}

/** What `select` finds in a store; after a change it is shown in the frame that follows the next one. */
export function useAfterPaint<State, Part>(store: Store<State>, select: (state: State) => Part): Part {
  return useSyncExternalStore(follow(store), () => select(store.getState()))
}

const follows = new WeakMap<object, (changed: () => void) => () => void>()

/** A subscription that tells late; the same function for a store each time, as React wants it. */
function follow(store: Store<unknown>): (changed: () => void) => () => void {
  const known = follows.get(store)
  if (known) return known
  const made = (changed: () => void) => {
    const leave = store.subscribe(() => afterPaint(changed))
    return () => {
      pending.delete(changed)
      leave()
    }
  }
  follows.set(store, made)
  return made
}
