import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core'
import { buildApp } from '../scripts/build-app.ts'
import { lacksDisplay } from '../scripts/display.ts'
import { resolveElectron } from '../scripts/electron-runtime.ts'
import { root } from '../scripts/repository.ts'
import { ensureSystemPackages } from '../scripts/system-packages.ts'
import { ensureDisplay, FLAGS, HOLD_BACK } from './browser.ts'
import { CODER } from './reader-project.ts'

/** The real app in its real window, with the article of a bench's project open. */
export interface AppWindow {
  electron: ElectronApplication
  page: Page
  close(): Promise<void>
}

/** Builds and starts the app as `npm start` does, with data of its own in `folder`, and opens the only article of `file`. */
export async function openInApp(file: string, folder: string): Promise<AppWindow> {
  await buildApp()
  const { program, hostNode } = await resolveElectron()
  ensureSystemPackages(program, lacksDisplay())
  await ensureDisplay()
  const userData = join(folder, 'user-data')
  mkdirSync(userData, { recursive: true })
  const app = await electron.launch({
    executablePath: program,
    args: ['-r', HOLD_BACK, ...FLAGS, root, file],
    env: {
      ...(process.env as Record<string, string>),
      PARALLAX_USER_DATA: userData,
      ...(hostNode ? { PARALLAX_HOST_NODE: hostNode } : {}),
    },
    timeout: 60_000,
  })
  try {
    const page = await app.firstWindow({ timeout: 60_000 })
    await openArticle(page)
    return { electron: app, page, close: () => app.close() }
  } catch (error) {
    // Whoever waits for the app to end would wait for ever.
    await app.close()
    throw error
  }
}

/** Says who codes and opens the article; waits until the page has come to rest. */
async function openArticle(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill(CODER)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('complementary', { name: 'Library' }).getByText('A long article').first().click()
  await page.locator('.ProseMirror').waitFor({ timeout: 60_000 })
  await page.waitForTimeout(2000)
}
