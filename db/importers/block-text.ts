import { type Block, type BlockKind, includedByDefault } from '../../shared/model/block.ts'
import { canonicalText, type Repair } from '../../shared/text/canonical.ts'

/** A stretch of a document that becomes one block, or several when it is very long. */
export interface Piece {
  kind: BlockKind
  text: string
  /** Why it has this kind, in plain words; empty in the ordinary case. */
  reason: string
}

/** Canonical text with the blocks that tile it. */
export interface BlockText {
  text: string
  blocks: Block[]
  repairs: Repair[]
}

/** Joins pieces to a canonical text, one block for each of their lines; pieces without text are left out. */
export function blockText(pieces: readonly Piece[]): BlockText {
  const lines: string[] = []
  const blocks: Block[] = []
  const repairs = new Map<Repair['kind'], number>()
  let start = 0
  for (const { kind, text, reason } of pieces) {
    const canonical = canonicalText(text)
    for (const repair of canonical.repairs)
      repairs.set(repair.kind, (repairs.get(repair.kind) ?? 0) + repair.count)
    for (const line of canonical.text === '' ? [] : canonical.text.split('\n')) {
      lines.push(line)
      blocks.push({ kind, start, end: start + line.length, included: includedByDefault(kind), reason })
      start += line.length + 1
    }
  }
  return { text: lines.join('\n'), blocks, repairs: [...repairs].map(([kind, count]) => ({ kind, count })) }
}

const REPAIRED: Readonly<Record<Repair['kind'], readonly [one: string, many: string]>> = {
  nul: ['NUL character', 'NUL characters'],
  'lone-surrogate': ['half of a character', 'halves of characters'],
}

/** What was replaced on the way to the canonical text, in plain words. */
export function repairProblems(repairs: readonly Repair[]): string[] {
  return repairs.map(({ kind, count }) => {
    const [one, many] = REPAIRED[kind]
    return count === 1 ? `1 ${one} was replaced by \uFFFD.` : `${count} ${many} were replaced by \uFFFD.`
  })
}
