import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCode } from '../db/codebook.ts'
import { useCoder } from '../db/coders.ts'
import { createProject } from '../db/project.ts'
import { UserError } from '../shared/model/user-error.ts'
import { ask } from '../test/command-line.ts'
import { chooseInOpenDialog, newProject, sayWhoCodes } from './app.ts'
import { type StartedApp, useApps } from './apps.ts'
import { expectSound } from './command-line.ts'
import { importFiles, withArticle } from './import-files.ts'
import { clickInto, expectSaved } from './reader-page.ts'

const apps = useApps()

const MEGABYTES = 10 * 1024 * 1024

describe('hostile files', () => {
  test.each([
    ['a single line of 10 MB', 'The rope held, and so did the knot of words. '],
    ['10 MB without any space', 'ropeandknot'],
  ])('%s is imported and read, and the window answers', async (_name, piece) => {
    const home = apps.home()
    const app = await apps.start(home)
    const text = piece.repeat(Math.ceil(MEGABYTES / piece.length))
    await withArticle(app, home, home.path('Study.parallax'), text)
    await app.page.getByRole('button', { name: 'Compare' }).click()
    await app.page.getByText(/Nothing to compare yet|No marks here yet/).waitFor({ timeout: 120_000 })
    await app.page.getByRole('button', { name: 'Read', exact: true }).click()
    await app.page.locator('.ProseMirror').waitFor({ timeout: 120_000 })
    const stored = await ask<{ text: string }[]>('list', home.path('Study.parallax'), 'articles', '--text')
    // Overlong lines are cut into blocks, between words where there are any; nothing else may differ.
    const letters = (all: string) => all.replace(/\s/g, '')
    expect(letters(stored[0]?.text ?? '') === letters(text)).toBe(true)
    expect(app.complaints).toEqual([])
  })

  test('an empty file is refused with its reason, the others are imported', async () => {
    const home = apps.home()
    const app = await apps.start(home)
    writeFileSync(home.path('empty.txt'), '')
    writeFileSync(home.path('blank.txt'), ' \n\t\n\u00a0\n')
    writeFileSync(home.path('full.txt'), 'A heading\n\nA paragraph about a lantern on the pier.')
    await newProject(app, home.path('Study.parallax'), 'Lena')
    await chooseInOpenDialog(
      app,
      ['empty.txt', 'blank.txt', 'full.txt'].map(name => home.path(name)),
    )
    await app.page.getByRole('button', { name: 'Import files…' }).first().click()
    const review = app.page.getByRole('dialog', { name: 'Import' })
    await review.getByText('2 files cannot be imported').click()
    for (const name of ['empty.txt', 'blank.txt'])
      expect(await review.getByRole('listitem').filter({ hasText: name.normalize() }).innerText()).toMatch(
        /no text|empty/,
      )
    await review.getByRole('button', { name: 'Import 1 article' }).click()
    await app.page.locator('.ProseMirror').getByText('about a lantern').waitFor()
  })

  test('UTF-16 and Windows-1252 show their letters', async () => {
    const home = apps.home()
    const app = await apps.start(home)
    const text =
      'Über den Fluss\n\nDer Fährmann sagte: „Für drei Gulden – nicht mehr.“ Die Brücke blieb geschlossen.'
    writeFileSync(home.path('utf16.txt'), Buffer.from(`\ufeff${text}`, 'utf16le'))
    writeFileSync(home.path('windows.txt'), windows1252(text.replace('Fluss', 'See')))
    await newProject(app, home.path('Study.parallax'), 'Lena')
    await importFiles(app, [home.path('utf16.txt'), home.path('windows.txt')], 2)
    const library = app.page.getByRole('complementary', { name: 'Library' })
    for (const headline of ['Über den Fluss', 'Über den See']) {
      await library.getByText(headline).click()
      await app.page.getByRole('textbox', { name: `Text of ${headline}` }).waitFor()
      await app.page.locator('.ProseMirror').getByText('„Für drei Gulden – nicht mehr.“').waitFor()
    }
  })
})

/** Bytes of the few letters beyond ASCII that the text above uses. */
function windows1252(text: string): Buffer {
  const special: Record<string, number> = { '„': 0x84, '“': 0x93, '–': 0x96 }
  return Buffer.from([...text].map(letter => special[letter] ?? letter.charCodeAt(0)))
}

