import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask } from '../test/command-line.ts'
import {
  chooseInOpenDialog,
  chooseInSaveDialog,
  type Home,
  newHome,
  type RunningApp,
  sayWhoCodes,
  startApp,
} from './app.ts'
import { expectSaved } from './reader-page.ts'

interface Listed {
  code: string
  annotations: number
}

let home: Home
let app: RunningApp

/** Opens the sample project, which other coders have coded. */
beforeEach(async () => {
  home = newHome()
  app = await startApp(home)
  await app.page.getByRole('button', { name: 'Open sample project' }).click()
  await sayWhoCodes(app.page, 'Lena')
  await app.page.getByRole('treeitem').first().waitFor()
})
afterEach(async () => {
  await app.quit()
  home.remove()
})

/** The codes as the file holds them, by path. */
async function codes(): Promise<Map<string, Listed>> {
  await expectSaved(app.page)
  const listed = await ask<Listed[]>('list', home.path('user-data', 'Sample project.parallax'), 'codes')
  return new Map(listed.map(one => [one.code, one]))
}
const paths = async () => [...(await codes()).keys()]

/** The row of a code; its accessible name begins with the code's. */
const row = (page: Page, name: string) =>
  page.getByRole('treeitem', { name: new RegExp(`^${name} \\d+ annotations?`) })

/** Drags one code to a part of the row of another: 0 is its upper edge, 1 its lower. */
async function drag(page: Page, name: string, target: string, part: number): Promise<void> {
  const [from, to] = [await row(page, name).boundingBox(), await row(page, target).boundingBox()]
  if (!from || !to) throw new Error(`no row for ${name} or ${target}`)
  await page.mouse.move(from.x + 40, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 60, to.y + to.height / 2, { steps: 4 })
  await page.mouse.move(to.x + 60, to.y + to.height * part, { steps: 4 })
  await page.mouse.up()
}

/** Chooses an entry of a code's menu. */
async function chooseFor(page: Page, name: string, entry: string): Promise<void> {
  await row(page, name).click({ button: 'right' })
  await page.getByRole('menuitem', { name: entry }).click()
}

/** Chooses an entry of the menu of the whole codebook. */
async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'More for the codebook' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** Opens the form of a code by its key, once no dialog is in the way. */
async function edit(page: Page, name: string) {
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await row(page, name).focus()
  await page.keyboard.press('F2')
  return page.getByRole('dialog', { name: `Edit code ${name}` })
}

const FRAMES = ['conflict', 'human interest', 'economic consequences', 'morality', 'responsibility']
const framing = (list: string[]) =>
  list.filter(path => path.startsWith('framing/')).map(path => path.slice(8))

test('codes are nested and put in order by dragging and by keys, and each move is undone', async () => {
  const { page } = app
  const before = await paths()
  expect(framing(before)).toEqual(FRAMES)
  await drag(page, 'morality', 'conflict', 0.1)
  await expect.poll(async () => framing(await paths())[0]).toBe('morality')
  await drag(page, 'morality', 'human interest', 0.9)
  await expect.poll(async () => framing(await paths())[2]).toBe('morality')
  await drag(page, 'quote', 'conflict', 0.5)
  const asked = page.getByRole('dialog', { name: 'Change quote from quote to framing?' })
  await asked.getByText(/annotations of the kind quote become framing/).waitFor()
  await asked.getByRole('button', { name: 'Cancel' }).click()
  await asked.waitFor({ state: 'detached' })
  expect(await paths()).toContain('quote')
  await drag(page, 'quote', 'conflict', 0.5)
  await asked.getByRole('button', { name: 'Change its kind' }).click()
  await expect.poll(async () => framing(await paths())[1]).toBe('conflict/quote')
  await row(page, 'quote').focus()
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(async () => framing(await paths())[1]).toBe('quote')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(async () => framing(await paths())[0]).toBe('quote')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(paths).toContain('quote')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(async () => (await paths()).at(-1)).toBe('quote')
  for (let n = 0; n < 7; n++) await page.keyboard.press('Control+z')
  await expect.poll(paths).toEqual(before)
})

