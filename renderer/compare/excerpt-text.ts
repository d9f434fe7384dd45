import type { Excerpt } from '../../shared/model/annotation.ts'
import { CONTEXT } from '../../shared/text/excerpt-context.ts'
import { blockName, notCounted } from '../ui/block-texts.ts'
import { t } from '../ui/language.ts'

/** Passages are shown up to this length, in UTF-16 units. */
const LONGEST = 900

/** A passage with its surroundings, cut between words. */
export interface ExcerptText {
  before: string
  passage: string
  after: string
}

/** The texts of an excerpt as a list shows them: "…" stands where something was cut. */
export function excerptText({
  before,
  exact,
  after,
}: Pick<Excerpt, 'before' | 'exact' | 'after'>): ExcerptText {
  return {
    before:
      before.length < CONTEXT
        ? before
        : `… ${before.replace(/^\S*\s+/u, '').replace(/^[\uDC00-\uDFFF]/, '')}`,
    passage: exact.length <= LONGEST ? exact : `${withoutLastPart(exact.slice(0, LONGEST))} …`,
    after: after.length < CONTEXT ? after : `${withoutLastPart(after)} …`,
  }
}

function withoutLastPart(text: string): string {
  return text.replace(/\s+\S*$/u, '').replace(/[\uD800-\uDBFF]$/, '')
}

/** Where a passage stands: "¶1 · lede", "¶4", "headline", "caption, not counted". */
export function placeLabel(
  { block, paragraph }: Pick<Excerpt, 'block' | 'paragraph'>,
  counted = true,
): string {
  if (paragraph === 1) return t('¶1 · lede')
  if (paragraph > 1) return `¶${paragraph}`
  return counted && block !== 'paragraph' ? blockName(block) : notCounted(block)
}
