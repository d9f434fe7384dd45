import { expect, test } from 'vitest'
import { BLOCK_KINDS, includedByDefault } from './block.ts'

test('headlines, deks, headings, paragraphs, list items and quotations count; the rest does not unless told', () => {
  expect(BLOCK_KINDS.filter(includedByDefault)).toEqual([
    'headline',
    'dek',
    'heading',
    'paragraph',
    'list-item',
    'quotation',
  ])
})
