import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask } from '../test/command-line.ts'
import {
  chooseInMenu,
  chooseInOpenDialog,
  type Home,
  newHome,
  newProject,
  type RunningApp,
  startApp,
} from './app.ts'
import { expectSaved } from './reader-page.ts'

const raw = (name: string) => resolve(import.meta.dirname, '../samples/raw', name)

interface ListedArticle {
  file: string
  headline: string
  outlet: string
  published: string
  words: number
  blocks: { kind: string; included: boolean }[]
}

let home: Home
let app: RunningApp
let file: string

beforeEach(async () => {
  home = newHome()
  file = home.path('Study.parallax')
  app = await startApp(home)
  await newProject(app, file, 'Lena')
})
afterEach(async () => {
  await app.quit()
  home.remove()
})

async function articles(): Promise<ListedArticle[]> {
  await expectSaved(app.page)
  return ask<ListedArticle[]>('list', file, 'articles')
}

/** Drops files on the window: real files, which only a file field can hand to a page. */
async function drop({ page }: RunningApp, paths: string[]): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('input')
    field.type = 'file'
    field.multiple = true
    field.id = 'dropped-files'
    document.body.append(field)
  })
  await page.locator('#dropped-files').setInputFiles(paths)
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#dropped-files')
    const data = new DataTransfer()
    for (const one of field?.files ?? []) data.items.add(one)
    field?.remove()
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    )
  })
}

test('dropped files come into the review, where everything can be mended before import', async () => {
  const { page } = app
  await drop(app, [raw('1-banner-and-wire-byline.txt'), raw('5-source-link.utf-16le.txt')])
  const review = page.getByRole('dialog', { name: 'Import' })
  await review.getByRole('button', { name: 'Import 2 articles' }).waitFor()
  await review.getByRole('textbox', { name: 'Headline' }).first().fill('A mended headline')
  await review.getByRole('combobox', { name: 'Outlet', exact: true }).first().fill('Mended Post')
  await review.getByRole('textbox', { name: 'Date' }).first().fill('2025-02-09')
  await review.getByRole('button', { name: /^Import \d/ }).click()
  await review.waitFor({ state: 'detached' })
  const [first] = (await articles()).filter(article => article.outlet === 'Mended Post')
  expect(first).toMatchObject({ headline: 'A mended headline', published: '2025-02-09' })
})

test('an impossible date is complained about at its place and blocks the import', async () => {
  const { page } = app
  await chooseInOpenDialog(app, [raw('1-banner-and-wire-byline.txt')])
  await page.getByRole('button', { name: 'Import files…' }).first().click()
  const review = page.getByRole('dialog', { name: 'Import' })
  await review.getByRole('textbox', { name: 'Date' }).first().fill('9 February')
  await review.getByRole('textbox', { name: 'Headline' }).first().focus()
  await review.locator('[aria-invalid="true"]').waitFor()
  expect(
    await review
      .getByRole('button', { name: /^Import/ })
      .last()
      .isDisabled(),
  ).toBe(true)
})

test('a block can be switched in the review, and the words follow', async () => {
  const { page } = app
  await chooseInOpenDialog(app, [raw('1-banner-and-wire-byline.txt')])
  await page.getByRole('button', { name: 'Import files…' }).first().click()
  const review = page.getByRole('dialog', { name: 'Import' })
  const switches = review.getByRole('checkbox', { name: 'counts' })
  await switches.first().waitFor()
  const before = await switches.evaluateAll(
    all => all.filter(one => (one as HTMLInputElement).checked).length,
  )
  await switches.last().click()
  await review.getByRole('button', { name: 'Import 1 article' }).click()
  await review.waitFor({ state: 'detached' })
  const [article] = await articles()
  expect(article?.blocks.filter(block => block.included)).toHaveLength(before - 1)
})

test('a second import of the same file is recognised and left out unless it is ticked', async () => {
  const { page } = app
  for (const round of [1, 2]) {
    await chooseInOpenDialog(app, [raw('1-banner-and-wire-byline.txt')])
    await chooseInMenu(app, 'File', 'Import Files')
    const review = page.getByRole('dialog', { name: 'Import' })
    if (round === 1) await review.getByRole('button', { name: 'Import 1 article' }).click()
    else {
      await review
        .getByText(/same text/i)
        .first()
        .waitFor()
      expect(
        await review
          .getByRole('checkbox', { name: /^Import / })
          .last()
          .isChecked(),
      ).toBe(false)
      await review.getByRole('button', { name: 'Cancel' }).click()
    }
    await review.waitFor({ state: 'detached' })
  }
  expect(await articles()).toHaveLength(1)
})

test('pasted text becomes an article; undo takes the import back and redo brings it again', async () => {
  const { page } = app
  await chooseInMenu(app, 'File', 'Import from Pasted')
  const paste = page.getByRole('dialog')
  await paste
    .getByRole('textbox')
    .fill('Harbour closed for a day\n\nThe harbour was closed on Monday, its master said.')
  await paste
    .getByRole('button', { name: /Review|Continue|Import|Next/ })
    .last()
    .click()
  const review = page.getByRole('dialog', { name: 'Import' })
  await review.getByRole('button', { name: 'Import 1 article' }).click()
  await review.waitFor({ state: 'detached' })
  expect((await articles()).map(article => article.headline)).toEqual(['Harbour closed for a day'])
  await chooseInMenu(app, 'Edit', 'Undo')
  await page.getByText('No articles yet').waitFor()
  expect(await articles()).toEqual([])
  await chooseInMenu(app, 'Edit', 'Redo')
  await page.getByRole('complementary', { name: 'Library' }).getByText('Harbour closed for a day').waitFor()
})

test('the original stays as it was and is shown on request', async () => {
  const { page } = app
  const original = 'Title of it\r\n\r\n\r\nA line with  two spaces.\r\n'
  writeFileSync(home.path('odd.txt'), original)
  await chooseInOpenDialog(app, [home.path('odd.txt')])
  await page.getByRole('button', { name: 'Import files…' }).first().click()
  const review = page.getByRole('dialog', { name: 'Import' })
  await review.getByRole('button', { name: 'Import 1 article' }).click()
  await review.waitFor({ state: 'detached' })
  await page.locator('.ProseMirror').waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Article or command' }).fill('original')
  await page.keyboard.press('Enter')
  const shown = page.getByRole('dialog').locator('pre')
  await shown.waitFor()
  expect((await shown.textContent())?.replaceAll('\r\n', '\n')).toBe(original.replaceAll('\r\n', '\n'))
})
