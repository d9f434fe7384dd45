// Plain JavaScript without packages: runs in a fresh clone, on Node 20 too. Whatever it has to say goes to
// stderr, because stdout belongs to the answer of the command that follows.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDifferences, installStamp } from './install-state.mjs'

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const modules = join(root, 'node_modules')
const stampFile = join(modules, '.parallax-setup')
const leastNode = 24

/**
 * Makes the packages present and current, and sees to it that the caller runs on Node 24 or newer: when it does
 * not, the script runs there instead with the same arguments, and this call never returns.
 *
 * @param {string} url `import.meta.url` of the script that needs it
 * @param {string} [lastWords] what to write to stdout when packages cannot be installed and this process ends
 */
export async function setUp(url, lastWords = '') {
  try {
    if (!isFresh()) await install()
  } catch (error) {
    say(error.message)
    process.stdout.write(lastWords)
    process.exit(1)
  }
  process.env.PATH = [join(modules, '.bin'), ...outerPath()].join(delimiter)
  if (nodeMajor() < leastNode) await runInstead(pinnedNode(), fileURLToPath(url))
}

/**
 * The folder that paths on the command line are relative to. `npm run` changes to the repository first and keeps
 * the person's folder in INIT_CWD; a script started in any other way is already where it was called.
 *
 * @param {string} script the npm script's name
 */
export function callerFolder(script) {
  const { npm_lifecycle_event: running, INIT_CWD: folder } = process.env
  return running === script && folder ? folder : process.cwd()
}

function nodeMajor() {
  return Number.parseInt(process.versions.node, 10)
}

function pinnedNode() {
  return join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

function readOr(file, fallback) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return fallback
  }
}

function isFresh() {
  if (nodeMajor() < leastNode && !existsSync(pinnedNode())) return false
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stamp = installStamp(lockText, process.platform, process.arch)
  const found = readOr(stampFile, '')
  if (found === stamp) return true
  // Someone may have run npm by hand: then its own record says whether anything is left to do.
  const otherMachine = found !== '' && !found.startsWith(`${process.platform}-${process.arch} `)
  const record = readOr(join(modules, '.package-lock.json'), '')
  if (otherMachine || record === '') return false
  if (installDifferences(JSON.parse(lockText), JSON.parse(record)).length > 0) return false
  writeFileSync(stampFile, stamp)
  return true
}

async function install() {
  const { withLock } = await import('./lock.mjs')
  const waiting = () => say('another start is installing packages; waiting for it')
  await withLock(
    `install ${root}`,
    () => {
      if (isFresh()) return
      runNpm()
      if (!isFresh()) throw new Error('npm finished, but node_modules does not match package-lock.json')
    },
    waiting,
  )
}

function runNpm() {
  say('installing packages (npm ci), this takes half a minute or so')
  // Windows cannot delete the program that is running, and `npm ci` starts by deleting everything.
  const inside = process.execPath.startsWith(modules + sep)
  const command = process.platform === 'win32' && inside ? 'install' : 'ci'
  const flags = [
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
  ]
  const { status, error } = spawnSync('npm', [command, ...flags], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: outerPath().join(delimiter) },
  })
  if (error) throw new Error(`npm cannot be started: ${error.message}`)
  if (status !== 0) throw new Error('installing packages failed; the messages of npm above say why')
}

/** PATH without our own `node_modules/.bin`, whose Node goes away while npm works. */
function outerPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.filter(folder => !folder.startsWith(modules + sep))
}

function runInstead(program, file) {
  const child = spawn(program, [file, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', error => {
    say(`${program} cannot be started: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
  return new Promise(() => {})
}

/** Writes one line to stderr. */
export function say(text) {
  process.stderr.write(`parallax: ${text}\n`)
}
