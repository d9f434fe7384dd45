import { type Node, Schema } from 'prosemirror-model'
import { EditorState, Plugin, TextSelection } from 'prosemirror-state'
import type { Block, BlockKind } from '../../shared/model/block.ts'
import { directionOf } from '../../shared/text/direction.ts'
import { offsetToPosition, positionToOffset } from '../../shared/text/position.ts'
import { notCounted } from '../ui/block-texts.ts'
import { t } from '../ui/language.ts'
import { told } from '../ui/told.ts'

/** The element of each kind of block; what is not named is a plain paragraph. */
const TAGS: Partial<Record<BlockKind, string>> = { headline: 'h1', heading: 'h2', quotation: 'blockquote' }

/** What stands behind an excluded block: why it is dimmed. */
function remark(kind: BlockKind, included: boolean, reason: string): string {
  if (included) return ''
  if (reason) return t('{{block}}, not counted', { block: told(reason) })
  return kind === 'boilerplate' ? t('not part of the article, not counted') : notCounted(kind)
}

/** A flat list of blocks that hold plain text, so that positions follow from offsets by a formula. */
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    block: {
      content: 'text*',
      attrs: {
        kind: { default: 'paragraph' },
        included: { default: true },
        remark: { default: '' },
        number: { default: 0 },
        dir: { default: null },
      },
      toDOM: node => [
        TAGS[node.attrs.kind as BlockKind] ?? 'p',
        {
          'data-kind': node.attrs.kind,
          'data-included': String(node.attrs.included),
          'data-remark': node.attrs.remark || null,
          'data-block': String(node.attrs.number),
          dir: node.attrs.dir,
        },
        0,
      ],
    },
    text: {},
  },
})

function documentOf(text: string, blocks: readonly Block[]): Node {
  const direction = directionOf(text)
  return schema.node(
    'doc',
    null,
    blocks.map((block, number) => {
      const slice = text.slice(block.start, block.end)
      const attrs = {
        kind: block.kind,
        included: block.included,
        remark: remark(block.kind, block.included, block.reason),
        number,
        // Only a block that is written the other way names its direction.
        dir: directionOf(slice) === direction || !slice ? null : directionOf(slice),
      }
      return schema.node('block', attrs, slice ? [schema.text(slice)] : [])
    }),
  )
}

/** Text is immutable: whatever would change the document is dropped; selections pass. */
const immutable = new Plugin({ filterTransaction: transaction => !transaction.docChanged })

/** The editor's state for an article: read-only text with a caret at `caret` (UTF-16 offset). */
export function readerState(text: string, blocks: readonly Block[], caret: number): EditorState {
  const doc = documentOf(text, blocks)
  const at = offsetToPosition(blocks, Math.max(0, Math.min(caret, text.length)))
  return EditorState.create({ doc, selection: TextSelection.create(doc, at), plugins: [immutable] })
}

/** The selection as UTF-16 offsets; `anchor` is where it began, `head` where it moves. */
export function selectionOffsets(
  state: EditorState,
  blocks: readonly Block[],
): { anchor: number; head: number } {
  return {
    anchor: positionToOffset(blocks, state.selection.anchor),
    head: positionToOffset(blocks, state.selection.head),
  }
}

/** A transaction that selects from `anchor` to `head` (UTF-16 offsets). */
export function selecting(state: EditorState, blocks: readonly Block[], anchor: number, head: number) {
  const from = offsetToPosition(blocks, anchor)
  const to = offsetToPosition(blocks, head)
  return state.tr.setSelection(TextSelection.create(state.doc, from, to))
}
