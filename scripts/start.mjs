import { callerFolder, say, setUp } from './setup.mjs'

await setUp(import.meta.url)
const { start } = await import('./start-app.ts')
try {
  process.exitCode = await start(callerFolder('start'), process.argv.slice(2))
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
