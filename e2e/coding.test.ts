import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask } from '../test/command-line.ts'
import { type Home, newHome, type RunningApp, sayWhoCodes, startApp } from './app.ts'
import { clickInto, expectMark, expectSaved, selectByMouse } from './reader-page.ts'

interface ListedAnnotation {
  exact: string
  codes: string[]
  note: string
  attributes: Record<string, string>
  coder: string
}

let home: Home
let app: RunningApp

/** Opens the sample project, whose articles are our own, at its first article. */
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

/** Lena's annotations as the file holds them. */
async function own(): Promise<ListedAnnotation[]> {
  await expectSaved(app.page)
  const file = home.path('user-data', 'Sample project.parallax')
  const all = await ask<ListedAnnotation[]>('list', file, 'annotations')
  return all
    .filter(one => one.coder === 'Lena')
    .map(({ exact, codes, note, attributes, coder }) => ({ exact, codes, note, attributes, coder }))
}

const passage = 'The water leaving filter 3 was cloudier'
const mine = (exact: string, codes: string[], more: Partial<ListedAnnotation> = {}): ListedAnnotation => ({
  exact,
  codes,
  note: '',
  attributes: {},
  coder: 'Lena',
  ...more,
})

test('a digit without a selection codes the sentence at the caret; R repeats the code at the next one', async () => {
  const { page } = app
  await clickInto(page, 'filter 3 was cloudier')
  await page.keyboard.press('6')
  await expectMark(page, 'tint-teal', 'The water leaving filter 3 was cloudier than the limit allows.')
  await clickInto(page, 'went on showing what')
  await page.keyboard.press('r')
  await page
    .getByRole('region', { name: 'Annotation' })
    .getByText('framing / economic consequences')
    .waitFor()
  const found = await own()
  expect(found.map(one => one.codes)).toEqual([
    ['framing/economic consequences'],
    ['framing/economic consequences'],
  ])
  expect(found[1]?.exact).toMatch(/^On Monday the probe was cleaned/)
})

test('edges move by a word with Alt and the arrows, and by dragging a handle', async () => {
  const { page } = app
  await selectByMouse(page, passage)
  await page.keyboard.press('2')
  await page.getByLabel('Stance').waitFor()
  await page.keyboard.press('Alt+ArrowRight')
  await expectMark(page, 'solid-blue', `${passage} than`)
  await page.keyboard.press('Shift+Alt+ArrowRight')
  await expectMark(page, 'solid-blue', 'water leaving filter 3 was cloudier than')
  await page.keyboard.press('Alt+ArrowLeft')
  await expectMark(page, 'solid-blue', 'water leaving filter 3 was cloudier')
  const handle = await page.locator('[data-side="end"]').boundingBox()
  if (!handle) throw new Error('no handle')
  await page.mouse.move(handle.x + 6, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(handle.x - 40, handle.y + handle.height / 2, { steps: 4 })
  await page.mouse.up()
  await expectMark(page, 'solid-blue', 'water leaving filter 3 was')
  expect(await own()).toEqual([mine('water leaving filter 3 was', ['claim'])])
})

test('the palette makes a new code, an in-vivo code, and takes a note along', async () => {
  const { page } = app
  await selectByMouse(page, passage)
  await page.getByRole('combobox', { name: 'Code', exact: true }).fill('turbidity')
  await page.getByRole('option', { name: 'New code “turbidity” under claim' }).click()
  await page.getByRole('region', { name: 'Annotation' }).getByText('claim / turbidity').waitFor()
  await selectByMouse(page, 'probe dirty, clean Monday')
  await page.getByRole('combobox', { name: 'Code', exact: true }).press('Alt+m')
  await page.getByRole('textbox', { name: 'Note', exact: true }).first().fill('Their own words')
  await page.keyboard.press('Alt+v')
  await page.getByRole('tree').getByText('probe dirty, clean Monday').waitFor()
  expect(await own()).toEqual([
    mine(passage, ['claim/turbidity']),
    mine('probe dirty, clean Monday', ['probe dirty, clean Monday'], { note: 'Their own words' }),
  ])
})

test('the inspector retags, takes a code off, keeps a note and deletes; each of it can be undone', async () => {
  const { page } = app
  const inspector = page.getByRole('region', { name: 'Annotation' })
  await selectByMouse(page, passage)
  await page.keyboard.press('4')
  await inspector.getByText('framing / conflict').waitFor()
  await inspector.getByLabel('Add a code').selectOption({ label: 'quote' })
  await inspector.getByLabel('Speaker').waitFor()
  await inspector.getByRole('button', { name: 'Take conflict off' }).click()
  await inspector
    .getByRole('listitem')
    .filter({ hasText: 'framing / conflict' })
    .waitFor({ state: 'detached' })
  await page.locator('.ProseMirror').focus()
  await page.keyboard.press('m')
  await page.keyboard.type('Reported, not quoted')
  await page.keyboard.press('Escape')
  expect(await own()).toEqual([mine(passage, ['quote'], { note: 'Reported, not quoted' })])
  await page.keyboard.press('Delete')
  await expectMark(page, 'dotted-violet', passage, false)
  expect(await own()).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expectMark(page, 'dotted-violet', passage)
  expect(await own()).toEqual([mine(passage, ['quote'], { note: 'Reported, not quoted' })])
})

test('typing, pasting, cutting and dropping leave the text as it is', async () => {
  const { page } = app
  const text = () =>
    page.locator('.ProseMirror').evaluate(root => [...root.children].map(child => child.textContent))
  const before = await text()
  await clickInto(page, 'filter 3 was cloudier')
  await page.keyboard.type('xyz Hello')
  await page.keyboard.press('Control+v')
  await page.keyboard.press('Control+x')
  await page.keyboard.insertText('inserted')
  for (const key of ['Backspace', 'Delete', 'Tab']) await page.keyboard.press(key)
  expect(await text()).toEqual(before)
  expect(await own()).toEqual([])
})

test('the menu of a block leaves it out of the counts and brings it back', async () => {
  const { page } = app
  const words = () =>
    page
      .locator('header')
      .getByText(/^\d+ words$/)
      .innerText()
  const before = await words()
  await page.getByText('On Monday the probe was cleaned').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Leave this block out of counts' }).click()
  await page.locator('[data-included="false"]', { hasText: 'On Monday the probe was cleaned' }).waitFor()
  expect(await words()).not.toBe(before)
  await page.getByText('On Monday the probe was cleaned').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Count this block' }).click()
  await page.locator('[data-included="true"]', { hasText: 'On Monday the probe was cleaned' }).waitFor()
  expect(await words()).toBe(before)
})

test('Ctrl+Z and Ctrl+Shift+Z in the text undo and redo, however fast, and tell which step', async () => {
  const { page } = app
  for (const [phrase, key] of [
    ['filter 3 was cloudier', '4'],
    ['went on showing what', '5'],
  ] as const) {
    await clickInto(page, phrase)
    await page.keyboard.press(key)
    await expectSaved(page)
  }
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.getByRole('status').filter({ hasText: 'Undone: Annotate as human interest' }).waitFor()
  await page.getByRole('status').filter({ hasText: 'Undone: Annotate as conflict' }).waitFor()
  expect(await own()).toEqual([])
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await own()).length).toBe(2)
})

