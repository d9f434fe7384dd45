import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ask } from '../test/command-line.ts'
import {
  chooseInMenu,
  chooseInOpenDialog,
  chooseInSaveDialog,
  newHome,
  newProject,
  type RunningApp,
  startApp,
} from './app.ts'
import { clickInto, expectMark, expectSaved, marginBars, selectByMouse } from './reader-page.ts'

/** A folder of raw articles and phrases of one of them; each phrase stands once, in one paragraph of that article. */
interface Material {
  name: string
  folder: string
  articles: number
  /** Headlines that the import must find. */
  headlines: RegExp[]
  /** The article that is coded, and phrases by their first and last words (the texts are not ours to copy). */
  article: RegExp
  framing: [from: string, to: string]
  claim: [from: string, to: string]
  /** Begins inside `claim` and ends after it. */
  overlap: [from: string, to: string]
  quote: [from: string, to: string]
}

const shared = process.env.PARALLAX_SHARED ?? resolve(import.meta.dirname, '../../shared')

const MATERIALS: Material[] = [
  {
    name: 'our own scrapes',
    folder: resolve(import.meta.dirname, '../samples/raw'),
    articles: 7,
    headlines: [/^63 people brought down/, /^Eleven hours on the rope/],
    article: /^63 people brought down/,
    framing: ['who were trapped in a gondola lift', 'Hinteralben'],
    claim: ['Nine people were treated', 'serious condition'],
    overlap: ['none of them', 'serious condition.'],
    quote: ['“We had one thermos', 'nut cake,”'],
  },
  {
    name: 'the five articles',
    folder: join(shared, 'articles'),
    articles: 5,
    headlines: [/^Putin’s Aims/, /^Putin scored a win/, /^Reset Again/, /^Russia and the US seem near/],
    article: /^Putin’s Aims/,
    framing: ['a means to much', 'broader ends'],
    claim: ['Ukraine says it’s', 'full truce'],
    overlap: ['ready for a', 'made it clear'],
    quote: ['“It was such', 'moment,”'],
  },
]

/** A highlight by name, and the passage it lies over. */
type Mark = [name: string, passage: string]

async function expectMarks({ page }: RunningApp, marks: readonly Mark[]): Promise<void> {
  for (const [name, passage] of marks) await expectMark(page, name, passage)
}

interface ListedArticle {
  id: string
  headline: string
  outlet: string
  text: string
}

/** The part of a text from the first words to the last ones. */
function between(text: string, [from, to]: [string, string]): string {
  const start = text.indexOf(from)
  const end = text.indexOf(to, start) + to.length
  expect(start, `"${from}" stands in the article`).toBeGreaterThanOrEqual(0)
  return text.slice(start, end)
}

async function importFolder(app: RunningApp, material: Material): Promise<void> {
  const { page } = app
  await chooseInOpenDialog(app, [material.folder])
  await page.getByRole('button', { name: 'Import a folder…' }).first().click()
  const review = page.getByRole('dialog', { name: 'Import' })
  await review.getByRole('button', { name: `Import ${material.articles} articles` }).waitFor()
  const headlines = review.getByRole('textbox', { name: 'Headline' })
  const found = await headlines.evaluateAll(fields => fields.map(field => (field as HTMLInputElement).value))
  for (const headline of material.headlines)
    expect(
      found.some(one => headline.test(one)),
      String(headline),
    ).toBe(true)
  await review.getByLabel('Story for all').fill('One story')
  const outlets = review.getByRole('combobox', { name: 'Outlet', exact: true })
  for (let row = 0; row < material.articles; row++) {
    if ((await outlets.nth(row).inputValue()) === '') await outlets.nth(row).fill(`Outlet ${row + 1}`)
  }
  await review.getByRole('button', { name: `Import ${material.articles} articles` }).click()
  await review.waitFor({ state: 'detached' })
  await expectSaved(page)
}

const openFromLibrary = (app: RunningApp, headline: RegExp) =>
  app.page.getByRole('complementary', { name: 'Library' }).getByText(headline).first().click()

