// The command line: `npm run parallax -- …`. It runs from source, in this very process where Node is new enough,
// so that nothing is built and nothing waits for a second start of Node.
import { fileURLToPath } from 'node:url'
import { callerFolder, setUp } from './setup.mjs'

await setUp(import.meta.url)
process.chdir(callerFolder('parallax'))
const cli = new URL('../db/cli.ts', import.meta.url)
process.argv[1] = fileURLToPath(cli)
await import(cli.href)
