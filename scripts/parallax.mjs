// The command line: `npm run parallax -- …`. It runs from source, in this very process where Node is new enough,
// so that nothing is built and nothing waits for a second start of Node.
import Module from 'node:module'
import { fileURLToPath } from 'node:url'
import { callerFolder, setUp } from './setup.mjs'

await setUp(import.meta.url)
process.chdir(callerFolder('parallax'))
process.argv[1] = fileURLToPath(new URL('../db/cli.ts', import.meta.url))
// As if `node db/cli.ts` had been typed: `import.meta.main` holds there.
Module.runMain()
