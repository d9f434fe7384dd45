import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from './repository.ts'
import { cruiseLayers, ruleNames } from './walls/cruise.ts'
import { type houseRules, offences } from './walls/house-rules.ts'
import { machinePathPatterns } from './walls/machine-paths.ts'

type Files = Record<string, string>

const packages = {
  dependencies: { zod: '1', react: '1', 'better-sqlite3': '1', uuid: '1' },
  devDependencies: { electron: '1', vitest: '1' },
}

/** A small app that keeps every rule, with every kind of import that is allowed. */
const lawful: Files = {
  'package.json': JSON.stringify(packages),
  ...Object.fromEntries(
    [...Object.keys(packages.dependencies), ...Object.keys(packages.devDependencies)].flatMap(name => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1', main: 'main.js' })],
      [`node_modules/${name}/main.js`, 'module.exports = {}'],
    ]),
  ),
  'shared/model/block.ts': `import { z } from 'zod'\nexport const block = z`,
  'shared/text/words.ts': `import { block } from '../model/block.ts'\nexport const words = block`,
  'shared/compare/measure.ts': `import type { words } from '../text/words.ts'\nexport type Matrix = typeof words`,
  'shared/reliability/kappa.ts': `import { block } from '../model/block.ts'\nexport const kappa = block`,
  'shared/rpc/port.ts': 'export const port = 1',
  'shared/rpc/contract.ts': `import type { Matrix } from '../compare/measure.ts'\nexport type Contract = Matrix`,
  'db/articles.ts': `import Database from 'better-sqlite3'\nimport 'node:fs'\nexport const db = Database`,
  'db/host.ts': `import { db } from './articles.ts'\nimport { port } from '../shared/rpc/port.ts'\nexport const host = [db, port]`,
  'db/articles.test.ts': `import { test } from 'vitest'\nimport '../test/builders.ts'\ntest('', () => {})`,
  'electron/main.ts': `import { app } from 'electron'\nimport { port } from '../shared/rpc/port.ts'\nexport const main = [app, port]`,
  'renderer/main.tsx': `import { view } from './coding/view.tsx'\nexport const main = view`,
  'renderer/rpc.ts': `import type { Contract } from '../shared/rpc/contract.ts'\nexport type Rpc = Contract`,
  'renderer/ui/button.tsx': `import { useState } from 'react'\nexport const button = useState`,
  'renderer/editor/editor.tsx': `import { button } from '../ui/button.tsx'\nexport const editor = button`,
  'renderer/coding/view.tsx': `import { editor } from '../editor/editor.tsx'\nimport { button } from '../ui/button.tsx'\nimport '../rpc.ts'\nexport const view = [editor, button]`,
  'renderer/compare/matrix.tsx': 'export const matrix = 1',
  'test/builders.ts': 'export const builders = 1',
}

/** For each rule the files that break it and nothing else, and how often it must be reported. */
const violations: Record<string, Files> = {
  'shared-imports-no-layer': { 'shared/model/x.ts': `import '../../db/articles.ts'` },
  'db-imports-no-window': { 'db/x.ts': `import '../renderer/rpc.ts'` },
  'renderer-imports-no-host': { 'renderer/x.ts': `import '../db/host.ts'` },
  'electron-imports-no-layer': { 'electron/x.ts': `import '../db/host.ts'` },
  'electron-takes-only-port-and-bridge': { 'electron/x.ts': `import '../shared/rpc/contract.ts'` },
  'app-imports-no-scaffolding': { 'db/x.ts': `import '../test/builders.ts'` },
  'model-stands-alone': { 'shared/model/x.ts': `import '../text/words.ts'` },
  'text-uses-only-the-model': { 'shared/text/x.ts': `import '../compare/measure.ts'` },
  'compare-uses-only-model-and-text': { 'shared/compare/x.ts': `import '../reliability/kappa.ts'` },
  'reliability-uses-only-model-and-text': { 'shared/reliability/x.ts': `import '../compare/measure.ts'` },
  'rpc-speaks-model-and-measures': {
    'shared/compare/voices.ts': 'export const voices = 1',
    'shared/rpc/x.ts': `import '../compare/voices.ts'`,
  },
  'views-stay-apart': { 'renderer/compare/x.tsx': `import '../coding/view.tsx'` },
  'ui-knows-no-editor': { 'renderer/ui/x.tsx': `import '../editor/editor.tsx'` },
  'shared-runs-anywhere': { 'shared/text/x.ts': `import 'node:fs'` },
  'shared-takes-only-pure-packages': { 'shared/text/x.ts': `import 'uuid'` },
  'renderer-has-no-node': { 'renderer/coding/x.ts': `import 'path'` },
  'only-electron-uses-electron': { 'db/x.ts': `import 'electron'` },
  'only-db-uses-sqlite': { 'electron/x.ts': `import 'better-sqlite3'` },
  'db-draws-nothing': { 'db/x.ts': `import 'react'` },
  'app-imports-no-dev-package': { 'renderer/x.ts': `import 'vitest'` },
  'no-cycles': { 'db/x.ts': `import './y.ts'`, 'db/y.ts': `import './x.ts'` },
  'imports-resolve': { 'db/x.ts': `import './nowhere.ts'` },
}

let base = ''

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'parallax-walls-'))
  write(lawful)
})

