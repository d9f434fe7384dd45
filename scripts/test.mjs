import { say, setUp } from './setup.mjs'

await setUp(import.meta.url)
const { prepareWindowedRun } = await import('./windowed-run.ts')
const { runTests } = await import('./test-run.ts')
const { tally } = await import('./test-result.ts')
try {
  const result = await runTests(await prepareWindowedRun(), process.argv.slice(2))
  process.exitCode = result.failed > 0 ? 1 : 0
  process.stdout.write(`${tally(result)}\n`)
} catch (error) {
  say(error.message)
  process.exitCode = 1
  process.stdout.write('0 passed, 1 failed\n')
}
