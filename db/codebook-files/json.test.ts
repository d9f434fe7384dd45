import { expect, test } from 'vitest'
import { codeEntry } from '../../shared/model/code-entry.ts'
import { jsonCodebook } from './json.ts'

test('empty fields are left out, and the file says what it is', () => {
  const { text } = jsonCodebook.write([
    codeEntry({ name: 'a', children: [codeEntry({ name: 'b', key: '1' })] }),
  ])
  expect(JSON.parse(text)).toEqual({
    format: 'parallax-codebook',
    version: 1,
    codes: [{ name: 'a', children: [{ name: 'b', key: '1' }] }],
  })
})

test('a bare list of codes is read, and what is not understood is told once', () => {
  const { codes, problems } = jsonCodebook.read(
    '[{"name":"a","weight":1,"color":"pink","key":3},{"name":"b","weight":2,"definition":["x"]}]',
  )
  expect(codes).toEqual([codeEntry({ name: 'a', key: '3' }), codeEntry({ name: 'b' })])
  expect(problems).toEqual([
    '"weight" is no field of a code and is left out.',
    'The colour "pink" is none of Parallax and is left out.',
    'A "definition" is no text and is left out.',
  ])
})

test.each([
  ['{"codes":3}', 'it has no list "codes"'],
  ['{"codes":["a"]}', 'a code in it is no object'],
  ['{"version":2,"codes":[]}', 'newer version of Parallax'],
  ['{', 'This is no JSON'],
])('%s is refused', (text, message) => {
  expect(() => jsonCodebook.read(text)).toThrow(message)
})
