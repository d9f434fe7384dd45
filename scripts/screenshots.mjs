import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root, say, setUp } from './setup.mjs'

await setUp(import.meta.url)
const { prepareWindowedRun } = await import('./windowed-run.ts')
try {
  const env = { ...(await prepareWindowedRun()), PARALLAX_SCREENSHOTS: join(root, 'out', 'screenshots') }
  const program = [join(root, 'e2e', 'screenshots.ts'), ...process.argv.slice(2)]
  process.exitCode = spawnSync(process.execPath, program, { cwd: root, env, stdio: 'inherit' }).status ?? 1
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
