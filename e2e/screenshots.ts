// Takes pictures of every view and dialog, in both themes and two window sizes. Run by `npm run screenshots`.
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import {
  chooseInMenu,
  chooseInOpenDialog,
  type Home,
  newHome,
  newProject,
  type RunningApp,
  sayWhoCodes,
  startApp,
} from './app.ts'
import { clickInto, selectByMouse } from './reader-page.ts'

interface Size {
  width: number
  height: number
}

const SIZES: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
const THEMES = ['light', 'dark'] as const
const repository = join(import.meta.dirname, '..')
const folder = process.env.PARALLAX_SCREENSHOTS

/** A state of the window, how it is reached from the one before it, and what it is called. */
interface Scene {
  name: string
  show(app: RunningApp, home: Home): Promise<void>
}

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name }).waitFor()

/** Closes whatever lies over the window. */
async function closeDialogs({ page }: RunningApp): Promise<void> {
  for (let guard = 0; guard < 3 && (await page.getByRole('dialog').count()) > 0; guard++) {
    await page.keyboard.press('Escape')
    await page.waitForTimeout(200)
  }
}

/** A dialog that a menu opens. */
function fromMenu(name: string, title: string, ...labels: string[]): Scene {
  return {
    name,
    show: async app => {
      await closeDialogs(app)
      await chooseInMenu(app, ...labels)
      await dialog(app.page, title)
    },
  }
}

/** A dialog that the command palette opens. */
function fromPalette(name: string, title: string, command: string): Scene {
  return {
    name,
    show: async app => {
      await closeDialogs(app)
      await chooseInMenu(app, 'View', 'Command Palette')
      await app.page.keyboard.type(command)
      await app.page.keyboard.press('Enter')
      await dialog(app.page, title)
    },
  }
}

const openArticle = ({ page }: RunningApp, headline: string) =>
  page.getByRole('complementary', { name: 'Library' }).getByText(headline).first().click()

/** A project in which nothing is yet. */
const EMPTY: readonly Scene[] = [
  { name: 'welcome', show: ({ page }) => page.getByRole('heading', { name: 'Parallax' }).waitFor() },
  {
    name: 'read-empty',
    show: async (app, home) => newProject(app, home.path('New project.parallax'), 'Mirjam Oker'),
  },
  {
    name: 'compare-empty',
    show: async app => {
      await chooseInMenu(app, 'View', 'Compare')
      await app.page.getByText('Nothing to compare yet').waitFor()
    },
  },
  fromMenu('paste', 'Import from pasted text', 'File', 'Import from Pasted Text'),
]

const READ: readonly Scene[] = [
  {
    name: 'coder',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Open sample project' }).click()
      await dialog(page, 'Who is coding?')
    },
  },
  {
    name: 'read',
    show: async app => {
      await sayWhoCodes(app.page, 'Mirjam Oker')
      await openArticle(app, 'Alarm at waterworks')
      await clickInto(app.page, 'nobody wanted to pick up a telephone on a Friday night')
    },
  },
  {
    name: 'palette',
    show: async ({ page }) => {
      await selectByMouse(page, 'the importance of the unit had not been made clear to the board')
      await dialog(page, 'Choose a code')
    },
  },
  {
    name: 'find',
    show: async app => {
      await closeDialogs(app)
      await chooseInMenu(app, 'Edit', 'Find in Article')
      await app.page.getByLabel('Find in this article').fill('Friday')
    },
  },
  {
    name: 'article-menu',
    show: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^More for Alarm/ }).click()
      await page.getByRole('menu', { name: 'Article' }).waitFor()
    },
  },
]

/** A dialog that the menu of the codebook opens. */
function fromCodebook(name: string, title: string, entry: string): Scene {
  return {
    name,
    show: async app => {
      await closeDialogs(app)
      await app.page.getByRole('button', { name: 'More for the codebook' }).click()
      await app.page.getByRole('menuitem', { name: entry }).click()
      await dialog(app.page, title)
    },
  }
}

/** What came with coding by hand at length: suggestions, the codebook's dialogs, notes, settings. */
const CODING: readonly Scene[] = [
  {
    name: 'suggestions',
    show: async app => {
      await closeDialogs(app)
      await app.page.keyboard.press('Control+j')
      await app.page.getByRole('button', { name: /^Quotations/ }).waitFor()
      await app.page.waitForTimeout(1000)
    },
  },
  {
    name: 'suggestions-many',
    show: async ({ page }) => {
      await page.getByRole('button', { name: /^Accept many/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'annotation-list',
    show: async app => {
      await closeDialogs(app)
      await app.page.keyboard.press('Control+j')
      await clickInto(app.page, 'Tarrow Water speaks of a faulty probe')
      await app.page.keyboard.press('Shift+O')
      await app.page.waitForTimeout(300)
    },
  },
  {
    name: 'code-edit',
    show: async app => {
      await closeDialogs(app)
      await app.page.keyboard.press('Escape')
      await app.page.getByRole('treeitem').nth(1).focus()
      await app.page.keyboard.press('F2')
      await dialog(app.page, 'Edit code conflict')
    },
  },
  fromCodebook('codebook-versions', 'Versions of the codebook', 'Versions…'),
  fromCodebook('codebook-ready', 'Start from a ready-made codebook', 'Start from a ready-made codebook…'),
  {
    name: 'notes',
    show: async app => {
      await closeDialogs(app)
      await app.page.locator('.ProseMirror').focus()
      await app.page.keyboard.press('Control+m')
      await dialog(app.page, 'Notes')
    },
  },
  {
    name: 'settings',
    show: async app => {
      await closeDialogs(app)
      await app.page.keyboard.press('Control+,')
      await dialog(app.page, 'Settings')
    },
  },
  {
    name: 'settings-keys',
    show: async ({ page }) => {
      await page.getByRole('tab', { name: 'Keys' }).click()
    },
  },
]

const COMPARE: readonly Scene[] = [
  {
    name: 'compare',
    show: async app => {
      const { page } = app
      await page.keyboard.press('Escape')
      await chooseInMenu(app, 'View', 'Compare')
      const table = page.getByRole('grid', { name: 'Codes by outlet' })
      await table.waitFor()
      const headings = await table.getByRole('columnheader').allInnerTexts()
      const column = headings.findIndex(heading => heading.includes('Daily Gannet'))
      const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^conflict/ }) })
      await row
        .getByRole('gridcell')
        .nth(column - 1)
        .click()
      await page.getByRole('grid', { name: 'Excerpts' }).waitFor()
    },
  },
  {
    name: 'compare-count',
    show: async ({ page }) => {
      await page.getByRole('button', { name: /^Count:/ }).click()
      await page.getByRole('menuitemradio').first().waitFor()
    },
  },
  {
    name: 'side-by-side',
    show: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.getByText('Side by side').first().click()
      await page.getByLabel('Left article').waitFor()
    },
  },
]

