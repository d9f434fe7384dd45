import { join, resolve } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { CHANNELS } from '../electron/channels.ts'
import type { CommandName } from '../renderer/ui/commands.ts'
import { chooseInOpenDialog, newProject, sayWhoCodes } from './app.ts'
import { type StartedApp, useApps } from './apps.ts'
import { annotationsIn } from './command-line.ts'
import { expectSaved } from './reader-page.ts'

const apps = useApps()

const SAMPLES = resolve(import.meta.dirname, '../samples/raw')

/** Runs a command by name, as the menus do. */
async function command(app: StartedApp, name: CommandName): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, [channel, wanted]) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, wanted),
    [CHANNELS.command, name] as const,
  )
}

async function onSample(): Promise<StartedApp> {
  const app = await apps.start(apps.home())
  await app.page.getByRole('button', { name: 'Open sample project' }).click()
  await sayWhoCodes(app.page, 'Lena')
  return app
}

/** What axe-core finds on the page as it stands, in both themes; only what is serious or critical. */
async function serious(page: Page, where: string): Promise<string[]> {
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    await show(page, theme)
    for (const one of await violations(page)) found.push(`${where}, ${theme}: ${one}`)
  }
  return found
}

async function show(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(wanted => {
    const { parallax } = window as unknown as { parallax: { setTheme(theme: string): Promise<void> } }
    return parallax.setTheme(wanted)
  }, theme)
  await page.waitForFunction(wanted => document.documentElement.dataset.theme === wanted, theme)
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(animation => animation.finished)))
}

interface Violation {
  id: string
  impact: string | null
  nodes: { target: unknown[]; failureSummary?: string }[]
}

