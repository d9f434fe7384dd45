import { expect, test } from 'vitest'
import { type CodeEntry, codeEntry } from '../model/code-entry.ts'
import { cleanEntries } from './clean-entries.ts'

const ID = '0190A6DE-1111-7000-8000-00000000000A'
const entry = (name: string, more: Partial<CodeEntry> = {}) => codeEntry({ name, ...more })

test('names become what a project can hold, and each change is told', () => {
  const { codes, problems } = cleanEntries([
    entry('  Cafe\u0301 '),
    entry('CAFÉ'),
    entry('top', { children: [entry('x'), entry('X'), entry('x (2)')] }),
  ])
  expect(codes.map(code => code.name)).toEqual(['Café', 'CAFÉ (2)', 'top'])
  expect(codes[2]?.children.map(code => code.name)).toEqual(['x', 'X (2)', 'x (2) (2)'])
  expect(problems).toEqual([
    '"CAFÉ" stands more than once; another one is called "CAFÉ (2)".',
    '"X" stands below "top" more than once; another one is called "X (2)".',
    '"x (2)" stands below "top" more than once; another one is called "x (2) (2)".',
  ])
})

test('a code without a name is left out, and told with what goes with it', () => {
  const { codes, problems } = cleanEntries([
    entry(' ', { children: [entry('x', { children: [entry('y')] })] }),
    entry('a', { children: [entry(''), entry('b')] }),
  ])
  expect(codes).toEqual([entry('a', { children: [entry('b')] })])
  expect(problems).toEqual([
    'A code without a name is left out, with 2 codes below it.',
    'A code without a name below "a" is left out.',
  ])
})

test('ids and keys that cannot stand are left out', () => {
  const { codes, problems } = cleanEntries([
    entry('a', { id: ID, key: '1' }),
    entry('b', { id: ID.toLowerCase(), key: '1' }),
    entry('c', { id: '7', key: 'x' }),
  ])
  expect(codes.map(({ id, key }) => [id, key])).toEqual([
    [ID.toLowerCase(), '1'],
    ['', ''],
    ['', ''],
  ])
  expect(problems).toEqual([
    'The id of "b" is that of another code and is left out.',
    'The key 1 of "b" is that of "a" already.',
    'The id of "c" is no UUID and is left out.',
    'The key "x" of "c" is no digit from 1 to 9.',
  ])
})

test('a child has no kind of its own', () => {
  const { codes } = cleanEntries([entry('a', { kind: ' claim ', children: [entry('b', { kind: 'quote' })] })])
  expect([codes[0]?.kind, codes[0]?.children[0]?.kind]).toEqual(['claim', ''])
})
