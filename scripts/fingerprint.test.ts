import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'

let base = ''

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'parallax-fingerprint-'))
  mkdirSync(join(base, 'db', 'importers'), { recursive: true })
  put('db/host.ts', 'one')
  put('db/importers/text.ts', 'two')
})

afterEach(() => rmSync(base, { recursive: true }))

const put = (file: string, text: string) => writeFileSync(join(base, file), text)
const now = () => fingerprint(base, ['db', 'package.json'])

test('the same files give the same fingerprint, whatever tests lie beside them', () => {
  const before = now()
  put('db/host.test.ts', 'a test')
  put('elsewhere.ts', 'not asked for')
  expect(now()).toBe(before)
})

test.each([
  ['a changed file', 'db/importers/text.ts', 'three'],
  ['a new file', 'db/lock.ts', ''],
  ['a file that was missing', 'package.json', '{}'],
])('%s changes the fingerprint', (_, file, text) => {
  const before = now()
  put(file, text)
  expect(now()).not.toBe(before)
})

test('text that moves from one file to the next changes the fingerprint', () => {
  put('db/a.ts', 'xy')
  put('db/b.ts', '')
  const before = now()
  put('db/a.ts', 'x')
  put('db/b.ts', 'y')
  expect(now()).not.toBe(before)
})
