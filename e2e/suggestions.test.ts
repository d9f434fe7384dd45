import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ask } from '../test/command-line.ts'
import { type Home, newHome, type RunningApp, sayWhoCodes, startApp } from './app.ts'
import { clickInto, expectSaved } from './reader-page.ts'

interface ListedAnnotation {
  coder: string
  exact: string
  codes: string[]
  attributes: Record<string, string>
}

let home: Home
let app: RunningApp

/** Opens the sample project, whose articles are our own, at its first article, and switches suggestions on. */
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
  await app.page.keyboard.press('Control+j')
  await quotations()
})
afterEach(async () => {
  await app.quit()
  home.remove()
})

const bar = () => app.page.getByRole('region', { name: 'Suggestions' })
const kind = (name: string) => bar().getByRole('button', { name })

/** How many quotations the bar counts, once it counts more than none. */
async function quotations(): Promise<number> {
  await kind('Quotations').filter({ hasText: /[1-9]/ }).waitFor()
  return Number((await kind('Quotations').innerText()).replace(/\D/g, ''))
}

const expectQuotations = (count: number) =>
  kind('Quotations')
    .filter({ hasText: new RegExp(`\\D${count}$`) })
    .waitFor()

/** The words under the highlights of that name, in order. */
const painted = (name: string) =>
  app.page.evaluate(wanted => [...(CSS.highlights.get(wanted) ?? [])].map(String), name)

async function expectChosen(...words: string[]): Promise<void> {
  await expect.poll(() => painted('suggested-chosen'), { timeout: 10_000 }).toEqual(words)
}

async function own(): Promise<Omit<ListedAnnotation, 'coder'>[]> {
  await expectSaved(app.page)
  const file = home.path('user-data', 'Sample project.parallax')
  const all = await ask<ListedAnnotation[]>('list', file, 'annotations')
  return all
    .filter(one => one.coder === 'Lena')
    .map(({ exact, codes, attributes }) => ({ exact, codes, attributes }))
}

const PROTOCOL = [
  '“We followed the protocol, and the protocol was not good enough,”',
  '“That is my responsibility.”',
]

describe('by key', () => {
  test('Tab goes to the next suggestion, Enter accepts it, Backspace rejects it for good', async () => {
    const { page } = app
    const all = await quotations()
    await clickInto(page, 'who wrote it that way')
    expect(await painted('suggested')).toEqual(expect.arrayContaining(PROTOCOL))

    await page.keyboard.press('Tab')
    await expectChosen(...PROTOCOL)
    await bar().getByText('Direct quotation by Helene Brask').waitFor()
    await page.keyboard.press('Enter')
    await expectQuotations(all - 1)
    const accepted = {
      exact: PROTOCOL.join(' […] '),
      codes: ['quote'],
      attributes: { speaker: 'Helene Brask', form: 'direct', verb: 'said' },
    }
    expect(await own()).toEqual([accepted])

    await page.keyboard.press('Tab')
    await bar().getByText('Helene Brask').waitFor()
    const [rejected] = await painted('suggested-chosen')
    await page.keyboard.press('Backspace')
    await expectQuotations(all - 2)
    expect(await own()).toEqual([accepted])

    await app.quit()
    app = await startApp(home)
    await expectQuotations(all - 2)
    await clickInto(app.page, 'who wrote it that way')
    expect(await painted('suggested')).not.toContain(rejected)
    await app.page.keyboard.press('Control+z')
    await expectQuotations(all - 1)
    expect(await painted('suggested')).toContain(rejected)
    expect(await own()).toEqual([accepted])
  })

  test('Shift+Tab goes back; Escape lets go, and then Tab leaves the article as it does without suggestions', async () => {
    const { page } = app
    const inArticle = () =>
      page.evaluate(() => document.querySelector('.ProseMirror')?.contains(document.activeElement) ?? false)
    await clickInto(page, 'who wrote it that way')
    await page.keyboard.press('Tab')
    await expectChosen(...PROTOCOL)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await expectChosen(...PROTOCOL)
    await page.keyboard.press('Escape')
    await expectChosen()
    expect(await inArticle()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await inArticle()).toBe(false)

    await clickInto(page, 'who wrote it that way')
    await page.keyboard.press('Tab')
    await expectChosen(...PROTOCOL)
    await page.keyboard.press('F6')
    expect(await inArticle()).toBe(false)

    await clickInto(page, 'who wrote it that way')
    await page.keyboard.press('Control+j')
    await bar().waitFor({ state: 'detached' })
    expect(await painted('suggested')).toEqual([])
    await page.keyboard.press('Tab')
    expect(await inArticle()).toBe(false)
  })
})

test('many are accepted at once after a look at them, and taken back by one undo', async () => {
  const { page } = app
  const all = await quotations()
  await bar().getByRole('button', { name: 'Accept many…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Accept suggestions' })
  const reported = dialog.getByRole('region', { name: 'Indirect quotations' })
  const some = await reported.getByRole('listitem').count()
  if (some > 0) {
    await reported.getByText(`Indirect quotations: 0 of ${some}`).waitFor()
    await reported.getByRole('checkbox', { name: /^Indirect quotations/ }).check()
  }
  await dialog.getByText(`Quotations: ${all - some} of ${all - some}`, { exact: true }).waitFor()
  await dialog.getByRole('checkbox', { name: /We followed the protocol/ }).uncheck()
  await dialog.getByText(`Quotations: ${all - some - 1} of ${all - some}`, { exact: true }).waitFor()
  await dialog.getByRole('button', { name: `Accept ${all - 1} suggestions` }).click()
  await dialog.waitFor({ state: 'detached' })
  await expectQuotations(1)
  const made = await own()
  expect(made).toHaveLength(all - 1)
  expect(made.map(one => one.exact)).not.toContain(PROTOCOL.join(' […] '))
  expect(made.every(one => one.codes.join() === 'quote')).toBe(true)

  await page.keyboard.press('Control+z')
  await expectQuotations(all)
  expect(await own()).toEqual([])
})

test('a sentence that stands in other articles too says where, and is coded through the palette', async () => {
  const { page } = app
  await kind('Quotations').click()
  await kind('In other articles too').click()
  await kind('In other articles too').filter({ hasText: /[1-9]/ }).waitFor()
  await clickInto(page, 'Alarm at waterworks was closed')
  await page.keyboard.press('Tab')
  await bar()
    .getByText(/Stands in \d+ other article/)
    .waitFor()
  const [sentence] = await painted('suggested-chosen')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Code', exact: true }).waitFor()
  await page.keyboard.type('claim')
  await page.keyboard.press('Enter')
  await expect.poll(own, { timeout: 10_000 }).toEqual([{ exact: sentence, codes: ['claim'], attributes: {} }])
  await expect.poll(() => painted('suggested'), { timeout: 10_000 }).not.toContain(sentence)
})
