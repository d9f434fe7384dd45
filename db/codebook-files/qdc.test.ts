import { describe, expect, test } from 'vitest'
import { codeEntry } from '../../shared/model/code-entry.ts'
import { qdcCodebook } from './qdc.ts'

const ID = '0190a6de-1111-7000-8000-00000000000a'
const book = (codes: string, more = '') =>
  `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes>${more}</CodeBook>`

describe('a written codebook', () => {
  test('is what the standard asks for, with other fields below headings', () => {
    const { text, warnings } = qdcCodebook.write([
      codeEntry({
        id: ID,
        name: 'a "b" & c',
        kind: 'framing',
        color: 'rose',
        definition: 'What it is',
        inclusion: 'When',
        key: '4',
      }),
    ])
    expect(warnings).toEqual([])
    expect(text).toBe(`<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Parallax">
  <Codes>
    <Code guid="${ID}" name="a &quot;b&quot; &amp; c" isCodable="true" color="#AF3D55">
      <Description>What it is

[Include when]
When

[Kind]
framing

[Key]
4</Description>
    </Code>
  </Codes>
</CodeBook>
`)
  })

  test('tells when a text has characters that XML cannot hold', () => {
    const { text, warnings } = qdcCodebook.write([codeEntry({ name: 'nul\0' })])
    expect(warnings).toEqual(['Control characters, which XML cannot hold, were written as \uFFFD.'])
    expect(qdcCodebook.read(text).codes[0]?.name).toBe('nul\uFFFD')
  })

  test('needs a code', () => {
    expect(() => qdcCodebook.write([])).toThrow('A REFI-QDA codebook needs at least one code')
  })
})

describe('a codebook of another program', () => {
  test('is read with braces, mixed case, missing fields and colours of other forms', () => {
    const { codes, problems } = qdcCodebook.read(
      book(
        `<Code guid="{0190A6DE-1111-7000-8000-00000000000A}" name="a" color="rgb(175, 61, 85)"><Description>x &lt; y</Description>
           <Code name="b" isCodable="false" color="#fff"/><Code name="c" color="reddish"/></Code>`,
      ),
    )
    expect(codes).toEqual([
      codeEntry({
        id: '0190A6DE-1111-7000-8000-00000000000A',
        name: 'a',
        color: 'rose',
        definition: 'x < y',
        children: [
          codeEntry({ name: 'b', color: codes[0]?.children[0]?.color ?? null }),
          codeEntry({ name: 'c' }),
        ],
      }),
    ])
    expect(problems).toEqual([
      '1 code meant as headings only can be applied here.',
      '1 colour replaced by the most similar one of Parallax.',
      'The colour "reddish" of "c" is none and is left out.',
    ])
  })

  test('may have prefixes, sets, notes and elements nobody knows', () => {
    const { codes, problems } = qdcCodebook.read(
      `<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0"><q:Codes><q:Code name="a"><q:Memo>lost</q:Memo></q:Code></q:Codes>
       <q:Sets><q:Set name="s"><q:MemberCode guid="x"/></q:Set></q:Sets></q:CodeBook>`,
    )
    expect(codes.map(code => [code.name, code.definition])).toEqual([['a', '']])
    expect(problems).toEqual([
      '1 set of codes left out; Parallax has none.',
      'The element Memo is unknown and left out.',
    ])
  })

  test.each([
    ['#ff0000', 'rust'],
    ['#00A', 'blue'],
    ['#FF808080', 'slate'],
    ['rgba(120, 160, 60, 0.5)', 'olive'],
  ])('has a colour %s that becomes the most similar one', (color, name) => {
    const { codes } = qdcCodebook.read(book(`<Code name="a" color="${color}"/>`))
    expect(codes[0]?.color).toBe(name)
  })
})

describe('what is no codebook', () => {
  test('an entity bomb is refused before anything unfolds', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${book('<Code name="&b;"/>')}`
    expect(() => qdcCodebook.read(bomb)).toThrow('document type definition')
  })

  test('an entity that is not declared is refused', () => {
    expect(() => qdcCodebook.read(book('<Code name="&b;"/>'))).toThrow('This is no sound XML')
  })

  test.each([
    ['other XML', '<html><body/></html>', 'it has no element CodeBook'],
    ['half a file', book('<Code name="a">').slice(0, -20), 'This is no sound XML'],
    ['nothing', '', 'This is no sound XML'],
  ])('%s is refused', (_what, text, message) => {
    expect(() => qdcCodebook.read(text)).toThrow(message)
  })
})
