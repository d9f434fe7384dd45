import { expect, test } from 'vitest'
import { type CodeEntry, codeEntry } from '../../shared/model/code-entry.ts'
import { UserError } from '../../shared/model/user-error.ts'
import { csvCodebook } from './csv.ts'

const names = (codes: readonly CodeEntry[]): unknown[] =>
  codes.map(code => (code.children.length > 0 ? [code.name, names(code.children)] : code.name))

test('a row for each code says its path and all that is known of it', () => {
  const child = codeEntry({ name: 'a/b', definition: '=1+1', retired: true })
  const { text } = csvCodebook.write([
    codeEntry({ name: 'top', kind: 'claim', color: 'rust', key: '3', children: [child] }),
  ])
  expect(text).toBe(
    'code,kind,definition,inclusion,exclusion,color,key,retired,attributes,examples,id\r\n' +
      'top,claim,,,,rust,3,,,,\r\n' +
      "top/a\\/b,,'=1+1,,,,,yes,,,\r\n",
  )
})

test('rows may come in any order, and parents without a row are made', () => {
  const { codes } = csvCodebook.read('code,definition\na/b/c,x\na,first\nd,\n')
  expect(names(codes)).toEqual([['a', [['b', ['c']]]], 'd'])
  expect(codes[0]?.definition).toBe('first')
})

test('a table of names and parents is read, whatever its separator', () => {
  const { codes, problems } = csvCodebook.read('Name;Parent;Colour of mine\nTone;;red\nangry/loud;Tone;\n')
  expect(names(codes)).toEqual([['Tone', ['angry/loud']]])
  expect(problems).toEqual(['The column "colour of mine" is left out.'])
})

test('what cannot be used is told and left out', () => {
  const { codes, problems } = csvCodebook.read('code,color,attributes\na//b,pink,"{}"\n')
  expect(codes).toEqual([codeEntry({ name: 'a//b' })])
  expect(problems).toEqual([
    '"a//b" is no code path; it is taken as one name.',
    'The colour "pink" of "a//b" is none of Parallax and is left out.',
    'The attributes of "a//b" are no JSON list and are left out.',
  ])
})

test('a row without a name is left out and told by its number; so are cells without a heading', () => {
  const { codes, problems } = csvCodebook.read('code,definition\na,x\n\n ,lost\nb,y,z\nc\n')
  expect(codes.map(code => [code.name, code.definition])).toEqual([
    ['a', 'x'],
    ['b', 'y'],
    ['c', ''],
  ])
  expect(problems).toEqual([
    'Row 5 has more cells than there are headings; those beyond are left out.',
    'Row 4 has no name of a code and is left out.',
  ])
})

test.each([
  ['code,definition\na,"two\nlines"\nb,"open\nc,d\n', 4, 'In line 4 a quotation mark opens a cell'],
  ['code,definition\na,x\nb,"or "so" it is"\n', 3, 'In the cell that begins in line 3'],
])('a table whose quotation marks do not fit together is refused with its line', (text, line, message) => {
  let thrown: unknown
  try {
    csvCodebook.read(text)
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(UserError)
  const { message: said, place } = thrown as UserError
  expect([said, place]).toEqual([expect.stringContaining(message), { line }])
})

test('a table without a column of codes is refused', () => {
  expect(() => csvCodebook.read('first,second\n1,2\n')).toThrow('has no column "code"')
})
