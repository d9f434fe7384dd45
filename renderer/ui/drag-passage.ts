import { z } from 'zod'
import { articleId, codeId } from '../../shared/model/ids.ts'

/** A passage on its way from the text; UTF-16 offsets into the canonical text, end-exclusive. */
const passage = z.object({
  articleId,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})
export type DraggedPassage = z.infer<typeof passage>

/** A code on its way from the codebook. */
const code = z.object({ codeId })
export type DraggedCode = z.infer<typeof code>

const KINDS = {
  passage: { type: 'application/x-parallax-passage', schema: passage },
  code: { type: 'application/x-parallax-code', schema: code },
} as const

interface Dragged {
  passage: DraggedPassage
  code: DraggedCode
}

/** Puts a passage or a code on the drag; call it in `dragstart`, beside whatever else the drag carries. */
export function putDragged<Kind extends keyof Dragged>(
  data: DataTransfer,
  kind: Kind,
  dragged: Dragged[Kind],
): void {
  data.setData(KINDS[kind].type, JSON.stringify(dragged))
}

/** Whether a drag carries a passage or a code: all that the browser tells before it is dropped. */
export function carries(data: DataTransfer | null, kind: keyof Dragged): boolean {
  return data?.types.includes(KINDS[kind].type) ?? false
}

/** What was dropped; `null` when it is something else, or no window of ours made it. Call it in `drop`. */
export function takeDragged<Kind extends keyof Dragged>(
  data: DataTransfer | null,
  kind: Kind,
): Dragged[Kind] | null {
  try {
    const parsed = KINDS[kind].schema.safeParse(JSON.parse(data?.getData(KINDS[kind].type) ?? ''))
    return parsed.success ? (parsed.data as Dragged[Kind]) : null
  } catch {
    return null
  }
}
