import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ownFiles } from './own-files.ts'
import { root } from './repository.ts'
import { cruiseLayers } from './walls/cruise.ts'
import { offences } from './walls/house-rules.ts'
import { machinePathPatterns } from './walls/machine-paths.ts'

interface Outcome {
  passed: boolean
  /** What to show the reader; may be empty. */
  output: string
}

interface Check {
  name: string
  run: () => Promise<Outcome>
}

const checks: Check[] = [
  {
    name: 'biome',
    run: tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=100'),
  },
  ...['shared', 'db', 'electron', 'renderer', '.'].map(layer => ({
    name: `tsc ${layer === '.' ? 'tests and tools' : layer}`,
    run: tool('typescript/bin/tsc', '-p', layer),
  })),
  { name: 'layers', run: checkLayers },
  { name: 'house rules', run: checkHouseRules },
  { name: 'machine paths', run: checkMachinePaths },
  { name: 'walls bite', run: tool('vitest/vitest.mjs', 'run', '--project', 'unit', 'scripts/walls.test.ts') },
  { name: 'dead code', run: tool('knip/bin/knip.js', '--no-progress', '--no-config-hints') },
]

/** Runs every check, two at a time, whatever the others say. Prints each result and a summary; true when all passed. */
export async function checkEverything(): Promise<boolean> {
  const queue = [...checks]
  const failed: string[] = []
  const worker = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const { passed, output } = await check.run().catch(asFailure)
      report(check.name, passed, output)
      if (!passed) failed.push(check.name)
    }
  }
  await Promise.all([worker(), worker()])
  const summary = failed.length === 0 ? 'all passed' : `failed: ${failed.join(', ')}`
  process.stdout.write(`\n${checks.length} checks, ${summary}\n`)
  return failed.length === 0
}

function asFailure(error: Error): Outcome {
  return { passed: false, output: error.message }
}

function report(name: string, passed: boolean, output: string): void {
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'} ${name}\n`)
  if (!passed && output.trim() !== '') process.stdout.write(`${output.trim().replace(/^/gm, '       ')}\n`)
}

/** A program of `node_modules`, run in the repository; it passes when it exits with 0. */
function tool(program: string, ...args: string[]): Check['run'] {
  return () =>
    new Promise((resolve, reject) => {
      const file = join(root, 'node_modules', program)
      const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
      const child = spawn(process.execPath, [file, ...args], {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let output = ''
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', text => {
          output += text
        })
      child.on('error', reject)
      child.on('close', code => resolve({ passed: code === 0, output }))
    })
}

async function checkLayers(): Promise<Outcome> {
  const { breaches } = await cruiseLayers(root)
  return listed(breaches.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`))
}

async function checkHouseRules(): Promise<Outcome> {
  const files = ownFiles().filter(({ path }) => !/^(samples|docs)\//.test(path))
  const found = files.flatMap(({ path, text }) => offences(path, text))
  return listed(found.map(({ rule, file }) => `${rule}: ${file}`))
}

async function checkMachinePaths(): Promise<Outcome> {
  const patterns = machinePathPatterns(root)
  const found = ownFiles().flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const isOffence = patterns.some(pattern => pattern.test(line))
      return isOffence ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : []
    }),
  )
  return listed(found)
}

function listed(lines: string[]): Outcome {
  return { passed: lines.length === 0, output: lines.join('\n') }
}