test('merging says what will happen, and is undone from the notice', async () => {
  const { page } = app
  const before = await codes()
  await chooseFor(page, 'morality', 'Merge into another code…')
  const dialog = page.getByRole('dialog', { name: 'Merge morality into another code' })
  await dialog.getByRole('combobox', { name: 'Code', exact: true }).fill('conflict')
  await page.keyboard.press('Enter')
  const preview = dialog.getByRole('region', { name: 'What will happen' })
  await preview.getByText('9 passages get the other code').waitFor()
  await preview.getByText('1 passage has both and keeps one').waitFor()
  await dialog.getByRole('button', { name: 'Merge into conflict' }).click()
  await dialog.waitFor({ state: 'detached' })
  const after = await codes()
  expect(after.has('framing/morality')).toBe(false)
  expect(after.get('framing/conflict')?.annotations).toBe(
    (before.get('framing/conflict')?.annotations ?? 0) + 9,
  )
  expect(after.get('framing')?.annotations).toBe(before.get('framing')?.annotations)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(codes).toEqual(before)
})

test('a choice without options is told at its field, and nothing is saved', async () => {
  const { page } = app
  const dialog = await edit(page, 'morality')
  await dialog.getByRole('button', { name: 'Add an attribute' }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).last().fill('Blame')
  await dialog.getByRole('combobox', { name: 'Type' }).selectOption('choice')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByRole('alert').getByText('needs two or more options').waitFor()
  const options = dialog.getByRole('textbox', { name: 'Options, one on each line' })
  expect(await options.evaluate(field => field === document.activeElement)).toBe(true)
  await options.fill('yes\nno')
  await dialog.getByRole('alert').waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
})

