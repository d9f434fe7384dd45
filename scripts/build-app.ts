import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Rolldown } from 'vite'
import { fingerprint } from './fingerprint.ts'
import { withLock } from './lock.mjs'
import { root } from './repository.ts'
import { say } from './say.ts'

const inputs = [
  'shared',
  'db',
  'electron',
  'renderer',
  'package.json',
  'package-lock.json',
  'scripts/build-app.ts',
  'scripts/fingerprint.ts',
]

/**
 * Builds the app into `dist/`, unless nothing changed since the last build. `source` is the folder that holds the
 * layers, `dist` goes beside them. Throws when the build fails.
 */
export async function buildApp(source = root): Promise<void> {
  const dist = join(source, 'dist')
  const stampFile = join(dist, '.built-from')
  await withLock(`build ${source}`, async () => {
    const stamp = fingerprint(source, inputs)
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
    const start = performance.now()
    rmSync(stampFile, { force: true })
    await buildAll(source)
    mkdirSync(dist, { recursive: true })
    writeFileSync(stampFile, stamp)
    say(`built the app in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  })
}

async function buildAll(source: string): Promise<void> {
  // Vite sets NODE_ENV for the whole process; what runs after the build must not inherit it.
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build(rendererConfig(source))
    await build(nodeConfig(source, 'electron/main.ts', 'dist/electron/main.cjs', 'node18'))
    await build(nodeConfig(source, 'electron/preload.ts', 'dist/electron/preload.cjs', 'node18'))
    await build(nodeConfig(source, 'db/host.ts', 'dist/db/host.mjs', 'node22'))
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

const quiet: InlineConfig = { configFile: false, logLevel: 'warn', mode: 'production', envDir: false }

/** The pages, for Chromium 114 and newer. No inline script and no data: address, so that the CSP can be strict. */
function rendererConfig(source: string): InlineConfig {
  return {
    ...quiet,
    root: join(source, 'renderer'),
    base: './',
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: join(source, 'dist', 'renderer'),
      emptyOutDir: true,
      target: 'chrome114',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
    },
  }
}

/**
 * One program for Node or Electron in one file. CommonJS programs carry everything but Electron and Node, because
 * the preload script cannot load packages; ES modules take their packages from `node_modules`.
 */
function nodeConfig(source: string, entry: string, output: string, target: string): InlineConfig {
  const format = output.endsWith('.cjs') ? 'cjs' : 'es'
  const own = ['electron', ...builtinModules, /^node:/]
  const options: Rolldown.OutputOptions = { format, entryFileNames: output.slice(dirname(output).length + 1) }
  return {
    ...quiet,
    root: source,
    publicDir: false,
    resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
    build: {
      outDir: join(source, dirname(output)),
      emptyOutDir: false,
      target,
      minify: false,
      ssr: join(source, entry),
      ssrEmitAssets: false,
      rolldownOptions: {
        external: format === 'cjs' ? own : [...own, /^(?![A-Za-z]:)[^./\0]/],
        output: { ...options, codeSplitting: false },
      },
    },
    ssr: format === 'cjs' ? { noExternal: true, external: ['electron'] } : { target: 'node' },
  }
}
