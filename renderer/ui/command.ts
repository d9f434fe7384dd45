import type { Chord } from './chord.ts'

/**
 * Where a key works: in the whole window, while the article has the focus, while suggestions are shown in it, or while
 * the palette is open.
 */
export type Where = 'window' | 'article' | 'suggestions' | 'palette'

/** Something a person can do by name or key. */
export interface Command {
  /** English; given to `t` where it is shown. */
  label: string
  where: Where
  /** The keys unless the user chose others. */
  keys: readonly Chord[]
  /** What the help shows instead of the keys. */
  shown?: string
  /** Whether the keys are part of how the app works and cannot be changed. */
  fixed?: true
}
