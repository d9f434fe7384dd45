import type { BlockKind } from '../../shared/model/block.ts'
import { phrase, t } from './language.ts'

const NAMES: Record<BlockKind, string> = {
  headline: phrase('headline'),
  dek: phrase('dek'),
  byline: phrase('byline'),
  dateline: phrase('dateline'),
  heading: phrase('heading'),
  paragraph: phrase('paragraph'),
  'list-item': phrase('list item'),
  quotation: phrase('quotation'),
  caption: phrase('caption'),
  boilerplate: phrase('boilerplate'),
}

/** What a kind of block is called in the language of the interface: "list item". */
export function blockName(kind: string): string {
  return t(NAMES[kind as BlockKind] ?? kind)
}

/** The kind of a block that does not count: "caption, not counted". */
export function notCounted(kind: string): string {
  return t('{{block}}, not counted', { block: blockName(kind) })
}
