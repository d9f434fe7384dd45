import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from '../scripts/lock.mjs'
import { cacheFolder } from '../scripts/repository.ts'
import { say } from '../scripts/say.ts'

/** A reader of others: what its page needs of its packages, and the page that measures it. */
interface Peer {
  /** Statements that bring what the page is given into scope. */
  imports: string
  page: URL
  /** The page's function, and what it is given. */
  call: string
}

/** The peers by their names. */
export const PEERS: Readonly<Record<string, Peer>> = {
  recogito: {
    imports: `import { createTextAnnotator } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'`,
    page: new URL('./pages/recogito.ts', import.meta.url),
    call: 'measureRecogito({ createTextAnnotator })',
  },
  tiptap: {
    imports: `import { Editor, Extension, Node } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'`,
    page: new URL('./pages/tiptap.ts', import.meta.url),
    call: 'measureTipTap({ Editor, Extension, Node, Plugin, PluginKey, Decoration, DecorationSet })',
  },
  hypothesis: {
    imports: `import { Highlighter } from './hypothesis/annotator/highlighter.ts'
import { TextRange } from './hypothesis/annotator/anchoring/text-range.ts'`,
    page: new URL('./pages/hypothesis.ts', import.meta.url),
    call: 'measureHypothesis({ Highlighter, TextRange })',
  },
  'label-studio': {
    imports: `import studio from '@heartexlabs/label-studio/build/static/js/main.js'
import '@heartexlabs/label-studio/build/static/css/main.css'`,
    page: new URL('./pages/label-studio.ts', import.meta.url),
    call: 'measureLabelStudio(studio.default ?? studio)',
  },
}

const LOCKED = fileURLToPath(new URL('./peers', import.meta.url))

/**
 * Installs the peers' packages into a folder of their own, in the exact versions of `bench/peers`, unless they are
 * there. Returns the folder; throws when npm fails.
 */
export async function installPeers(): Promise<string> {
  const lock = readFileSync(join(LOCKED, 'package-lock.json'))
  const stamp = createHash('sha256').update(lock).digest('hex').slice(0, 12)
  const folder = join(cacheFolder, `bench-peers-${stamp}`)
  await withLock(folder, async () => {
    if (existsSync(folder)) return
    say('installing the peers of the bench (npm ci, 90 MB, once)')
    const workplace = `${folder}-installing`
    rmSync(workplace, { recursive: true, force: true })
    cpSync(LOCKED, workplace, { recursive: true })
    npmCi(workplace)
    unpackHypothesis(workplace)
    renameSync(workplace, folder)
  })
  return folder
}

function npmCi(folder: string): void {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
  const { status, stderr, error } = spawnSync('npm', ['ci', ...flags], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm ci fails: ${error?.message ?? stderr.trim().split('\n').at(-1)}`)
}

/** The client comes as one program; the map beside it holds the modules it was made from. */
function unpackHypothesis(folder: string): void {
  const file = join(folder, 'node_modules/hypothesis/build/scripts/annotator.bundle.js.map')
  const map = JSON.parse(readFileSync(file, 'utf8')) as {
    sources: string[]
    sourcesContent: (string | null)[]
  }
  for (const [n, source] of map.sources.entries()) {
    const [, path] = /^app:\/\/\/src\/((?:annotator|shared|types)\/[\w./-]+\.ts)$/.exec(source) ?? []
    const text = map.sourcesContent[n]
    if (!path || path.includes('..') || typeof text !== 'string') continue
    const target = join(folder, 'hypothesis', path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}

/** Writes the script of a peer's page into the folder of `installPeers` and returns its path. */
export function peerScript(folder: string, name: string): string {
  const peer = PEERS[name]
  if (!peer) throw new Error(`there is no peer ${name}`)
  const { imports, page, call } = peer
  const made = call.slice(0, call.indexOf('('))
  const script = join(folder, `page-${name}.ts`)
  writeFileSync(
    script,
    `${imports}\nimport { ${made} } from ${JSON.stringify(fileURLToPath(page))}\n${call}\n`,
  )
  return script
}
