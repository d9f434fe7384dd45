import { expect, it } from 'vitest'
import { folderName, projectName, withExtension } from './file-names.ts'

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

it('shows a project by its name and by its folder, as people write it', () => {
  expect(projectName('/srv/ana/Flood study.v2.parallax')).toBe('Flood study.v2')
  const folders = ['/srv/ana/a.parallax', '/srv/ana/x/a.parallax', '/srv/anabel/a.parallax']
  expect(folders.map(path => folderName(path, '/srv/ana'))).toEqual(['~', '~/x', '/srv/anabel'])
})
