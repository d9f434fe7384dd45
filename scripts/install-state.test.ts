import { expect, test } from 'vitest'
import { installDifferences, installStamp } from './install-state.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '2.0.0' },
    'node_modules/for-macos': { version: '3.0.0', optional: true },
  },
}

const installed = (packages: Record<string, string>) => ({
  packages: Object.fromEntries(Object.entries(packages).map(([folder, version]) => [folder, { version }])),
})

test('an installation without the packages of other platforms counts as complete', () => {
  const found = installed({ 'node_modules/a': '1.0.0', 'node_modules/a/node_modules/b': '2.0.0' })
  expect(installDifferences(lock, found)).toEqual([])
})

test('missing, changed and surplus packages are each named', () => {
  const found = installed({ 'node_modules/a': '1.0.1', 'node_modules/old': '1.0.0' })
  expect(installDifferences(lock, found)).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/old',
  ])
})

test('an optional package of the wrong version is named', () => {
  const found = installed({
    'node_modules/a': '1.0.0',
    'node_modules/a/node_modules/b': '2.0.0',
    'node_modules/for-macos': '2.9.0',
  })
  expect(installDifferences(lock, found)).toEqual(['node_modules/for-macos'])
})

test('the stamp changes with the lock file and with the kind of machine', () => {
  const stamp = installStamp('{}', 'linux', 'x64')
  expect(installStamp('{}', 'linux', 'x64')).toBe(stamp)
  expect(stamp).toMatch(/^linux-x64 [0-9a-f]{64}\n$/)
  expect(installStamp('{ }', 'linux', 'x64')).not.toBe(stamp)
  expect(installStamp('{}', 'linux', 'arm64')).not.toBe(stamp)
})
