import { buildApp } from './build-app.ts'
import { lacksDisplay, startXvfb } from './display.ts'
import { resolveElectron } from './electron-runtime.ts'
import { ensureSystemPackages } from './system-packages.ts'

/**
 * Builds the app, finds Electron with the system packages it needs, and starts Xvfb where there is no display.
 * Returns the environment for a program that opens the app's windows:
 * PARALLAX_ELECTRON (path of Electron), PARALLAX_HOST_NODE (path of Node for the db host, only where this Electron
 * cannot run it), and DISPLAY.
 */
export async function prepareWindowedRun(): Promise<NodeJS.ProcessEnv> {
  await buildApp()
  const { program, hostNode } = await resolveElectron()
  const wantsXvfb = lacksDisplay()
  ensureSystemPackages(program, wantsXvfb)
  return {
    ...process.env,
    ...(wantsXvfb ? { DISPLAY: await startXvfb() } : {}),
    ...(hostNode ? { PARALLAX_HOST_NODE: hostNode } : {}),
    PARALLAX_ELECTRON: program,
  }
}
