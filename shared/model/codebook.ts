import { z } from 'zod'
import { codeAttribute } from './attributes.ts'
import { codeId } from './ids.ts'
import { colorName } from './palette.ts'

/** An entry of the codebook. */
export const code = z.object({
  id: codeId,
  parentId: codeId.nullable(),
  /** `framing`, `claim`, `quote` or a word of the user's own; a child has the kind of its root. */
  kind: z.string().min(1),
  /** NFC, trimmed, not empty, unique among its siblings ignoring case. */
  name: z.string().min(1),
  definition: z.string(),
  /** When to use the code, and when not. */
  inclusion: z.string(),
  exclusion: z.string(),
  color: colorName,
  /** A digit from 1 to 9 that applies the code, or empty. */
  key: z.string().regex(/^[1-9]?$/),
  /** Order among siblings; smaller comes first. */
  position: z.number().int(),
  /** Kept on its passages, but offered no more. */
  retired: z.boolean(),
  /** What the user wants to be told of annotations with this code or one below it. */
  attributes: z.array(codeAttribute),
})
export type Code = z.infer<typeof code>

/** A code as the codebook panel shows it. */
export interface CodeWithUse extends Code {
  /** Names from the root, joined by `/` and escaped as `formatCodePath` does. */
  path: string
  /** 0 for a root. */
  depth: number
  /** Distinct annotations with this code or a descendant, by the coder asked for (or by all). */
  uses: number
}

/** How a kind of code is drawn on the text, so that overlapping kinds stay legible. */
export type MarkStyle = 'tint' | 'solid' | 'dotted' | 'dashed'

const STYLES: ReadonlyMap<string, MarkStyle> = new Map([
  ['framing', 'tint'],
  ['claim', 'solid'],
  ['quote', 'dotted'],
])

/** The style of a kind; the user's own kinds share the dashed line. */
export function markStyle(kind: string): MarkStyle {
  return STYLES.get(kind) ?? 'dashed'
}