describe.each(MATERIALS)('the main job on $name', material => {
  const there = existsSync(material.folder)
  test.skipIf(!there)('import, code, undo, quit, reopen, compare, export', async () => {
    let app: RunningApp | undefined
    const home = newHome()
    onTestFinished(async () => {
      await app?.quit()
      home.remove()
    })
    const file = home.path('Study.parallax')
    app = await startApp(home)
    await newProject(app, file, 'Lena')
    await importFolder(app, material)
    await openFromLibrary(app, material.article)
    await app.page.locator('.ProseMirror').waitFor()

    const articles = await ask<ListedArticle[]>('list', file, 'articles', '--text')
    expect(articles).toHaveLength(material.articles)
    const coded = articles.find(article => material.article.test(article.headline))
    if (!coded) throw new Error('the article was not imported')
    const [framing, claim, overlap, quote] = (['framing', 'claim', 'overlap', 'quote'] as const).map(name =>
      between(coded.text, material[name]),
    ) as [string, string, string, string]

    await codeByMouse(app, framing)
    await codeByKeyboard(app, claim)
    await codeOverlap(app, overlap)
    await codeQuote(app, quote)
    const marks: Mark[] = [
      ['tint-rose', framing],
      ['solid-blue', claim],
      ['tint-ochre', overlap],
      ['dotted-violet', quote],
    ]
    await expectMarks(app, marks)
    await undoAndRedo(app, marks)
    expect(app.complaints).toEqual([])

    await app.quit()
    expect(readdirSync(home.folder).sort()).toEqual(['Study.parallax', 'user-data'])
    app = await startApp(home)
    await app.page.locator('.ProseMirror').waitFor()
    await expectMarks(app, marks)

    await compareAndDrillDown(app, coded.outlet, framing)
    await exportAll(app, home.path('excerpts.csv'), framing)
    expect(app.complaints).toEqual([])
    await app.quit()
    app = undefined
    expect(await ask('verify', file)).toEqual({ ok: true, problems: [] })
    const annotations = await ask<{ exact: string; codes: string[]; coder: string }[]>(
      'list',
      file,
      'annotations',
    )
    expect(annotations.map(({ exact, codes, coder }) => ({ exact, codes, coder }))).toEqual(
      inTextOrder(coded.text, [
        { exact: framing, codes: ['framing/conflict'], coder: 'Lena' },
        { exact: claim, codes: ['claim'], coder: 'Lena' },
        { exact: overlap, codes: ['framing/human interest'], coder: 'Lena' },
        { exact: quote, codes: ['quote'], coder: 'Lena' },
      ]),
    )
  })
})

function inTextOrder<Item extends { exact: string }>(text: string, items: Item[]): Item[] {
  return items.sort(
    (a, b) => text.indexOf(a.exact) - text.indexOf(b.exact) || b.exact.length - a.exact.length,
  )
}

/** Selects with the mouse, filters the palette, applies with Enter. */
async function codeByMouse({ page }: RunningApp, passage: string): Promise<void> {
  await selectByMouse(page, passage)
  await page.getByRole('combobox', { name: 'Code', exact: true }).fill('confl')
  await page.keyboard.press('Enter')
  await expectMark(page, 'tint-rose', passage)
  await expectSaved(page)
}

/** Selects word by word with the keys from the caret, and presses a favourite's digit. */
async function codeByKeyboard({ page }: RunningApp, passage: string): Promise<void> {
  await clickInto(page, passage)
  await page.keyboard.press('Control+Alt+ArrowLeft')
  for (let guard = 0; guard < 60; guard++) {
    const text = await page.evaluate(() => {
      const selection = getSelection()
      const node = selection?.focusNode
      return node?.textContent?.slice(selection?.focusOffset) ?? ''
    })
    if (text.startsWith(passage)) break
    await page.keyboard.press('ArrowRight')
  }
  for (let guard = 0; guard < passage.length; guard++) await page.keyboard.press('Shift+ArrowRight')
  expect(await page.evaluate(() => String(getSelection()))).toBe(passage)
  await page.keyboard.press('2')
  await page.getByLabel('Stance').selectOption('attributes')
  await expectSaved(page)
}

