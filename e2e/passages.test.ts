import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask } from '../test/command-line.ts'
import { type Home, newHome, type RunningApp, sayWhoCodes, startApp } from './app.ts'
import { clickInto, expectMark, expectSaved, pointIn, selectByMouse } from './reader-page.ts'

interface Listed {
  exact: string
  codes: string[]
  spans?: [number, number][]
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

/** Passages and codes of Lena's annotations as the file holds them. */
async function own(): Promise<[exact: string, ...codes: string[]][]> {
  return (await listed()).map(({ exact, codes }) => [exact, ...codes])
}

async function listed(): Promise<Listed[]> {
  await expectSaved(app.page)
  const file = home.path('user-data', 'Sample project.parallax')
  return (await ask<Listed[]>('list', file, 'annotations')).filter(one => one.coder === 'Lena')
}

const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key)
}

/** Selects words and closes the palette that opens for them. */
async function selectOnly(words: string): Promise<void> {
  await selectByMouse(app.page, words)
  const palette = app.page.getByRole('dialog', { name: 'Choose a code' })
  await palette.waitFor()
  await press('Escape')
  await palette.waitFor({ state: 'detached' })
}

const sentence = 'The water leaving filter 3 was cloudier than the limit allows.'
const conflict = 'framing/conflict'

test('a code that is kept goes to every selection by mouse and key until Escape', async () => {
  const { page } = app
  await clickInto(page, 'filter 3 was cloudier')
  await press('k', '4')
  await page.getByRole('status').filter({ hasText: 'Coding with framing / conflict' }).waitFor()
  await selectByMouse(page, 'filter 3 was cloudier')
  await expectMark(page, 'tint-rose', 'filter 3 was cloudier')
  await selectByMouse(page, 'probe was cleaned')
  await expectMark(page, 'tint-rose', 'probe was cleaned')
  await clickInto(page, 'found in two hydrants')
  await press('s', 'Enter')
  await expect.poll(async () => (await own()).length).toBe(3)
  await press('Escape')
  await page.getByText('Coding with framing / conflict').waitFor({ state: 'detached' })
  await selectByMouse(page, 'went on showing what')
  await page.getByRole('dialog', { name: 'Choose a code' }).waitFor()
  expect((await own()).map(([, code]) => code)).toEqual([conflict, conflict, conflict])
})

test('an annotation is split at the caret and joined again, and both are undone', async () => {
  const { page } = app
  await clickInto(page, 'filter 3 was cloudier')
  await press('4')
  await expectMark(page, 'tint-rose', sentence)
  await clickInto(page, 'filter 3 was')
  await press('x')
  await expect.poll(own).toHaveLength(2)
  const parts = await own()
  expect(parts.map(([words]) => words).join(' ')).toBe(sentence)
  await press('j')
  await page.getByRole('dialog', { name: 'Join annotations' }).waitFor()
  await press('Shift+Enter')
  await expect.poll(own).toEqual([[sentence, conflict]])
  await press('Control+z')
  await expect.poll(own).toEqual(parts)
  await press('Control+z')
  await expect.poll(own).toEqual([[sentence, conflict]])
})

test('further words are added to an annotation, and words are taken out of it', async () => {
  const { page } = app
  await selectByMouse(page, 'filter 3 was cloudier')
  await press('4')
  await expectMark(page, 'tint-rose', 'filter 3 was cloudier')
  await clickInto(page, 'limit')
  await press('w', '+')
  await expect.poll(own).toEqual([['filter 3 was cloudier […] limit', conflict]])
  await selectOnly('3 was')
  await press('-')
  await expect.poll(own).toEqual([['filter […] cloudier […] limit', conflict]])
  const inspector = page.getByRole('region', { name: 'Annotation' })
  await inspector.getByRole('button', { name: 'Take part 2 out' }).click()
  await expect.poll(own).toEqual([['filter […] limit', conflict]])
})

test('a code on words that have it already offers to merge', async () => {
  const { page } = app
  await selectByMouse(page, 'filter 3 was cloudier')
  await press('4')
  await expectMark(page, 'tint-rose', 'filter 3 was cloudier')
  await selectByMouse(page, 'cloudier than the limit')
  await press('4')
  await page.getByRole('status').filter({ hasText: 'annotation with the same code overlaps' }).waitFor()
  expect(await own()).toHaveLength(2)
  await page.getByRole('button', { name: 'Merge (Shift J)' }).click()
  await expect.poll(own).toEqual([['filter 3 was cloudier than the limit', conflict]])
})