/** Strings that run where a page takes text for markup or script; each sets `window.hit`. */
const ATTACKS = [
  '<script>window.hit=1</script>',
  '"><img src=x onerror=window.hit=1>',
  "'><svg/onload=window.hit=1>",
  '</title></style></script><svg onload=window.hit=1>',
  '<iframe srcdoc="<script>top.hit=1</script>"></iframe>',
  'javascript:window.hit=1',
  '{{constructor.constructor("window.hit=1")()}}',
  '<details open ontoggle=window.hit=1>',
  '<input autofocus onfocus=window.hit=1>',
  '&lt;script&gt;window.hit=1&lt;/script&gt;',
  "'; DROP TABLE code; --",
  '=HYPERLINK("http://127.0.0.1/","x")',
  '\u202etxet sdrawkcab',
  'Z\u0351\u0354a\u0346\u0310l\u0361g\u0309o\u0300',
  '👩‍👩‍👧‍👦 🏳️‍🌈',
]

const shared = process.env.PARALLAX_SHARED ?? resolve(import.meta.dirname, '../../shared')

function read<Result>(name: string, parse: (text: string) => Result): Result | null {
  try {
    return parse(readFileSync(resolve(shared, 'data/hostile', name), 'utf8'))
  } catch {
    return null
  }
}

const NAUGHTY = read('blns.json', text => JSON.parse(text) as string[])
const PAYLOADS = read('xss-payloads.txt', text => text.split('\n').filter(Boolean))

async function expectNothingRan(app: StartedApp): Promise<void> {
  expect(await app.page.evaluate(() => (window as unknown as { hit?: unknown }).hit)).toBe(undefined)
  expect(app.complaints).toEqual([])
}

describe('hostile strings', () => {
  test('as names of codes are shown as they are', async () => {
    const home = apps.home()
    const app = await apps.start(home)
    const { page } = app
    const file = home.path('Study.parallax')
    await withArticle(app, home, file, 'A heading\n\nA paragraph about a lantern on the pier.')
    for (const name of ATTACKS) {
      await page.getByRole('button', { name: 'Add a code' }).click()
      await page.getByRole('dialog', { name: 'Add a code' }).getByLabel('Name').fill(name)
      await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('treeitem').filter({ hasText: name.normalize() }).waitFor()
    }
    await clickInto(page, 'about a lantern')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Choose a code' }).waitFor()
    await page.keyboard.type('<script>')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /Delete annotation/ }).waitFor()
    await page.getByRole('button', { name: 'Compare' }).click()
    await page
      .getByRole('rowheader')
      .filter({ hasText: /^\W*<script>/ })
      .waitFor()
    await expectNothingRan(app)
    await app.quit()
    const codes = await ask<{ code: string }[]>('list', file, 'codes')
    expect(codes.map(({ code }) => code.replaceAll('\\/', '/'))).toEqual(
      expect.arrayContaining(ATTACKS.map(name => name.normalize())),
    )
    await expectSound(file)
  })

  test('as articles, headlines and outlets are imported, read, compared, searched and exported, and never run', async () => {
    const home = apps.home()
    const app = await apps.start(home)
    const { page } = app
    const file = home.path('Study.parallax')
    const text = [ATTACKS[1], ...ATTACKS, ...(PAYLOADS ?? [])].join('\n\n')
    writeFileSync(home.path('plain.txt'), text)
    const body = `<h1>${ATTACKS[1]}</h1>${(PAYLOADS ?? []).map(one => `<p>word ${one} word</p>`).join('\n')}`
    writeFileSync(
      home.path('page.html'),
      `<!doctype html><title>Lanterns</title><article>${body}<p>${'A lamp burned through the night on the pier. '.repeat(40)}</p></article>`,
    )
    await newProject(app, file, ATTACKS[0] ?? '')
    await chooseInOpenDialog(app, [home.path('plain.txt'), home.path('page.html')])
    await page.getByRole('button', { name: 'Import files…' }).first().click()
    const review = page.getByRole('dialog', { name: 'Import' })
    const rows = await review.getByRole('textbox', { name: 'Headline' }).count()
    for (let row = 0; row < rows; row++) {
      await review
        .getByRole('textbox', { name: 'Headline' })
        .nth(row)
        .fill(ATTACKS[row] ?? '')
      await review
        .getByRole('combobox', { name: 'Outlet', exact: true })
        .nth(row)
        .fill(ATTACKS[row + 2] ?? '')
    }
    await review.getByRole('button', { name: /^Import \d+ article/ }).click()
    await page.locator('.ProseMirror').waitFor()
    await page
      .locator('.ProseMirror')
      .getByText(ATTACKS[3] ?? '')
      .first()
      .waitFor()
    await clickInto(page, ATTACKS[3] ?? '')
    await page.keyboard.press('2')
    await expectSaved(page)
    await page.getByRole('button', { name: 'Compare' }).click()
    await page
      .getByRole('grid', { name: 'Codes by outlet' })
      .getByRole('gridcell')
      .filter({ hasText: /[1-9]/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Open in place' }).first().waitFor()
    if (rows > 1) {
      await page.getByText('Side by side').click()
      await page.getByRole('combobox', { name: 'Left article' }).waitFor()
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Article or command' }).fill('onerror')
    await page.getByRole('option', { name: 'Search the texts' }).click()
    await page.getByRole('dialog').locator('mark').first().waitFor()
    await expectNothingRan(app)
    await app.quit()
    await expectSound(file)
    const html = home.path('out.html')
    await ask('export', file, '--format', 'html', '--out', html)
    await expectHarmlessPage(await apps.start(apps.home()), html)
  })

  test.skipIf(!NAUGHTY)(
    'of the big list of naughty strings are imported as articles; what has no text is told',
    async () => {
      const home = apps.home()
      const app = await apps.start(home)
      const file = home.path('Study.parallax')
      mkdirSync(home.path('naughty'))
      const strings = [...new Set(NAUGHTY ?? [])]
      for (const [n, one] of strings.entries()) writeFileSync(home.path('naughty', `${n}.txt`), one)
      await newProject(app, file, 'Lena')
      await chooseInOpenDialog(app, [home.path('naughty')])
      await app.page.getByRole('button', { name: 'Import a folder…' }).first().click()
      await app.page.getByRole('button', { name: /^Import \d+ articles/ }).click({ timeout: 120_000 })
      await app.page.locator('.ProseMirror').waitFor({ timeout: 120_000 })
      await expectSaved(app.page)
      for (let n = 0; n < 40; n++) await app.page.keyboard.press('Control+PageDown')
      await app.page.locator('.ProseMirror').waitFor()
      await expectNothingRan(app)
      await app.quit()
      const articles = await ask<{ file: string; text: string }[]>('list', file, 'articles', '--text')
      expect(articles.length).toBeGreaterThan(strings.length * 0.9)
      await expectSound(file)
    },
  )

  test.skipIf(!NAUGHTY)(
    'of the big list as names of codes are shown in the codebook and in the comparison',
    async () => {
      const home = apps.home()
      const file = home.path('Study.parallax')
      const { made, refused } = namedCodes(file, [...new Set(NAUGHTY ?? [])])
      expect(made.length).toBeGreaterThan(400)
      for (const reason of refused) expect(reason).toMatch(/code/i)
      const app = await apps.start(home, [file])
      const { page } = app
      await sayWhoCodes(page, 'Lena')
      await page.getByRole('treeitem').first().waitFor()
      const names = await page
        .getByRole('treeitem')
        .evaluateAll(items => items.map(item => item.textContent ?? ''))
      expect(made.filter(name => !names.some(shown => shown.includes(name)))).toEqual([])
      writeFileSync(home.path('article.txt'), 'A heading\n\nA paragraph about a lantern on the pier.')
      await importFiles(app, [home.path('article.txt')], 1)
      await clickInto(page, 'about a lantern')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: 'Choose a code' }).getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /Delete annotation/ }).waitFor()
      await page.getByRole('button', { name: 'Compare' }).click()
      await page.getByRole('grid', { name: 'Codes by outlet' }).waitFor()
      await expectNothingRan(app)
      await app.quit()
      await expectSound(file)
    },
  )
})