/** Whose marks the library says are shown. */
const shownCoder = ({ page }: RunningApp) =>
  page
    .getByRole('combobox', { name: 'Annotations of' })
    .evaluate(field => (field as HTMLSelectElement).selectedOptions[0]?.label)

test('a newcomer to a coded project sees everybody’s marks, and so does who takes over from them', async () => {
  expect(await shownCoder(app)).toBe('Everybody')
  await app.page.getByRole('button', { name: 'Coding as Lena' }).click()
  await sayWhoCodes(app.page, 'Mirjam Oker')
  expect(await shownCoder(app)).toBe('Everybody')
})

test('a second coder is not shown the first one’s marks, and the filter stays over a restart', async () => {
  const { page } = app
  await page.getByRole('combobox', { name: 'Annotations of' }).selectOption({ label: 'Lena (you)' })
  await page.getByRole('button', { name: 'Coding as Lena' }).click()
  await sayWhoCodes(page, 'Omar')
  await expect.poll(() => shownCoder(app)).toBe('Omar (you)')
  await page.getByRole('combobox', { name: 'Annotations of' }).selectOption({ label: 'Everybody' })
  await app.quit()
  app = await startApp(home)
  await app.page.locator('.ProseMirror').waitFor()
  expect(await shownCoder(app)).toBe('Everybody')
})

test('finding in the article goes from place to place and leaves the last one selected', async () => {
  const { page } = app
  await page.locator('.ProseMirror').focus()
  await app.electron.evaluate(({ Menu, BrowserWindow }) => {
    Menu.getApplicationMenu()?.getMenuItemById('find')?.click({}, BrowserWindow.getAllWindows()[0], undefined)
  })
  const bar = page.getByRole('search', { name: 'Find in article' })
  await bar.getByRole('textbox').fill('PROBE')
  await bar.getByText(/^1 of \d+$/).waitFor()
  await page.keyboard.press('Enter')
  await bar.getByText(/^2 of \d+$/).waitFor()
  await page.keyboard.press('Escape')
  expect((await page.evaluate(() => String(getSelection()))).toLowerCase()).toBe('probe')
})

test('searching the project opens a hit at its place', async () => {
  const { page } = app
  await app.electron.evaluate(({ Menu, BrowserWindow }) => {
    Menu.getApplicationMenu()
      ?.getMenuItemById('search-project')
      ?.click({}, BrowserWindow.getAllWindows()[0], undefined)
  })
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('searchbox')
    .or(dialog.getByRole('combobox'))
    .or(dialog.getByRole('textbox'))
    .first()
    .fill('crowns')
  await dialog.locator('mark').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.waitForFunction(() =>
    [...(CSS.highlights.get('flash') ?? [])].some(range => String(range).toLowerCase() === 'crowns'),
  )
})

test('history goes back to an earlier step and forward again', async () => {
  const { page } = app
  for (const [phrase, key] of [
    ['filter 3 was cloudier', '4'],
    ['went on showing what', '5'],
    ['found in two hydrants', '6'],
  ] as const) {
    await clickInto(page, phrase)
    await page.keyboard.press(key)
    await expectSaved(page)
  }
  expect(await own()).toHaveLength(3)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Article or command' }).fill('history')
  await page.keyboard.press('Enter')
  const history = page.getByRole('dialog', { name: 'History' })
  const first = history
    .getByRole('row')
    .or(history.getByRole('listitem'))
    .filter({ hasText: 'Annotate as conflict' })
    .first()
  await first.hover()
  await first.getByRole('button', { name: /Undo to here/ }).click()
  await history.getByRole('button', { name: /^Redo/ }).waitFor()
  expect(await own()).toHaveLength(1)
  await history.getByRole('button', { name: /^Redo/ }).click()
  await history.getByRole('button', { name: /^Redo/ }).click()
  await expect.poll(async () => (await own()).length).toBe(3)
})