test('the annotations at a place are listed, and one is chosen by its number', async () => {
  const { page } = app
  for (const [words, key] of [
    ['filter 3 was cloudier', '4'],
    ['water leaving filter 3 was', '2'],
  ] as const) {
    await selectByMouse(page, words)
    await press(key)
    await expectSaved(page)
  }
  await clickInto(page, 'filter 3 was')
  const list = page.getByRole('listbox', { name: 'Annotations here' })
  await expect.poll(() => list.getByRole('option').count()).toBeGreaterThan(1)
  await press('ArrowRight')
  await list.waitFor({ state: 'detached' })
  await press('Shift+O')
  const option = list
    .getByRole('option')
    .filter({ hasText: 'framing / conflict' })
    .filter({ hasText: 'Lena' })
  await press((await option.locator('kbd').innerText()).trim())
  await list.waitFor({ state: 'detached' })
  await page.getByRole('region', { name: 'Annotation' }).getByText('framing / conflict').waitFor()
})

test('all places found are coded in one step, but those left out', async () => {
  const { page } = app
  await page.locator('.ProseMirror').focus()
  await press('Control+f')
  const bar = page.getByRole('search', { name: 'Find in article' })
  await bar.getByRole('textbox').fill('probe')
  const count = Number(/of (\d+)$/.exec(await bar.getByText(/^1 of \d+$/).innerText())?.[1])
  await press('Control+Shift+K')
  const dialog = page.getByRole('dialog', { name: /^Code \d+ places found$/ })
  await dialog.getByRole('combobox', { name: 'Code' }).fill('conflict')
  await press('Enter')
  await dialog.getByRole('list', { name: 'Places found' }).getByRole('checkbox').first().uncheck()
  await dialog.getByRole('button', { name: `Code ${count - 1} passage` }).click()
  await dialog.waitFor({ state: 'detached' })
  expect((await own()).map(([words, code]) => [words.toLowerCase(), code])).toEqual(
    Array.from({ length: count - 1 }, () => ['probe', conflict]),
  )
  await press('Escape', 'Control+z')
  await expect.poll(own).toEqual([])
})

test('a quote asks for its speaker in the palette; without one it is shown as lacking', async () => {
  const { page } = app
  await clickInto(page, 'filter 3 was cloudier')
  await press('s', 'Enter')
  await page.getByRole('combobox', { name: 'Code', exact: true }).fill('quote')
  await press('Enter')
  await page.getByRole('dialog', { name: 'Choose a code' }).getByLabel('Speaker').fill('A. Fisher')
  await press('Enter')
  await expect
    .poll(async () => (await listed()).map(one => one.attributes))
    .toEqual([{ speaker: 'A. Fisher' }])
  await clickInto(page, 'went on showing what')
  await press('3')
  await page.getByRole('button', { name: '1 annotation lacks “Speaker”' }).click()
  await page.getByRole('region', { name: 'Annotation' }).getByLabel('Speaker').fill('The operator')
  await press('Enter')
  await page.getByRole('button', { name: '1 annotation lacks “Speaker”' }).waitFor({ state: 'detached' })
  expect((await listed()).map(one => one.attributes.speaker)).toEqual(['A. Fisher', 'The operator'])
})

test('a code dragged onto the text codes the sentence, and a selection dragged onto a code gets it', async () => {
  const { page } = app
  const tree = page.getByRole('tree')
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x - 6, to.y, { steps: 5 })
    await page.mouse.move(to.x, to.y, { steps: 3 })
    await page.mouse.up()
  }
  const code = async (name: string) => {
    const box = await tree.getByText(name, { exact: true }).boundingBox()
    if (!box) throw new Error(`no code ${name}`)
    return { x: box.x + 10, y: box.y + box.height / 2 }
  }
  await clickInto(page, 'filter 3 was cloudier')
  await drag(await code('conflict'), await pointIn(page, 'filter 3 was cloudier'))
  await expect.poll(own).toEqual([[sentence, conflict]])
  await selectOnly('went on showing what')
  await drag(await pointIn(page, 'on showing'), await code('morality'))
  await expect.poll(own).toEqual([
    [sentence, conflict],
    ['went on showing what', 'framing/morality'],
  ])
})
