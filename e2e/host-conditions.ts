import { chmodSync, writeFileSync } from 'node:fs'
import type { Home } from './app.ts'
import type { StartedApp } from './apps.ts'
import { hostsOf } from './processes.ts'

/**
 * Runs before the db host's own program, in the same process, and changes what the host finds around it, not the host:
 * a person without special rights (tests may run as root, whom no folder refuses anything), and a disk that is full
 * between two signals (SQLite's own limit of pages gives its own error of a full disk).
 */
const CONDITIONS = `
import { createRequire } from 'node:module'
const Database = createRequire(process.argv[1])('better-sqlite3')
new Database(':memory:').close()

const { on } = process
process.on = function (name, listener) {
  const root = process.env.PARALLAX_E2E_NOBODY && process.getuid?.() === 0
  if (name === 'message' && root) {
    process.setgid(65534)
    process.setuid(65534)
  }
  return on.call(process, name, listener)
}

const { prepare } = Database.prototype
let project = null
Database.prototype.prepare = function (sql) {
  if (this.name.endsWith('.parallax')) project = this
  return prepare.call(this, sql)
}
on.call(process, 'SIGUSR2', () => project.pragma('max_page_count = 1'))
on.call(process, 'SIGCONT', () => project.pragma('max_page_count = 1073741823'))
`

/** The variables that start db hosts under these conditions; `nobody` takes their special rights away. */
export function hostConditions(home: Home, { nobody = false } = {}): Record<string, string> {
  const conditions = home.path('conditions.mjs')
  const program = home.path('host-node')
  writeFileSync(conditions, CONDITIONS)
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" --import "${conditions}" "$@"\n`)
  chmodSync(program, 0o755)
  chmodSync(home.folder, 0o755)
  return { PARALLAX_HOST_NODE: program, ...(nobody ? { PARALLAX_E2E_NOBODY: '1' } : {}) }
}

/** Lets the disk be full from now on, for all open projects. */
export function fillDisk(app: StartedApp): void {
  for (const host of hostsOf(app)) process.kill(host, 'SIGUSR2')
}

/** Makes room again. */
export function freeDisk(app: StartedApp): void {
  for (const host of hostsOf(app)) process.kill(host, 'SIGCONT')
}