/** Makes a project with a code of each name; returns the names as stored, and why others were refused. */
function namedCodes(file: string, names: string[]): { made: string[]; refused: string[] } {
  const db = createProject(file, { holder: 'the test' })
  const made: string[] = []
  const refused: string[] = []
  const author = { coderId: useCoder(db, 'Lena').id, name: 'Lena' }
  for (const name of names) {
    try {
      made.push(createCode(db, author, { name }).name)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      refused.push(error.message)
    }
  }
  db.close()
  return { made, refused }
}

/** Opens a page outside the app's walls, where scripts may run, and expects that none does. */
async function expectHarmlessPage(app: StartedApp, path: string): Promise<void> {
  const found = await app.electron.evaluate(async ({ BrowserWindow }, file) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'outside' } })
    await window.loadFile(file)
    const answer = await window.webContents.executeJavaScript(
      `new Promise(done => requestAnimationFrame(() => setTimeout(() => done({
        hit: window.hit ?? null,
        active: document.querySelectorAll('script, iframe, object, embed, img[onerror], svg[onload], [onfocus], [ontoggle]').length,
        text: document.body.innerText.length,
      }))))`,
    )
    window.destroy()
    return answer as { hit: unknown; active: number; text: number }
  }, path)
  expect(found.hit).toBe(null)
  expect(found.active).toBe(0)
  expect(found.text).toBeGreaterThan(500)
}
