import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { needsHostNode, platformPath, resolveElectron } from './electron-runtime.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-electron-'))
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})

afterEach(() => {
  rmSync(folder, { recursive: true })
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

function unpack(version: string): string {
  const program = join(folder, platformPath())
  mkdirSync(dirname(program), { recursive: true })
  writeFileSync(program, '')
  writeFileSync(join(folder, 'version'), version)
  return program
}

test('an Electron that the person names is taken before any other, and said to be', async () => {
  const program = unpack('v45.4.1\n')
  expect(await resolveElectron()).toEqual({ program, version: '45.4.1', hostNode: null })
  expect(process.stderr.write).toHaveBeenCalledExactlyOnceWith(
    'parallax: Electron 45.4.1 from ELECTRON_OVERRIDE_DIST_PATH\n',
  )
})

test('an old Electron leaves the db host to this Node', async () => {
  const program = unpack('25.1.1')
  expect(await resolveElectron()).toEqual({ program, version: '25.1.1', hostNode: process.execPath })
})

test('a named folder without Electron in it is an error that names the missing file', async () => {
  await expect(resolveElectron()).rejects.toThrow(`${join(folder, platformPath())} is missing`)
})

test.each([
  ['25.1.1', true],
  ['34.9.0', true],
  ['35.0.0', false],
  ['100.0.0', false],
  [null, false],
])('Electron %s needs a separate Node for the db host: %s', (version, needed) => {
  expect(needsHostNode(version)).toBe(needed)
})
