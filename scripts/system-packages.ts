import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from './say.ts'

/** Debian's package for each library that Electron links to and a bare system may lack. */
const packageOfLibrary: Record<string, string> = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libexpat.so.1': 'libexpat1',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libxkbcommon.so.0': 'libxkbcommon0',
}

/** The libraries that `ldd`'s answer names as not found. */
export function missingLibraries(ldd: string): string[] {
  return [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1]!)
}

/**
 * The packages to install for these libraries, sorted, each once. Debian 13 and Ubuntu 24.04 renamed some
 * (`libasound2` became `libasound2t64`): `exists` tells which names the system knows. Libraries that no known
 * package brings come back in `unknown`.
 */
export function packagesFor(libraries: string[], exists: (name: string) => boolean) {
  const known = libraries.map(library => packageOfLibrary[library]).filter(name => name !== undefined)
  const packages = new Set(known.map(name => (exists(`${name}t64`) ? `${name}t64` : name)))
  return { packages: [...packages].sort(), unknown: libraries.filter(library => !packageOfLibrary[library]) }
}

/**
 * Sees to it that the system has what this Electron links to, and Xvfb when `wantsXvfb`. On Debian and its
 * relatives, as root, it installs what is missing; in every other case it throws an error that tells what to type.
 */
export function ensureSystemPackages(program: string, wantsXvfb: boolean): void {
  if (process.platform !== 'linux') return
  const libraries = lacking(program)
  const tools = wantsXvfb && !onPath('Xvfb') ? ['xauth', 'xvfb'] : []
  if (libraries.length === 0 && tools.length === 0) return
  const needs = [...libraries, ...tools].join(', ')
  if (!onPath('apt-get')) throw new Error(`the system lacks ${needs}: install them with its package manager`)
  const isRoot = process.getuid?.() === 0
  if (isRoot) apt(['update', '-q'])
  const { packages, unknown } = packagesFor(libraries, aptKnows)
  if (unknown.length > 0)
    throw new Error(`the system lacks ${unknown.join(', ')}, and no known package has them`)
  const all = [...packages, ...tools]
  if (!isRoot)
    throw new Error(
      `the system lacks ${needs}. Type:\n  sudo apt-get update && sudo apt-get install -y ${all.join(' ')}`,
    )
  say(`installing system packages: ${all.join(' ')}`)
  apt(['install', '-y', '-q', '--no-install-recommends', ...all])
  const left = lacking(program)
  if (left.length > 0) throw new Error(`the system still lacks ${left.join(', ')}`)
}

/** Whether a program of this name is on PATH. */
export function onPath(name: string): boolean {
  return (process.env.PATH ?? '').split(':').some(folder => folder !== '' && existsSync(`${folder}/${name}`))
}

function lacking(program: string): string[] {
  return missingLibraries(spawnSync('ldd', [program], { encoding: 'utf8' }).stdout ?? '')
}

function aptKnows(name: string): boolean {
  const { stdout } = spawnSync('apt-cache', ['pkgnames', name], { encoding: 'utf8' })
  return (stdout ?? '').split('\n').includes(name)
}

function apt(args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr, error } = spawnSync('apt-get', args, { encoding: 'utf8', env })
  if (status === 0) return
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`)
  throw new Error(`apt-get ${args[0]} failed${error ? `: ${error.message}` : ''}`)
}
