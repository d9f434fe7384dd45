import { expect, test } from 'vitest'
import { missingLibraries, packagesFor } from './system-packages.ts'

const ldd = `
	linux-vdso.so.1 (0x00007ffd3a5f2000)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f0c1a000000)
	libnss3.so => not found
	libnssutil3.so => not found
	libasound.so.2 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0c19c00000)
`

test('only the libraries that ldd does not find are named', () => {
  expect(missingLibraries(ldd)).toEqual(['libnss3.so', 'libnssutil3.so', 'libasound.so.2'])
})

test('two libraries of one package ask for it once, under the name it has on Debian 12', () => {
  expect(packagesFor(missingLibraries(ldd), () => false)).toEqual({
    packages: ['libasound2', 'libnss3'],
    unknown: [],
  })
})

test('newer systems get the renamed packages, and only where a package was renamed', () => {
  const renamed = new Set(['libasound2t64', 'libgtk-3-0t64'])
  expect(packagesFor(['libgtk-3.so.0', ...missingLibraries(ldd)], name => renamed.has(name))).toEqual({
    packages: ['libasound2t64', 'libgtk-3-0t64', 'libnss3'],
    unknown: [],
  })
})

test('a library that no package is known for is not passed over', () => {
  expect(packagesFor(['libnew.so.9', 'libgbm.so.1'], () => false)).toEqual({
    packages: ['libgbm1'],
    unknown: ['libnew.so.9'],
  })
})
