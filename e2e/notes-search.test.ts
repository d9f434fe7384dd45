import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask } from '../test/command-line.ts'
import { type Home, newHome, type RunningApp, sayWhoCodes, startApp } from './app.ts'
import { expectSaved } from './reader-page.ts'

let home: Home
let app: RunningApp

beforeEach(async () => {
  home = newHome()
  app = await startApp(home)
  await app.page.getByRole('button', { name: 'Open sample project' }).click()
  await sayWhoCodes(app.page, 'Lena')
  await app.page
    .getByRole('complementary', { name: 'Library' })
    .getByText('Alarm at waterworks')
    .first()
    .click()
  await app.page.locator('.ProseMirror').waitFor()
})
afterEach(async () => {
  await app.quit()
  home.remove()
})

const file = () => home.path('user-data', 'Sample project.parallax')
const dialog = (name: string) => app.page.getByRole('dialog', { name })

/** Writes the article's note by keyboard, with a link to the code that is offered for `conflict`. */
async function writeNote(): Promise<void> {
  const { keyboard } = app.page
  await keyboard.press('Control+m')
  await dialog('Notes').getByLabel('Note', { exact: true }).waitFor()
  await keyboard.type('Sharper than the wire, mostly [[conflict')
  await dialog('Notes').getByRole('option', { name: 'framing/conflict' }).waitFor()
  await keyboard.press('Enter')
  await keyboard.type(' marmalade')
  await dialog('Notes').getByText('Changed by Lena').waitFor()
}

test('a note on an article links to a code, is kept, found, and undone', async () => {
  const { page } = app
  await writeNote()
  await dialog('Notes').getByRole('button', { name: 'framing/conflict', exact: true }).click()
  await dialog('Notes').getByRole('heading', { name: 'framing/conflict' }).waitFor()
  await dialog('Notes')
    .getByRole('button', { name: /Sharper than the wire/ })
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await expectSaved(page)
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('marmal*')
  const hit = dialog('Search the project').getByRole('option', { name: /framing\/conflict marmalade/ })
  await hit.waitFor()
  expect(await hit.textContent()).toBe('NoteSharper than the wire, mostly framing/conflict marmalade')
  await page.keyboard.press('Enter')
  const note = dialog('Notes').getByLabel('Note', { exact: true })
  await page.waitForFunction(
    () =>
      document.querySelector('textarea')?.value ===
      'Sharper than the wire, mostly [[framing/conflict]] marmalade',
  )
  await note.press('Escape')
  await dialog('Notes').waitFor({ state: 'detached' })
  await page.locator('.ProseMirror').click()
  for (
    let guard = 0;
    guard < 4 && (await page.getByRole('button', { name: 'Note', exact: true }).count()) > 0;
    guard++
  ) {
    await page.keyboard.press('Control+z')
    await expectSaved(page)
  }
  await page.getByRole('button', { name: 'Add a note' }).waitFor()
  expect(app.complaints).toEqual([])
})

test('a note written with pauses is one step of undo', async () => {
  const { page } = app
  await page.keyboard.press('Control+m')
  await dialog('Notes').getByLabel('Note', { exact: true }).waitFor()
  await page.keyboard.type('A first thought')
  await page.waitForTimeout(1500)
  await page.keyboard.type(' and a quince')
  await page.keyboard.press('Escape')
  await dialog('Notes').waitFor({ state: 'detached' })
  await expectSaved(page)
  expect(await ask('search', file(), 'thought quince')).toHaveLength(1)
  await page.locator('.ProseMirror').click()
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Add a note' }).waitFor()
  expect(await ask('search', file(), 'quince')).toEqual([])
})

test('what was typed last in a note is kept when the app is left at once', async () => {
  await app.page.keyboard.press('Control+m')
  await dialog('Notes').getByLabel('Note', { exact: true }).waitFor()
  await app.page.keyboard.type('Written in the last moment: persimmon')
  await app.quit()
  expect(await ask('search', file(), 'persimmon')).toHaveLength(1)
  app = await startApp(home)
})

test('places found in the project are coded together, from a preview, as one step', async () => {
  const { page } = app
  const before = await ask<unknown[]>('list', file(), 'annotations')
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('"tarrow water"')
  await dialog('Search the project')
    .getByRole('option', { name: /tarrow water/i })
    .first()
    .waitFor()
  await dialog('Search the project').getByLabel('Notes').uncheck()
  await dialog('Search the project').getByLabel('Coded passages').uncheck()
  await dialog('Search the project').getByRole('button', { name: 'Code the places found…' }).click()
  const preview = page.getByRole('dialog', { name: /^Code \d+ places found$/ })
  await preview.getByRole('combobox').fill('morality')
  await page.keyboard.press('Enter')
  const boxes = preview.getByRole('checkbox')
  const places = (await boxes.count()) - 1
  expect(places).toBeGreaterThan(1)
  await boxes.nth(1).uncheck()
  await preview.getByRole('button', { name: new RegExp(`^Code ${places - 1} passage`) }).click()
  await preview.waitFor({ state: 'detached' })
  await expectSaved(page)
  type Listed = { coder: string; exact: string; codes: string[] }
  const coded = (await ask<Listed[]>('list', file(), 'annotations')).filter(one => one.coder === 'Lena')
  expect(coded.map(one => [one.exact.toLowerCase(), one.codes])).toEqual(
    Array.from({ length: places - 1 }, () => ['tarrow water', ['framing/morality']]),
  )
  await page.keyboard.press('Escape')
  await dialog('Search the project').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await page.waitForTimeout(300)
  await expectSaved(page)
  expect(await ask<unknown[]>('list', file(), 'annotations')).toEqual(before)
})