async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const all = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    return (await axe.run()).violations
  })
  return all
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary?.replace(/\s+/g, ' ')}`),
    )
}

/** A view or dialog, how to get there and how to leave it. */
interface Stop {
  name: string
  open: () => Promise<unknown>
  close?: () => Promise<unknown>
}

async function tour(page: Page, stops: Stop[]): Promise<string[]> {
  const found: string[] = []
  for (const { name, open, close } of stops) {
    await open()
    found.push(...(await serious(page, name)))
    await close?.()
  }
  return found
}

const leaveDialog = (page: Page) => async () => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** A dialog that a command opens. */
const dialogStop = (app: StartedApp, name: CommandName, title: string | RegExp): Stop => ({
  name: `the dialog ${title}`,
  open: async () => {
    await command(app, name)
    await app.page.getByRole('dialog', { name: title }).waitFor()
  },
  close: leaveDialog(app.page),
})

/** A part of the settings; in *Keys* also a conflict. */
const settingsStop = (app: StartedApp, tab: string): Stop => ({
  name: `the settings, ${tab}`,
  open: async () => {
    await command(app, 'settings')
    await app.page.getByRole('tab', { name: tab }).click()
    if (tab !== 'Keys') return
    await app.page.getByRole('button', { name: 'Add a key for “Repeat the last code”' }).click()
    await app.page.keyboard.press('o')
    await app.page.getByRole('alert').waitFor()
  },
  close: async () => {
    if (tab === 'Keys') await app.page.getByRole('button', { name: 'Cancel' }).click()
    await leaveDialog(app.page)()
  },
})

test('axe-core finds what is planted', async () => {
  const app = await apps.start(apps.home())
  await app.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
  expect(await serious(app.page, 'planted')).toEqual([
    expect.stringMatching(/^planted, light: button-name/),
    expect.stringMatching(/^planted, dark: button-name/),
  ])
})

describe('axe-core finds nothing serious, in light and dark,', () => {
  test('on the welcome page, in an empty project and in the import review', async () => {
    const home = apps.home()
    const app = await apps.start(home)
    const { page } = app
    const found = await tour(page, [
      { name: 'the welcome page', open: () => page.getByRole('button', { name: 'New project' }).waitFor() },
      { name: 'an empty project', open: () => newProject(app, home.path('Empty.parallax'), 'Lena') },
      {
        name: 'an empty comparison',
        open: async () => {
          await command(app, 'view-compare')
          await page.getByText('Nothing to compare yet').waitFor()
        },
        close: () => command(app, 'view-read'),
      },
      dialogStop(app, 'import-paste', /Paste|Import/),
      {
        name: 'the import review',
        open: async () => {
          await chooseInOpenDialog(app, [SAMPLES])
          await command(app, 'import-folder')
          await page.getByRole('button', { name: 'Import 7 articles' }).waitFor()
        },
        close: () => page.getByRole('button', { name: 'Import 7 articles' }).click(),
      },
      { name: 'a fresh import', open: () => page.locator('.ProseMirror').waitFor() },
    ])
    expect(found).toEqual([])
  })

  test('in the reading view with all that opens in it', async () => {
    const app = await onSample()
    const { page } = app
    const library = page.getByRole('complementary', { name: 'Library' })
    const palette = page.getByRole('dialog', { name: 'Choose a code' })
    const found = await tour(page, [
      { name: 'no article open', open: () => library.getByRole('row').nth(1).waitFor() },
      {
        name: 'an article',
        open: async () => {
          await library.locator('[data-article]').first().click()
          await page.locator('.ProseMirror').waitFor()
        },
      },
      {
        name: 'the inspector of another coder’s annotation',
        open: async () => {
          await page.locator('.ProseMirror').focus()
          await page.keyboard.press(']')
          await page.getByRole('region', { name: 'Annotation' }).waitFor()
        },
      },
      {
        name: 'the palette',
        open: async () => {
          await page.keyboard.press('Control+Shift+ArrowDown')
          await page.keyboard.press('Enter')
          await palette.waitFor()
        },
        close: async () => {
          await page.keyboard.press('1')
          await palette.waitFor({ state: 'detached' })
          await expectSaved(page)
        },
      },
      {
        name: 'the inspector of an own annotation',
        open: () => page.getByRole('region', { name: 'Annotation' }).getByLabel('Note').waitFor(),
      },
      {
        name: 'the find bar',
        open: async () => {
          await command(app, 'find')
          await page.getByRole('textbox', { name: 'Find in this article' }).fill('the')
          await page.getByText(/^1 of/).waitFor()
        },
        close: () => page.keyboard.press('Escape'),
      },
      {
        name: 'the menu of a block',
        open: async () => {
          await page.locator('.ProseMirror').focus()
          await page.keyboard.press('Shift+F10')
          await page.getByRole('menu', { name: 'Block' }).waitFor()
        },
        close: async () => {
          await page.keyboard.press('Escape')
          await page.getByRole('menu').waitFor({ state: 'detached' })
        },
      },
      {
        name: 'the menu of an article',
        open: async () => {
          await library.locator('[data-article]').first().focus()
          await page.keyboard.press('Shift+F10')
          await page.getByRole('menu', { name: 'Article' }).waitFor()
        },
        close: async () => {
          await page.keyboard.press('Escape')
          await page.getByRole('menu').waitFor({ state: 'detached' })
        },
      },
    ])
    expect(found).toEqual([])
  })

  test('in every dialog of a project', async () => {
    const app = await onSample()
    const { page } = app
    await page.locator('[data-article]').first().click()
    await page.locator('.ProseMirror').waitFor()
    const found = await tour(page, [
      dialogStop(app, 'export', 'Export excerpts'),
      dialogStop(app, 'view-history', 'History'),
      dialogStop(app, 'article-details', /./),
      dialogStop(app, 'show-original', /./),
      dialogStop(app, 'command-palette', 'Search or run a command'),
      dialogStop(app, 'shortcuts', /./),
      dialogStop(app, 'change-coder', 'Who is coding?'),
      ...['Reading', 'Looks', 'Keys', 'Language'].map(tab => settingsStop(app, tab)),
      dialogStop(app, 'add-code', 'Add a code'),
      {
        name: 'the search with results',
        open: async () => {
          await command(app, 'search-project')
          await page.getByRole('dialog').locator('input').first().fill('the')
          await page.getByRole('dialog').locator('mark').first().waitFor()
        },
        close: leaveDialog(page),
      },
      {
        name: 'a code being edited',
        open: async () => {
          await page.getByRole('treeitem').first().focus()
          await page.keyboard.press('F2')
          await page.getByRole('dialog', { name: /^Edit code/ }).waitFor()
        },
        close: leaveDialog(page),
      },
    ])
    expect(found).toEqual([])
  })

  test('in the dialogs of the codebook', async () => {
    const app = await onSample()
    const { page } = app
    const fromMenu = (open: () => Promise<void>, entry: string): Stop => ({
      name: entry,
      open: async () => {
        await open()
        await page.getByRole('menuitem', { name: entry }).click()
        await page.getByRole('dialog').waitFor()
      },
      close: leaveDialog(page),
    })
    const ofCodebook = () => page.getByRole('button', { name: 'More for the codebook' }).click()
    const ofCode = () => page.getByRole('treeitem').nth(1).click({ button: 'right' })
    const found = await tour(page, [
      {
        name: 'the menu of a code',
        open: async () => {
          await ofCode()
          await page.getByRole('menu').waitFor()
        },
        close: async () => {
          await page.keyboard.press('Escape')
          await page.getByRole('menu').waitFor({ state: 'detached' })
        },
      },
      fromMenu(ofCode, 'Merge into another code…'),
      fromMenu(ofCode, 'Split into several codes…'),
      fromMenu(ofCodebook, 'Versions…'),
      fromMenu(ofCodebook, 'Export the codebook…'),
      fromMenu(ofCodebook, 'Start from a ready-made codebook…'),
    ])
    expect(found).toEqual([])
  })

  test('in the comparison: table, excerpts, menus, side by side', async () => {
    const app = await onSample()
    const { page } = app
    const found = await tour(page, [
      {
        name: 'the table',
        open: async () => {
          await command(app, 'view-compare')
          await page.getByRole('grid', { name: 'Codes by outlet' }).waitFor()
        },
      },
      {
        name: 'the excerpts',
        open: async () => {
          const cells = page.getByRole('grid', { name: 'Codes by outlet' }).getByRole('gridcell')
          await cells.filter({ hasText: /[1-9]/ }).first().click()
          await page.getByRole('button', { name: 'Open in place' }).first().waitFor()
        },
      },
      {
        name: 'a menu of the scope',
        open: async () => {
          await page.getByRole('button', { name: /^Count:/ }).click()
          await page.getByRole('menu').waitFor()
        },
        close: async () => {
          await page.keyboard.press('Escape')
          await page.getByRole('menu').waitFor({ state: 'detached' })
        },
      },
      {
        name: 'side by side',
        open: async () => {
          await page.getByText('Side by side').click()
          await page.getByRole('combobox', { name: 'Left article' }).waitFor()
        },
      },
    ])
    expect(found).toEqual([])
  })
})

/** The element with the focus, as a screen reader would call it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    return (element?.ariaLabel ?? element?.innerText ?? '').trim()
  })

/** Presses a key until the focus is where it is wanted; fails when it never gets there. */
async function pressUntil(page: Page, key: string, wanted: RegExp, most = 60): Promise<void> {
  for (let n = 0; n < most; n++) {
    if (wanted.test(await focused(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never led to ${wanted}; the focus is on "${await focused(page)}"`)
}