const OVER: readonly Scene[] = [
  fromMenu('export', 'Export excerpts', 'File', 'Export'),
  fromMenu('history', 'History', 'View', 'History'),
  {
    name: 'search',
    show: async app => {
      await closeDialogs(app)
      await chooseInMenu(app, 'Edit', 'Search Project')
      await app.page.getByLabel('Search for').fill('protocol')
      await app.page.getByRole('listbox', { name: 'Places found' }).waitFor()
    },
  },
  fromMenu('shortcuts', 'Keyboard', 'Help', 'Keyboard Shortcuts'),
  {
    name: 'commands',
    show: async app => {
      await closeDialogs(app)
      await chooseInMenu(app, 'View', 'Read')
      await app.page.locator('.ProseMirror').waitFor()
      await chooseInMenu(app, 'View', 'Command Palette')
      await app.page.getByRole('dialog').waitFor()
    },
  },
  fromPalette('details', 'Article details', 'details'),
  fromPalette('original', 'Original file', 'original'),
  fromPalette('code', 'Add a code', 'add a code'),
  {
    name: 'import',
    show: async app => {
      await closeDialogs(app)
      await chooseInOpenDialog(app, [join(repository, 'samples', 'raw')])
      await chooseInMenu(app, 'File', 'Import Folder')
      await app.page.getByRole('table', { name: 'Articles to import' }).waitFor()
    },
  },
  {
    name: 'import-article',
    show: async ({ page }) => {
      await page.getByRole('textbox', { name: 'Headline' }).nth(1).click()
      await page.getByRole('region', { name: 'The article in full' }).waitFor()
    },
  },
]

async function resize({ electron }: RunningApp, { width, height }: Size): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
}

async function setTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.evaluate(
    wanted =>
      (globalThis as unknown as { parallax: { setTheme(theme: string): void } }).parallax.setTheme(wanted),
    theme,
  )
  await page.waitForFunction(wanted => document.documentElement.dataset.theme === wanted, theme)
}

async function takePictures(app: RunningApp, scene: Scene, size: Size, target: string): Promise<void> {
  for (const theme of THEMES) {
    await setTheme(app.page, theme)
    await app.page.evaluate(() => document.fonts.ready)
    // The pointer would show what it happens to lie over.
    await app.page.mouse.move(0, 0)
    // Transitions, and marks that are painted when the page is idle.
    await app.page.waitForTimeout(500)
    const name = `${scene.name}-${theme}-${size.width}.png`
    await app.page.screenshot({ path: join(target, name), animations: 'disabled' })
  }
}

/** Plays the scenes in one run of the app; a scene that cannot be reached is told and passed over. */
async function play(scenes: readonly Scene[], size: Size, target: string): Promise<string[]> {
  const failed: string[] = []
  const home = newHome()
  const app = await startApp(home)
  app.page.setDefaultTimeout(10_000)
  await resize(app, size)
  for (const scene of scenes) {
    try {
      await scene.show(app, home)
      await takePictures(app, scene, size, target)
    } catch (error) {
      failed.push(`${scene.name} at ${size.width}: ${(error as Error).message.split('\n')[0]}`)
    }
  }
  for (const complaint of app.complaints) failed.push(`the page complained: ${complaint}`)
  await app.quit()
  home.remove()
  return failed
}

async function main(target: string): Promise<void> {
  mkdirSync(target, { recursive: true })
  const failed: string[] = []
  for (const size of SIZES) {
    failed.push(...(await play(EMPTY, size, target)))
    failed.push(...(await play([...READ, ...CODING, ...COMPARE, ...OVER], size, target)))
  }
  if (process.argv.includes('--readme')) {
    const images = join(repository, 'docs', 'images')
    mkdirSync(images, { recursive: true })
    for (const name of ['read', 'compare'])
      cpSync(join(target, `${name}-light-1280.png`), join(images, `${name}.png`))
  }
  for (const problem of failed) process.stderr.write(`screenshots: ${problem}\n`)
  process.stdout.write(`Pictures are in ${target}\n`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

if (!folder) throw new Error('PARALLAX_SCREENSHOTS is not set; take the pictures with: npm run screenshots')
await main(folder)
