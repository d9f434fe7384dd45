import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { GERMAN } from '../renderer/language/german.ts'
import { chooseInMenu, type RunningApp, sayWhoCodes } from './app.ts'
import { useApps } from './apps.ts'
import { clickInto } from './reader-page.ts'

const apps = useApps()

/** Opens the sample project at its first article. */
async function onArticle(app: RunningApp): Promise<void> {
  await app.page.getByRole('button', { name: 'Open sample project' }).click()
  await sayWhoCodes(app.page, 'Lena')
  await openArticle(app.page)
}

async function openArticle(page: Page): Promise<void> {
  await page.locator('[data-article]').filter({ hasText: 'Alarm at waterworks' }).click()
  await page.locator('.ProseMirror').waitFor()
}

async function openSettings(page: Page, tab: string): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.getByRole('dialog').waitFor()
  await page.getByRole('tab', { name: tab }).click()
}

async function closeSettings(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** How a paragraph of the article is set, and the tint of one colour. */
function looks(page: Page) {
  return page.evaluate(() => {
    const paragraph = document.querySelector('.ProseMirror [data-kind="paragraph"]')
    if (!paragraph) throw new Error('no paragraph')
    const { fontSize, lineHeight, fontFamily } = getComputedStyle(paragraph)
    const tint = getComputedStyle(document.documentElement).getPropertyValue('--rose-tint').trim()
    return { fontSize, lineHeight, serif: fontFamily.includes('Serif'), tint }
  })
}

/** How far below the upper edge of the reader the seventh paragraph begins, in CSS pixels. */
function placeOfSeventh(page: Page): Promise<number> {
  return page.evaluate(() => {
    const paragraph = document.querySelectorAll('.ProseMirror [data-kind="paragraph"]')[6]
    const scroller = paragraph?.closest('[data-excluded]')
    if (!paragraph || !scroller) throw new Error('no seventh paragraph')
    return Math.round(paragraph.getBoundingClientRect().top - scroller.getBoundingClientRect().top)
  })
}

const slide = (page: Page, name: string, value: number) =>
  page.getByRole('slider', { name }).fill(String(value))

test('size, font, palette, a key and the language apply at once and are there after a restart', async () => {
  const home = apps.home()
  const app = await apps.start(home)
  const { page } = app
  await onArticle(app)
  expect(await looks(page)).toMatchObject({ fontSize: '17.5px', serif: true, tint: '#e6d3d4' })

  await openSettings(page, 'Reading')
  await slide(page, 'Size', 22)
  await page.getByLabel('Font of articles').selectOption('sans')
  await slide(page, 'Line height', 2)
  await page.getByRole('tab', { name: 'Looks' }).click()
  await page.getByRole('radio', { name: /Okabe/ }).check()
  await page.getByRole('tab', { name: 'Keys' }).click()
  await page.getByRole('button', { name: 'Add a key for “Show history”' }).click()
  await page.keyboard.press('F9')
  await page.getByRole('tab', { name: 'Language' }).click()
  await page.getByLabel('Language of the interface').selectOption('de')
  const chosen = { fontSize: '22px', lineHeight: '44px', serif: false, tint: '#f9cab0' }
  expect(await looks(page)).toEqual(chosen)
  await page.getByRole('dialog', { name: 'Einstellungen' }).waitFor()
  await closeSettings(page)
  await app.quit()

  const again = await apps.start(home)
  await again.page.getByRole('complementary', { name: 'Bibliothek' }).waitFor()
  await openArticle(again.page)
  expect(await looks(again.page)).toEqual(chosen)
  await again.page.keyboard.press('F9')
  await again.page.getByRole('dialog', { name: 'Verlauf' }).waitFor()
  await again.page.keyboard.press('Escape')
  await chooseInMenu(again, 'Ansicht', 'Vergleichen')
  await again.page.getByText('nach Medium').first().waitFor()
})

test('the same line stays first when the text is set another way', async () => {
  const app = await apps.start(apps.home())
  const { page } = app
  await onArticle(app)
  await page.evaluate(() => {
    const paragraph = document.querySelectorAll('.ProseMirror [data-kind="paragraph"]')[6]
    paragraph?.scrollIntoView({ block: 'start' })
  })
  const stays = () => expect.poll(async () => Math.abs(await placeOfSeventh(page))).toBeLessThan(16)
  await stays()
  await openSettings(page, 'Reading')
  for (const size of [18.5, 20, 23, 26]) {
    await slide(page, 'Size', size)
    await stays()
  }
  await slide(page, 'Width of the text', 52)
  await stays()
  await page.getByRole('button', { name: 'Back to the defaults' }).click()
  await stays()
})

describe('a key', () => {
  test('works in place of the old one, and one that is taken is given only when asked', async () => {
    const app = await apps.start(apps.home())
    const { page } = app
    await onArticle(app)
    await openSettings(page, 'Keys')
    const name = '“Next paragraph”'
    await page.getByRole('button', { name: `Take Ctrl ↓ away from ${name}` }).click()
    await page.getByRole('button', { name: `Add a key for ${name}` }).click()
    await page.keyboard.press('o')
    await page.getByRole('alert').getByText('O is the key of “Cycle through the annotations').waitFor()
    await page.getByRole('button', { name: 'Take O from there' }).click()
    await closeSettings(page)

    await clickInto(page, 'filter 3 was cloudier')
    const before = await caretBlock(page)
    await page.keyboard.press('o')
    await expect.poll(() => caretBlock(page)).toBe(before + 1)
  })

  test('is shown in the menu and in the help as it was chosen', async () => {
    const app = await apps.start(apps.home())
    const { page } = app
    await onArticle(app)
    await openSettings(page, 'Keys')
    await page.getByRole('button', { name: 'Take Ctrl F away from “Find in article”' }).click()
    await page.getByRole('button', { name: 'Add a key for “Find in article”' }).click()
    await page.keyboard.press('Control+u')
    await closeSettings(page)
    await expect.poll(() => accelerator(app, 'find')).toBe('CommandOrControl+U')
    await page.keyboard.press('F1')
    await page.getByRole('dialog').getByText('Ctrl U', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+u')
    await page.getByRole('search').waitFor()
  })
})

/** Number of the block that the caret is in. */
function caretBlock(page: Page): Promise<number> {
  return page.evaluate(() => {
    const node = document.getSelection()?.focusNode
    const element = node instanceof Element ? node : node?.parentElement
    return Number(element?.closest<HTMLElement>('[data-block]')?.dataset.block ?? Number.NaN)
  })
}

function accelerator(app: RunningApp, id: string): Promise<string | undefined> {
  return app.electron.evaluate(
    ({ Menu }, wanted) => String(Menu.getApplicationMenu()?.getMenuItemById(wanted)?.accelerator ?? ''),
    id,
  )
}

/**
 * English texts of the interface that the page shows, though it should speak German: texts and names of elements that
 * are keys of the German table and not German themselves. What comes from the project is left out: names of codes,
 * outlets and stories, texts of articles.
 */
async function englishOn(page: Page): Promise<string[]> {
  const german = new Set(
    Object.values(GERMAN).flatMap(text => (typeof text === 'string' ? text : Object.values(text))),
  )
  const english = Object.keys(GERMAN).filter(text => !german.has(text))
  const shown = await page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('.ProseMirror, [role="tree"]'))
        texts.push(node.textContent?.trim() ?? '')
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder'])
        texts.push(element.getAttribute(name)?.trim() ?? '')
    return [...new Set(texts)].filter(text => text !== '')
  })
  const patterns = english.map(
    text =>
      new RegExp(
        `^${text
          .split(/\{\{\w+\}\}/)
          .map(part => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
          .join('.+')}$`,
        'u',
      ),
  )
  const told = (text: string) => /\p{L}{3}/u.test(text)
  const wordy = patterns.filter((_, n) => (english[n] ?? '').replace(/\{\{\w+\}\}/g, '').match(/\p{L}{3}/u))
  return shown.filter(text => told(text) && wordy.some(pattern => pattern.test(text)))
}

test('in German no English is left on the main views', async () => {
  const app = await apps.start(apps.home())
  const { page } = app
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Language' }).click()
  await page.getByLabel('Language of the interface').selectOption('de')
  await closeSettings(page)
  expect(await englishOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Beispielprojekt öffnen' }).click()
  await page.getByLabel('Ihr Name').fill('Lena')
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await openArticle(page)
  const left: Record<string, string[]> = { read: await englishOn(page) }
  for (const [name, key] of [
    ['history', 'Control+h'],
    ['help', 'F1'],
    ['search', 'Control+Shift+f'],
    ['export', 'Control+e'],
    ['settings', 'Control+,'],
  ] as const) {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    left[name] = await englishOn(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await page.keyboard.press('Control+2')
  await page.getByRole('grid').first().waitFor()
  left.compare = await englishOn(page)
  expect(left).toEqual({ read: [], history: [], help: [], search: [], export: [], settings: [], compare: [] })
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
})
