import fc from 'fast-check'
import { type CodeEntry, codeEntry } from '../shared/model/code-entry.ts'
import { COLOR_NAMES } from '../shared/model/palette.ts'
import { nameKey } from '../shared/text/name-key.ts'

/** Texts with whatever people paste, and with what the formats of codebooks use for themselves. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '=1+1',
      "'tis",
      '@home',
      '\ttab',
      'a\n[Key]\nb',
      '\\[Kind]',
      '[Definition]',
      ' [Retired]',
      'x\n\n[Example]',
      '<b>&amp;"',
      ']]>',
      'a\r\nb\r',
      '{"a":1}',
      'two\nlines\n\n',
      '"quoted", and; so',
      '\u2028\u202eשלום',
      'yes',
    ),
  )
  // XML holds no control characters; that they are replaced and told is a test of its own.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  .map(text => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''))

const anyName = anyText.map(text => text.normalize('NFC').trim()).filter(name => nameKey(name) !== '')

const uniqueByName = (entries: CodeEntry[]) => [
  ...new Map(entries.map(entry => [nameKey(entry.name), entry])).values(),
]

const fields = {
  name: anyName,
  id: fc.oneof(fc.constant(''), fc.uuid()),
  definition: anyText,
  inclusion: anyText,
  exclusion: anyText,
  color: fc.constantFrom(...COLOR_NAMES),
  retired: fc.boolean(),
  attributes: fc.constantFrom([], [{ key: 'tone', type: 'choice', options: ['[Key]', 'b\nc'] }]),
  examples: fc.array(anyText, { maxLength: 2 }).map(texts =>
    texts
      .map(text => text.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .map(text => ({ annotation: '', text })),
  ),
}

const { children } = fc.letrec<{ children: CodeEntry[] }>(tie => ({
  children: fc
    .array(
      fc.record({
        ...fields,
        children: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant([]), tie('children')),
      }),
      { maxLength: 3 },
    )
    .map(list => uniqueByName(list.map(codeEntry))),
}))

function withKeys(entries: readonly CodeEntry[]): CodeEntry[] {
  let next = 0
  const given = (entry: CodeEntry): CodeEntry => {
    next += 1
    const key = next % 2 === 1 && next < 18 ? String((next + 1) / 2) : ''
    return { ...entry, key, children: entry.children.map(given) }
  }
  return entries.map(given)
}

/** Any codebook with at least one code, as a project could hold it: roots have a kind, siblings differ, keys are given once. */
export const anyCodebook: fc.Arbitrary<CodeEntry[]> = fc
  .tuple(children, fc.constantFrom('framing', 'claim', 'quote', 'tone'))
  .filter(([entries]) => entries.length > 0)
  .map(([entries, kind]) => withKeys(entries.map(entry => ({ ...entry, kind }))))
