// `npm run bench`: compares our own code with the raw limit and with peers, within one run.
import Module from 'node:module'
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

await setUp(import.meta.url)
process.argv[1] = fileURLToPath(new URL('../bench/run.ts', import.meta.url))
// As if `node bench/run.ts` had been typed: `import.meta.main` holds there.
Module.runMain()
