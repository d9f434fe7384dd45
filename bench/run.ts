// Run by `npm run bench [-- NAME…] [--json]`: how our own code does beside the plain way, in one run.
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { matrix } from './matrix.ts'
import type { Bench, Row } from './measured.ts'
import { store } from './store.ts'

const BENCHES: readonly Bench[] = [store, matrix]

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

function print({ name, what }: Bench, rows: readonly Row[]): void {
  const { cpu, cores, node } = machine()
  const longest = Math.max(...rows.map(row => row.name.length))
  const lines = rows.map(
    row =>
      `  ${row.name.padEnd(longest)}  ${row.ms.toFixed(0).padStart(6)} ms  ${row.ratio.toFixed(2).padStart(6)} ×`,
  )
  const where = `${cpu}, ${cores} ${cores === 1 ? 'core' : 'cores'}, Node ${node}`
  process.stdout.write(`${name}: ${what} (${where})\n${lines.join('\n')}\n`)
}

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
const unknown = positionals.filter(name => !BENCHES.some(bench => bench.name === name))
if (unknown.length > 0) {
  const known = BENCHES.map(bench => bench.name).join(', ')
  process.stderr.write(`parallax: there is no bench "${unknown[0]}". There are: ${known}.\n`)
  process.exitCode = 1
} else {
  for (const bench of BENCHES.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    const rows = bench.run()
    if (values.json)
      process.stdout.write(`${JSON.stringify({ bench: bench.name, machine: machine(), rows })}\n`)
    else print(bench, rows)
  }
}