/** A second annotation that overlaps the first is reached with `O`. */
async function codeOverlap({ page }: RunningApp, passage: string): Promise<void> {
  await selectByMouse(page, passage)
  await page.keyboard.press('5')
  await expectSaved(page)
  await clickInto(page, passage.slice(0, 12))
  const inspector = page.getByRole('region', { name: 'Annotation' })
  const codes = () => inspector.getByRole('listitem').allInnerTexts()
  // What a click chooses is shown after the frame; until then the inspector is about the annotation before it.
  await page.waitForTimeout(500)
  const before = await codes()
  await page.keyboard.press('o')
  await expect.poll(codes).not.toEqual(before)
}

/** A quote gets its speaker in the inspector, reached by Enter. */
async function codeQuote({ page }: RunningApp, passage: string): Promise<void> {
  await selectByMouse(page, passage)
  await page.keyboard.press('3')
  await page.getByLabel('Speaker').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('A Witness')
  await page.keyboard.press('Enter')
  await expectSaved(page)
  await expect.poll(async () => (await marginBars(page)).map(({ label }) => label)).toContain('A Witness')
}

/** Undo takes the last steps back one by one, by key and by menu; redo brings all of them again. */
async function undoAndRedo(app: RunningApp, marks: Mark[]): Promise<void> {
  const { page } = app
  const [name, passage] = marks.at(-1) ?? ['', '']
  await page.locator('.ProseMirror').focus()
  await chooseInMenu(app, 'Edit', 'Undo')
  await page
    .getByRole('status')
    .filter({ hasText: /^Undone: Change speaker/ })
    .waitFor()
  await chooseInMenu(app, 'Edit', 'Undo')
  await expectMark(page, name, passage, false)
  await chooseInMenu(app, 'Edit', 'Redo')
  await expectMark(page, name, passage)
  await chooseInMenu(app, 'Edit', 'Redo')
  await expect.poll(async () => (await marginBars(page)).map(({ label }) => label)).toContain('A Witness')
  await expectMarks(app, marks)
}

/** From the number in the matrix to the excerpt, and from the excerpt to its place. */
async function compareAndDrillDown({ page }: RunningApp, outlet: string, passage: string): Promise<void> {
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('button', { name: /^Count:/ }).click()
  await page.getByRole('menuitemradio', { name: /^annotations/ }).click()
  const table = page.getByRole('grid', { name: 'Codes by outlet' })
  await table.getByRole('columnheader', { name: new RegExp(outlet.replace(/\W/g, '.')) }).waitFor()
  const headings = await table.getByRole('columnheader').allInnerTexts()
  const column = headings.findIndex(heading => heading.includes(outlet))
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^conflict/ }) })
  const cell = row.getByRole('gridcell').nth(column - 1)
  expect((await cell.innerText()).trim()).toBe('1')
  await cell.click()
  await page.getByRole('complementary', { name: 'Excerpts' }).getByText(passage).first().waitFor()
  await page.getByRole('button', { name: 'Open in place' }).first().click()
  await page.locator('.ProseMirror').waitFor()
  await page.waitForFunction(
    wanted => [...(CSS.highlights.get('flash') ?? [])].map(String).includes(wanted),
    passage,
  )
}

/** The CSV holds one row an annotation and code, with the passage and its outlet. */
async function exportAll(app: RunningApp, path: string, passage: string): Promise<void> {
  const { page } = app
  await chooseInSaveDialog(app, path)
  await chooseInMenu(app, 'File', 'Export')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: /^CSV/ }).first().check({ force: true })
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click()
  await dialog.waitFor({ state: 'detached' })
  const { default: papa } = await import('papaparse')
  const { data } = papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  expect(data.map(row => row.code).sort()).toEqual([
    'claim',
    'framing/conflict',
    'framing/human interest',
    'quote',
  ])
  expect(data.find(row => row.code === 'framing/conflict')?.exact).toBe(passage)
  expect(data.find(row => row.code === 'quote')?.speaker).toBe('A Witness')
  expect(data.find(row => row.code === 'claim')?.stance).toBe('attributes')
}