afterEach(() => rmSync(base, { recursive: true }))

function write(files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), `${text}\n`)
  }
}

async function reported(): Promise<string[]> {
  const { breaches } = await cruiseLayers(base)
  return [...new Set(breaches.map(breach => breach.rule))]
}

/** The same files with every bare import turned into an import of types only, which vanishes when compiled. */
const asTypes = (files: Files) =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text.replace(/^import '/gm, `import type { T } from '`),
    ]),
  )

describe('the layer rules', () => {
  test('a lawful tree breaks none, and all of it is seen', async () => {
    const modules = Object.keys(lawful).filter(path => /^(shared|db|electron|renderer)/.test(path)).length
    expect(await cruiseLayers(base)).toEqual({ breaches: [], modules })
  })

  test('every rule has its planted violation', () => {
    expect(Object.keys(violations).sort()).toEqual([...ruleNames].sort())
  })

  test.each(Object.entries(violations))(
    '%s is reported for its violation, and nothing else',
    async (rule, files) => {
      write(files)
      expect(await reported()).toEqual([rule])
    },
  )

  test.each(Object.entries(violations))('%s holds for imports of types too', async (rule, files) => {
    write(asTypes(files))
    expect(await reported()).toEqual([rule])
  })

  test('cruising an empty tree is an error, not a pass', async () => {
    for (const layer of ['shared', 'db', 'electron', 'renderer'])
      rmSync(join(base, layer), { recursive: true })
    write({ 'db/notes.md': 'nothing to cruise' })
    await expect(cruiseLayers(base)).rejects.toThrow('no module')
  })
})

describe('the house rules', () => {
  const planted: Record<keyof typeof houseRules, [string, string]> = {
    'no-dump-names': ['db/importers/helpers.ts', 'export const x = 1'],
    'no-barrels': [
      'renderer/ui/parts.ts',
      `// all parts\nexport * from './a.ts'\nexport { b } from './b.ts'\n`,
    ],
    'shared-reads-no-clock-or-chance': ['shared/text/x.ts', 'export const now = () => Date.now()'],
  }

  test.each(Object.entries(planted))(
    '%s is reported for its violation, and nothing else',
    (rule, [file, text]) => {
      expect(offences(file, text)).toEqual([{ rule, file }])
    },
  )

  test('an index file is a barrel whatever it holds, and a folder named utils is a dump', () => {
    expect(offences('db/index.ts', 'export const x = 1').map(offence => offence.rule)).toEqual(['no-barrels'])
    expect(offences('db/utils/x.ts', 'export const x = 1').map(offence => offence.rule)).toEqual([
      'no-dump-names',
    ])
  })

  test('code that exports something of its own, or mentions the clock in a comment, passes', () => {
    expect(offences('db/importers.ts', `export { a } from './a.ts'\nexport const b = 1`)).toEqual([])
    expect(
      offences('shared/text/x.ts', '// Date.now() is the caller’s\nexport const at = (now: number) => now'),
    ).toEqual([])
    expect(offences('db/x.ts', 'export const now = () => Date.now()')).toEqual([])
  })
})

describe("each layer's compiler settings", () => {
  const probes: [string, string, string, string][] = [
    ['the DOM', 'shared', 'probe.ts', 'export const probe = document.title'],
    ['Node', 'shared', 'probe.ts', 'export const probe = process.pid'],
    ['the DOM', 'db', 'probe.ts', 'export const probe = document.title'],
    ['Node', 'renderer', 'probe.tsx', 'export const probe = process.pid'],
  ]

  test.each(probes)('keep %s out of %s', (_, layer, file, text) => {
    write({ [`${layer}/${file}`]: text })
    const config = {
      extends: join(root, layer, 'tsconfig.json'),
      include: [join(base, layer, file)],
      exclude: [],
    }
    const typeRoots = [join(root, 'node_modules', '@types'), join(root, 'node_modules')]
    write({ 'tsconfig.json': JSON.stringify({ ...config, compilerOptions: { typeRoots } }) })
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', base, '--pretty', 'false'], {
      encoding: 'utf8',
    })
    const errors = stdout.split('\n').filter(line => line.includes('error'))
    expect(errors).toEqual([expect.stringMatching(/probe\.tsx?\(1,\d+\): error TS25\d\d: Cannot find name/)])
  })
})

describe('paths of one machine', () => {
  // Put together here, so that the check does not find this file.
  const path = (...parts: string[]) => `/${parts.join('/')}`
  const found = (text: string) =>
    machinePathPatterns(path('checkouts', 'parallax'), path('home', 'ana')).some(pattern =>
      pattern.test(text),
    )

  test.each([
    ['a home folder', `const file = '${path('home', 'ana', 'notes.txt')}'`],
    ['a home folder on macOS', path('Users', 'ana')],
    ['a home folder on Windows', ['C:', 'Users', 'ana'].join('\\')],
    ["the repository's own place", `see ${path('checkouts', 'parallax', 'docs')}`],
  ])('%s is found', (_, text) => expect(found(text)).toBe(true))

  test.each([
    ['an address on the web', `https://example.org${path('home', 'ana')}`],
    ['a path below a folder that every system has', path('tmp', 'parallax')],
    ['a relative path', `..${path('checkouts', 'parallax')}`],
  ])('%s is not', (_, text) => expect(found(text)).toBe(false))
})
