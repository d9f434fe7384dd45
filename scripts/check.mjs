import { setUp } from './setup.mjs'

await setUp(import.meta.url)
const { checkEverything } = await import('./checks.ts')
process.exitCode = (await checkEverything()) ? 0 : 1
