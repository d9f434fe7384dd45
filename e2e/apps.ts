import type { ChildProcess } from 'node:child_process'
import { afterEach } from 'vitest'
import { type Home, newHome, type RunningApp, startApp } from './app.ts'

/** A running app with its main process, which Playwright forgets once the app has ended. */
export interface StartedApp extends RunningApp {
  process: ChildProcess
}

/** Apps and folders of one test, all gone when it is over. */
export interface Apps {
  home(): Home
  /** Starts the app; `environment` is added to what it inherits. */
  start(home: Home, files?: string[], environment?: Record<string, string>): Promise<StartedApp>
  /** Registers what else is to be undone; the latest is undone first, after the apps are closed. */
  after(undo: () => void): void
}

/** Closes what a test has opened, and removes what it has made, whatever becomes of the test. */
export function useApps(): Apps {
  const running: StartedApp[] = []
  const undone: (() => void)[] = []
  afterEach(async () => {
    for (const app of running.splice(0)) await closeApp(app)
    for (const undo of undone.splice(0).reverse()) undo()
  })
  return {
    home: () => {
      const home = newHome()
      undone.push(home.remove)
      return home
    },
    start: async (home, files = [], environment = {}) => {
      const started = inEnvironment(environment, () => startApp(home, files))
      const bare = await started
      const app = { ...bare, process: bare.electron.process() }
      running.push(app)
      app.page.on('dialog', dialog => {
        app.complaints.push(`a page's dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      return app
    },
    after: undo => void undone.push(undo),
  }
}

/** Sets variables only while `work` begins, which is when the app takes them over. */
function inEnvironment<Result>(environment: Record<string, string>, work: () => Result): Result {
  const before = Object.keys(environment).map(name => [name, process.env[name]] as const)
  Object.assign(process.env, environment)
  try {
    return work()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** Quits the app unless it is gone already. */
export async function closeApp(app: StartedApp): Promise<void> {
  const main = app.process
  if (main.exitCode !== null || main.signalCode !== null) return
  await app.quit().catch(() => main.kill('SIGKILL'))
}
