import { setUp } from './setup.mjs'

await setUp(import.meta.url)
const { buildApp } = await import('./build-app.ts')
await buildApp()
