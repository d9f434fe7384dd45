import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { realPath } from './real-path.ts'

it('gives a project one path, by whatever link it is reached and before it is made', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parallax-path-')))
  mkdirSync(join(folder, 'real'))
  writeFileSync(join(folder, 'real', 'a'), '')
  symlinkSync(join(folder, 'real'), join(folder, 'link'))
  const paths = ['link/a', 'link/new', 'link/../real/a', 'gone/new'].map(path =>
    realPath(`${folder}/${path}`),
  )
  rmSync(folder, { recursive: true })
  expect(paths).toEqual(['real/a', 'real/new', 'real/a', 'gone/new'].map(path => join(folder, path)))
})
