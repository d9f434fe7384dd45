import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core'

const repository = resolve(import.meta.dirname, '..')

/**
 * What Playwright itself loads into an Electron that it finds by itself: the app waits until Playwright is connected.
 * Without it about one start in thirty hangs, when the first window appears in between.
 */
const HOLD_BACK = createRequire(import.meta.url)
  .resolve('playwright-core/package.json')
  .replace('package.json', 'lib/server/electron/loader.js')

/** A fresh folder for one test: the app's own data, and files the test makes. */
export interface Home {
  folder: string
  userData: string
  /** The path of a file in the folder. */
  path(...names: string[]): string
  /** Removes the folder with all that is in it; only after the app has quit. */
  remove(): void
}

/** Makes a folder in which the app has never run. */
export function newHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-e2e-'))
  const userData = join(folder, 'user-data')
  mkdirSync(userData)
  return {
    folder,
    userData,
    path: (...names) => join(folder, ...names),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** The real app in its real window. */
export interface RunningApp {
  electron: ElectronApplication
  page: Page
  /** What the page and the app complained about since the start. */
  complaints: string[]
  quit(): Promise<void>
}

/** Starts Electron as `npm start` does, with data of its own, and waits for its window. */
export async function startApp(home: Home, files: string[] = []): Promise<RunningApp> {
  const program = process.env.PARALLAX_ELECTRON
  if (!program) throw new Error('PARALLAX_ELECTRON is not set; run the end-to-end tests with: npm test')
  const app = await electron.launch({
    executablePath: program,
    args: ['-r', HOLD_BACK, '--no-sandbox', '--disable-gpu', repository, ...files],
    // The tests read English, also on a desktop of another language.
    env: { ...(process.env as Record<string, string>), LANGUAGE: 'en', PARALLAX_USER_DATA: home.userData },
    timeout: 60_000,
  })
  const page = await app.firstWindow({ timeout: 60_000 })
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  await page.waitForSelector('main', { timeout: 60_000 })
  return { electron: app, page, complaints, quit: () => quit(app) }
}

async function quit(app: ElectronApplication): Promise<void> {
  const closed = app.waitForEvent('close')
  await app.evaluate(({ app: main }) => main.quit())
  await closed
}

/** Answers the next dialogs for opening files, as a person would who chooses these paths. */
export async function chooseInOpenDialog(app: RunningApp, paths: string[]): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen.length === 0, filePaths: chosen })
  }, paths)
}

/** Answers the next dialogs for saving. */
export async function chooseInSaveDialog(app: RunningApp, path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
}

/** Clicks an item of the native menu, by its path of labels. */
export async function chooseInMenu(app: RunningApp, ...labels: string[]): Promise<void> {
  await app.electron.evaluate(({ Menu, BrowserWindow }, wanted) => {
    let items = Menu.getApplicationMenu()?.items ?? []
    let found: Electron.MenuItem | undefined
    for (const label of wanted) {
      found = items.find(item => item.label.replace('&', '').startsWith(label))
      items = found?.submenu?.items ?? []
    }
    if (!found) throw new Error(`no menu item ${wanted.join(' > ')}`)
    found.click({}, BrowserWindow.getAllWindows()[0], undefined)
  }, labels)
}

/** Makes a new project from the welcome page and says who codes. */
export async function newProject(app: RunningApp, path: string, coder: string): Promise<void> {
  await chooseInSaveDialog(app, path)
  await app.page.getByRole('button', { name: 'New project' }).click()
  await sayWhoCodes(app.page, coder)
}

/** Fills in the question that is asked once. */
export async function sayWhoCodes(page: Page, coder: string): Promise<void> {
  await page.getByLabel('Your name').fill(coder)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
