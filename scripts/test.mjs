import { setUp } from './setup.mjs'

await setUp(import.meta.url, '0 passed, 1 failed\n')
const { runTests } = await import('./test-run.ts')
const { tally } = await import('./test-result.ts')
const result = await runTests(process.argv.slice(2))
process.exitCode = result.failed > 0 ? 1 : 0
process.stdout.write(`${tally(result)}\n`)
