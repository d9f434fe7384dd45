import { describe, expect, it } from 'vitest'
import { leftOpen, quotedIn } from './marks.ts'

const paragraphs = (text: string) => {
  let start = 0
  return text.split('\n').map(line => {
    const paragraph = { start, end: start + line.length }
    start = paragraph.end + 1
    return paragraph
  })
}

/** The quoted stretches of a text's lines, as words; "…" at the end of what stays open, before what goes on. */
function quoted(text: string): string[] {
  let open: string | null = null
  const lines = paragraphs(text)
  return lines.flatMap((line, at) => {
    const found = quotedIn(text, line, open, lines[at + 1])
    open = leftOpen(text, found)
    return found.map(
      ({ start, end, closed, continues }) =>
        `${continues ? '…' : ''}${text.slice(start, end)}${closed ? '' : '…'}`,
    )
  })
}

describe('quotedIn', () => {
  it.each([
    ['straight', 'A "b c" d "e".', ['"b c"', '"e"']],
    ['curly', 'A “b c” d “e”.', ['“b c”', '“e”']],
    ['doubled', "A ''b c'' d ''e''.", ["''b c''", "''e''"]],
    ['token', "A `` b c '' d.", ["`` b c ''"]],
    ['low', 'A „b c“ d „e”.', ['„b c“', '„e”']],
    ['angled', 'A «b c» d « e ».', ['«b c»', '« e »']],
    ['angled inwards', 'A »b c« d.', ['»b c«']],
    ['single', 'A ‘b c’ d ‚e‘.', ['‘b c’', '‚e‘']],
    ['straight single', "A 'b c', d.", ["'b c'"]],
    ['corner', 'A「b c」d.', ['「b c」']],
    ['mixed', 'A “b c" d "e f” g.', ['“b c"', '"e f”']],
  ])('finds %s marks', (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it.each([
    ['single in double', '“He said ‘go’ to me.”'],
    ['straight single in straight double', '"He said \'go\' to me."'],
    ['single at the end of doubled', "''He said 'go.'''"],
    ['an apostrophe', "''It's Kim's.''"],
    ['low in low', '„Er sagte ‚geh‘ zu mir.“'],
  ])('keeps %s together', (_name, text) => {
    expect(quoted(text)).toEqual([text])
  })

  it.each([
    ['apostrophes', "The sailors' boats, the dog's tail, rock 'n' roll, the '90s and ’twas."],
    ['curly apostrophes', 'The sailors’ boats and the dog’s tail.'],
    ['inches', 'A 12" nail and a 3" hook.'],
    ['a mark that only could close', 'The end.” Then more.'],
    ['attributes', '<p class="a">'],
  ])('takes no %s for quotation marks', (_name, text) => {
    expect(quoted(text)).toEqual([])
  })

  it('goes on through the apostrophe of a plural', () => {
    expect(quoted("'The sailors' boats are out,' she said.")).toEqual(["'The sailors' boats are out,'"])
  })

  it('leaves a quotation open that the next paragraph opens again', () => {
    expect(quoted('She said: "First.\n"Second." Then\n"Third."')).toEqual([
      '"First.…',
      '…"Second."',
      '"Third."',
    ])
    expect(quoted('“First.\n“Second.”')).toEqual(['“First.…', '…“Second.”'])
  })

  it('forgives slips: an opening mark for a closing one, and one that is never closed', () => {
    expect(quoted('“Yes,“ she said, “we do.”')).toEqual(['“Yes,“', '“we do.”'])
    expect(quoted('“Yes, she said. “We do.” Then she left.')).toEqual(['“We do.”'])
    expect(quoted('“The “old” ferry.”')).toEqual(['“The “old” ferry.”'])
  })

  it('takes what a mark opens without end to the end of its paragraph', () => {
    expect(quoted('She said: “First.\nSecond.')).toEqual(['“First.…'])
    expect(quoted('She said: "First.\nSecond.')).toEqual([])
  })
})