test('the versions are found in the command palette, and begin in the name of a new one', async () => {
  const { page } = app
  await page.keyboard.press('Control+k')
  await page.keyboard.type('versions')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Versions of the codebook' })
  const name = dialog.getByRole('textbox', { name: /^Keep the codebook/ })
  await expect.poll(() => name.evaluate(field => field === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('a retired code is hidden and loses its key, but not its passages', async () => {
  const { page } = app
  const before = await codes()
  await chooseFor(page, 'claim', 'Retire')
  await row(page, 'claim').waitFor({ state: 'detached' })
  expect((await codes()).get('claim')).toMatchObject({
    annotations: before.get('claim')?.annotations,
    key: '',
  })
  await choose(page, 'Show retired codes')
  await row(page, 'claim').getByText('claim').waitFor()
  await row(page, 'claim').click()
  await page.getByText('The code claim is retired; take it back into use first.').waitFor()
  await chooseFor(page, 'claim', 'Offer again')
  await choose(page, 'Hide retired codes')
  await row(page, 'claim').waitFor()
})

test('a code is split by ticking boxes; what is not ticked keeps it', async () => {
  const { page } = app
  const before = await codes()
  await chooseFor(page, 'economic consequences', 'Split into several codes…')
  const dialog = page.getByRole('dialog', { name: 'Split economic consequences' })
  await dialog.getByRole('textbox', { name: 'Name of part A' }).fill('costs')
  await dialog.getByRole('combobox', { name: 'Code of part B' }).selectOption({ label: 'framing / morality' })
  const ticked = dialog.getByRole('row').getByRole('checkbox')
  await ticked.nth(0).check()
  await ticked.nth(2).check()
  await ticked.nth(5).check()
  await dialog.getByText('18 passages keep the code').waitFor()
  await dialog.getByRole('button', { name: 'Split', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  const after = await codes()
  expect(after.get('framing/economic consequences/costs')?.annotations).toBe(2)
  expect(after.get('framing')?.annotations).toBe(before.get('framing')?.annotations)
  await expect
    .poll(async () => (await codes()).get('framing/morality')?.annotations)
    .toBeGreaterThanOrEqual(10)
})

test('examples are chosen among the passages and lead to their places', async () => {
  const { page } = app
  const dialog = await edit(page, 'conflict')
  await dialog.getByLabel('Use it for').fill('Open reproach')
  await dialog.getByRole('button', { name: 'Choose examples…' }).click()
  await dialog.getByRole('button', { name: 'Use as example' }).first().click()
  const examples = dialog.getByRole('region', { name: 'Examples' })
  await examples.getByRole('button', { name: 'No longer an example' }).waitFor()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await edit(page, 'conflict')
  expect(await dialog.getByLabel('Use it for').inputValue()).toBe('Open reproach')
  await examples.getByRole('button', { name: 'Show in the article' }).first().click()
  await dialog.waitFor({ state: 'detached' })
  await page.locator('.ProseMirror').waitFor()
})

test('a version shows word by word what became of the codebook, and comes back', async () => {
  const { page } = app
  const before = await codes()
  await choose(page, 'Versions…')
  const dialog = page.getByRole('dialog', { name: 'Versions of the codebook' })
  await dialog.getByRole('textbox', { name: /^Keep the codebook/ }).fill('pilot')
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click()
  await dialog.getByText('Nothing differs.').waitFor()
  await page.keyboard.press('Escape')
  const form = await edit(page, 'morality')
  await form.getByLabel('Name', { exact: true }).fill('values')
  await form.getByLabel('Definition: what it means').fill('The event is measured by good and wrong.')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })
  await choose(page, 'Versions…')
  const differences = dialog.getByRole('list', { name: 'Differences' })
  await differences.getByText('framing / values').waitFor()
  await differences.getByText('was called morality').waitFor()
  await differences.locator('ins', { hasText: 'good' }).waitFor()
  await dialog.getByRole('button', { name: 'Go back to pilot…' }).click()
  await page.getByRole('button', { name: 'Go back', exact: true }).click()
  await dialog.getByText('Nothing differs.').waitFor()
  expect(await codes()).toEqual(before)
})

test('a REFI-QDA codebook is taken in with a preview, and one is written', async () => {
  const { page } = app
  const book = `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
    <Code guid="{0190A6DE-1111-7000-8000-00000000000A}" name="Tone" isCodable="true" color="rgb(200, 40, 40)">
      <Description>How it sounds</Description><Code guid="0190a6de-1111-7000-8000-00000000000b" name="angry" isCodable="true"/>
    </Code></Codes></CodeBook>`
  writeFileSync(home.path('tone.qdc'), book)
  await chooseInOpenDialog(app, [home.path('tone.qdc')])
  await choose(page, 'Import a codebook…')
  const dialog = page.getByRole('dialog', { name: 'Import codebook tone.qdc' })
  await dialog.getByText('2 codes are added').waitFor()
  await dialog.getByText('1 colour replaced by the most similar one of Parallax.').waitFor()
  await dialog.getByRole('button', { name: 'Import it' }).click()
  await row(page, 'angry').waitFor()
  expect((await paths()).slice(-2)).toEqual(['Tone', 'Tone/angry'])
  await chooseInSaveDialog(app, home.path('out.qdc'))
  await choose(page, 'Export the codebook…')
  await page
    .getByRole('dialog', { name: 'Export the codebook' })
    .getByRole('button', { name: 'Choose where to save…' })
    .click()
  await page.getByRole('status').filter({ hasText: 'codes written to out.qdc' }).waitFor()
  const written = readFileSync(home.path('out.qdc'), 'utf8')
  expect(written).toContain('<Code guid="0190a6de-1111-7000-8000-00000000000b" name="angry" isCodable="true"')
})

test('a ready-made codebook is added with its source in sight, apart or among the codes', async () => {
  const { page } = app
  await choose(page, 'Start from a ready-made codebook…')
  const dialog = page.getByRole('dialog', { name: 'Start from a ready-made codebook' })
  await dialog.getByText('Four functions of frames').click()
  await dialog.getByText('Entman, R. M. (1993)').waitFor()
  await dialog.getByText('5 codes are added').waitFor()
  await dialog.getByText('Apart, below a new code').click()
  await dialog.getByText('6 codes are added').waitFor()
  await dialog.getByRole('button', { name: 'Add to the codebook' }).click()
  await row(page, 'causal interpretation').waitFor()
  expect(await paths()).toContain('Four functions of frames/frame functions/causal interpretation')
})
