import { expect, it } from 'vitest'
import { withExtension } from './file-names.ts'

it('adds the extension that a typed name lacks, and no second one', () => {
  const names = ['/a/Study', '/a/Study.parallax', '/a/Study.PARALLAX', '/a/v1.2', '/a.b/Study']
  expect(names.map(name => withExtension(name, 'parallax'))).toEqual([
    '/a/Study.parallax',
    '/a/Study.parallax',
    '/a/Study.PARALLAX',
    '/a/v1.2.parallax',
    '/a.b/Study.parallax',
  ])
})
