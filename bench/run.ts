// Run by `npm run bench [-- NAME…] [--json]`: how our own code does beside the plain way, in one run.
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { app } from './app.ts'
import { matrix } from './matrix.ts'
import type { Bench, Column, Options, Outcome } from './measured.ts'
import { quotes } from './quotes.ts'
import { reader } from './reader.ts'
import { reanchor } from './reanchor.ts'
import { search } from './search.ts'
import { store } from './store.ts'
import { table } from './table.ts'

const BENCHES: readonly Bench[] = [store, matrix, quotes, reanchor, reader, search, app]

const TIMES: readonly Column[] = [
  { field: 'name', title: '' },
  { field: 'ms', title: 'ms' },
  { field: 'ratio', title: '×', digits: 2 },
]

function machine() {
  const cores = cpus()
  return {
    cpu: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  }
}

function print({ name, what, columns }: Bench, { rows, notes = [], machine: more = {} }: Outcome): void {
  const { cpu, cores, node } = machine()
  const also = Object.entries(more).map(([part, value]) => `, ${part} ${value}`)
  const where = `${cpu}, ${cores} ${cores === 1 ? 'core' : 'cores'}, Node ${node}${also.join('')}`
  const lines = [
    `${name}: ${what} (${where})`,
    table(columns ?? TIMES, rows),
    ...notes.map(note => `  ${note}`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** What is to be run and how, from the command line. Throws when there is no such bench or option. */
function asked() {
  const known = Object.assign({}, ...BENCHES.map(({ options }) => options)) as Record<string, string>
  const options = Object.fromEntries(Object.keys(known).map(name => [name, { type: 'string' as const }]))
  const { values, positionals } = parseArgs({
    options: { ...options, json: { type: 'boolean' } },
    allowPositionals: true,
  })
  const unknown = positionals.find(name => !BENCHES.some(bench => bench.name === name))
  if (unknown !== undefined) throw new Error(`There is no bench "${unknown}". ${usage()}`)
  const { json = false, ...given } = values as Record<string, string> & { json?: boolean }
  const chosen = BENCHES.filter(({ name, long }) =>
    positionals.length === 0 ? !long : positionals.includes(name),
  )
  const foreign = Object.keys(given).find(name => !chosen.some(({ options }) => options && name in options))
  if (foreign !== undefined) throw new Error(`None of these benches takes --${foreign}. ${usage()}`)
  return { json, given, chosen }
}

function usage(): string {
  const lines = BENCHES.flatMap(({ name, what, options = {}, long }) => [
    `  ${name}: ${what}${long ? ' (only by name)' : ''}`,
    ...Object.entries(options).map(([option, purpose]) => `      --${option} ${purpose}`),
  ])
  return `There are:\n${lines.join('\n')}\nAll take --json.`
}

async function run(bench: Bench, given: Options, json: boolean): Promise<void> {
  const outcome = await bench.run(given)
  if (!json) return print(bench, outcome)
  const { rows, notes = [] } = outcome
  const found = { bench: bench.name, machine: { ...machine(), ...outcome.machine }, rows, notes }
  process.stdout.write(`${JSON.stringify(found)}\n`)
}

try {
  const { json, given, chosen } = asked()
  for (const bench of chosen) await run(bench, given, json)
} catch (error) {
  process.stderr.write(`parallax: ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