/** Presses Tab until the focus is on an element of that kind; fails when it never gets there. */
async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  const there = () => page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)
  for (let n = 0; n < most; n++) {
    if (await there()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never led to ${selector}; the focus is on "${await focused(page)}"`)
}

describe('without a mouse', () => {
  test('from the welcome page through reading, coding, comparing, undo and history to the export', async () => {
    const home = apps.home()
    const app = await apps.start(home)
    const { page } = app
    await pressUntil(page, 'Tab', /^Open sample project/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Who is coding?' }).waitFor()
    await page.keyboard.type('Lena')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    const library = page.getByRole('complementary', { name: 'Library' })
    await library.locator('[data-article]').first().waitFor()
    await tabTo(page, '[data-article]')
    await page.keyboard.press('ArrowDown')
    const headline = (await focused(page)).split('\n')[0] ?? ''
    await page.keyboard.press('Enter')
    await page.locator('.ProseMirror').waitFor()
    await library.locator('[aria-current]').getByText(headline.slice(0, 20)).waitFor()

    const pane = () =>
      page.evaluate(
        () => document.activeElement?.closest('[data-pane]')?.getAttribute('aria-label') ?? 'article',
      )
    const panes: string[] = []
    for (let n = 0; n < 3; n++) {
      await page.keyboard.press('F6')
      panes.push(await pane())
    }
    expect([...panes].sort()).toEqual(['Codebook and inspector', 'Library', 'article'])
    await pressUntil(page, 'F6', /^Text of/)

    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('Control+Shift+ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Choose a code' }).waitFor()
    await page.keyboard.type('confl')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /Delete annotation/ }).waitFor()
    await expectSaved(page)
    await pressUntil(page, 'F6', /^Text of/)
    await page.keyboard.press('m')
    await page.keyboard.type('By keys alone')
    await page.keyboard.press('Escape')
    await expectSaved(page)

    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Search or run a command' }).waitFor()
    await page.keyboard.type('compare')
    await page.keyboard.press('Enter')
    const table = page.getByRole('grid', { name: 'Codes by outlet' })
    await table.waitFor()
    await tabTo(page, 'td')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('aside')?.ariaLabel === 'Excerpts')
    await page.keyboard.press('Enter')
    await page.locator('.ProseMirror').waitFor()

    await page.keyboard.press('Control+z')
    await page
      .getByRole('status')
      .filter({ hasText: /^Undone/ })
      .first()
      .waitFor()
    await page.keyboard.press('Control+Shift+z')
    await page
      .getByRole('status')
      .filter({ hasText: /^Redone/ })
      .first()
      .waitFor()

    await page.keyboard.press('Control+k')
    await page.keyboard.type('history')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'History' }).waitFor()
    await pressUntil(page, 'Tab', /Undo to here/)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.keyboard.press('Control+k')
    await page.keyboard.type('export')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Export excerpts' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(app.complaints).toEqual([])
    await app.quit()
    const made = (await annotationsIn(join(home.userData, 'Sample project.parallax'))).filter(
      ({ coder }) => coder === 'Lena',
    )
    expect(made).toMatchObject([{ codes: ['framing/conflict'], note: 'By keys alone' }])
  })
})
