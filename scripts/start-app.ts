import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { buildApp } from './build-app.ts'
import { lacksDisplay } from './display.ts'
import { resolveElectron } from './electron-runtime.ts'
import { root } from './repository.ts'
import { say } from './say.ts'
import { ensureSystemPackages } from './system-packages.ts'

const noDisplay = `there is no display here, so the window cannot be shown. To see the app,
  - run \`npm start\` in a terminal of a desktop session, or
  - log in with \`ssh -X\` (or -Y) from a machine with a desktop, or
  - run it unseen on a display in memory: \`xvfb-run -a npm start\` (Debian: apt-get install xvfb xauth).
\`npm test\` and \`npm run screenshots\` need no display, and \`npm run parallax -- --help\` works without a window.`

/**
 * Builds the app and runs it until it is closed. `args` are project files, relative to `folder`, and switches for
 * Electron. Returns the exit code.
 */
export async function start(folder: string, args: string[]): Promise<number> {
  if (lacksDisplay()) {
    say(noDisplay)
    return 1
  }
  await buildApp()
  const { program, hostNode } = await resolveElectron()
  ensureSystemPackages(program, false)
  const switches = [...rootSwitches(), ...args.filter(isSwitch)]
  const files = args.filter(arg => !isSwitch(arg)).map(file => resolve(folder, file))
  return run(program, [...switches, root, ...files], hostNode)
}

const isSwitch = (arg: string) => arg.startsWith('-')

function rootSwitches(): string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  say("you are root, for whom Chromium's sandbox cannot work: starting with --no-sandbox")
  return ['--no-sandbox']
}

function run(program: string, args: string[], hostNode: string | null): Promise<number> {
  const env = { ...process.env, ...(hostNode ? { PARALLAX_HOST_NODE: hostNode } : {}) }
  const app = spawn(program, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.kill(signal))
  return new Promise((done, reject) => {
    app.on('error', reject)
    app.on('exit', code => done(code ?? 1))
  })
}
