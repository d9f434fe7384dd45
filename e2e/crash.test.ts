import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { chooseInOpenDialog, type Home, newProject } from './app.ts'
import { type StartedApp, useApps } from './apps.ts'
import { annotationsIn, expectSound } from './command-line.ts'
import { killApp, killHost } from './processes.ts'
import { clickInto, expectMark, expectSaved } from './reader-page.ts'

const apps = useApps()

const HEADLINE = 'The long list of masts'
const sentence = (n: number) => `Mast number ${n} stands on the ridge above the lake.`
const SENTENCES = Array.from({ length: 240 }, (_, n) => sentence(n + 1))
const PARAGRAPHS = Array.from({ length: 24 }, (_, n) => SENTENCES.slice(n * 10, n * 10 + 10).join(' '))

/** A claim is painted as a solid line in its code's colour. */
const CLAIM = 'solid-blue'

const RESTARTED = /stopped unexpectedly.*being started again/

/** A project with one long article, opened in the reader with the caret in its first sentence. */
async function longArticle(): Promise<{ app: StartedApp; file: string; home: Home }> {
  const home = apps.home()
  const file = home.path('Study.parallax')
  writeFileSync(home.path('masts.txt'), [HEADLINE, ...PARAGRAPHS].join('\n\n'))
  const app = await apps.start(home)
  await newProject(app, file, 'Lena')
  await chooseInOpenDialog(app, [home.path('masts.txt')])
  await app.page.getByRole('button', { name: 'Import files…' }).first().click()
  await app.page.getByRole('button', { name: 'Import 1 article' }).click()
  await app.page.locator('.ProseMirror').waitFor()
  await expectSaved(app.page)
  return { app, file, home }
}

/** What the window has shown: passages that were marked while the status bar called everything saved; all it has said. */
interface Watch {
  saved: Set<string>
  /** All messages, one entry for each change. */
  said: string[]
  /** What the status bar said in turn. */
  status: string[]
}

/** Looks at every frame of the window, as an attentive user would. */
async function watch(page: Page): Promise<Watch> {
  const seen: Watch = { saved: new Set(), said: [], status: [] }
  await page.exposeFunction('nowSaved', (passages: string[]) => {
    for (const passage of passages) seen.saved.add(passage)
  })
  await page.exposeFunction('nowSaid', (text: string, status: string) => {
    seen.said.push(text)
    if (status !== seen.status.at(-1)) seen.status.push(status)
  })
  await page.evaluate(name => {
    const told = window as unknown as {
      nowSaved(passages: string[]): void
      nowSaid(text: string, status: string): void
    }
    const known = new Set<string>()
    let last = ''
    const look = () => {
      const text = [...document.querySelectorAll('[role=status], [role=alert]')]
        .map(one => one.textContent)
        .join('\n')
      const status = document.querySelector('footer [role=status]')?.textContent ?? ''
      if (text !== last) told.nowSaid(text, status)
      last = text
      if (status === 'All changes saved') {
        // Marks step back behind the one that was made last; they are shown all the same.
        const marks = [name, `dim-${name}`].flatMap(one => [...(CSS.highlights.get(one) ?? [])])
        const fresh = marks.map(String).filter(one => !known.has(one))
        for (const one of fresh) known.add(one)
        if (fresh.length > 0) told.nowSaved(fresh)
      }
      requestAnimationFrame(look)
    }
    look()
  }, CLAIM)
  return seen
}

/** Codes sentence after sentence by keyboard, as fast as the keys go, and crashes when enough of them were saved. */
async function codeUntil(page: Page, seen: Watch, enough: number, crash: () => unknown): Promise<void> {
  await clickInto(page, sentence(1))
  for (let n = 0; n < SENTENCES.length && seen.saved.size < enough; n++) {
    await page.keyboard.press('2')
    await page.keyboard.press('Control+Alt+ArrowRight')
  }
  expect(seen.saved.size).toBeGreaterThanOrEqual(enough)
  await page.keyboard.press('2')
  await crash()
}

/** Waits until the window has told of so many restarts and works again. */
async function expectRestarts(page: Page, { status }: Watch, times: number): Promise<void> {
  const told = () => status.filter(text => RESTARTED.test(text)).length
  await expect.poll(told, { timeout: 20_000 }).toBe(times)
  await expectSaved(page)
}

async function expectAllIn(file: string, seen: Watch): Promise<void> {
  const annotations = await annotationsIn(file)
  const stored = new Set(annotations.map(({ exact }) => exact))
  expect([...seen.saved].filter(passage => !stored.has(passage))).toEqual([])
  expect(new Set(annotations.map(({ coder }) => coder))).toEqual(new Set(['Lena']))
  await expectSound(file)
}

describe('a crash in the middle of coding', () => {
  test('of the process that keeps the file: the window says so, goes on by itself, and nothing is lost', async () => {
    const { app, file } = await longArticle()
    const { page } = app
    const seen = await watch(page)
    await codeUntil(page, seen, 12, () => killHost(app))
    await expectRestarts(page, seen, 1)

    await clickInto(page, sentence(201))
    await page.keyboard.press('2')
    await expectMark(page, CLAIM, sentence(201))
    await expectSaved(page)
    await page.getByRole('button', { name: 'Coding as Lena' }).waitFor()
    await app.quit()
    seen.saved.add(sentence(201))
    await expectAllIn(file, seen)
  })

  test('what is done while the process is being started again is saved, under the same coder', async () => {
    const { app, file } = await longArticle()
    const { page } = app
    const seen = await watch(page)
    await clickInto(page, sentence(1))
    await page.keyboard.press('2')
    await expectMark(page, CLAIM, sentence(1))
    await expectSaved(page)
    killHost(app)
    await page.getByRole('status').filter({ hasText: 'started again' }).waitFor()
    await page.keyboard.press('Delete')
    await page.keyboard.press('Control+Alt+ArrowRight')
    await page.keyboard.press('2')
    await expectMark(page, CLAIM, sentence(2))
    await expectMark(page, CLAIM, sentence(1), false)
    await expectSaved(page)
    await app.quit()
    expect(seen.said.join('\n')).not.toContain('Say first who is coding')
    expect(await annotationsIn(file)).toMatchObject([{ exact: sentence(2), codes: ['claim'], coder: 'Lena' }])
    await expectSound(file)
  })

  test('of the whole app: the next start opens the project with everything that was saved', async () => {
    const { app, file, home } = await longArticle()
    const seen = await watch(app.page)
    await codeUntil(app.page, seen, 12, () => killApp(app))

    const again = await apps.start(home)
    await again.page.getByRole('complementary', { name: 'Library' }).getByText(HEADLINE).waitFor()
    await again.quit()
    await expectAllIn(file, seen)
  })

  test('again and again: the window says clearly that it gives up, and the file is whole', async () => {
    const { app, file } = await longArticle()
    const { page } = app
    const seen = await watch(page)
    await codeUntil(page, seen, 3, () => killHost(app))
    await expectRestarts(page, seen, 1)
    killHost(app)
    await expectRestarts(page, seen, 2)
    killHost(app)
    await page.getByRole('status').filter({ hasText: 'stopped again and again' }).waitFor()
    await page
      .getByRole('status')
      .filter({ hasText: 'Close this window, then open the project again' })
      .waitFor()
    await clickInto(page, sentence(50))
    await page.keyboard.press('2')
    await page.getByRole('alert').filter({ hasText: 'stopped again and again' }).waitFor()
    await expectAllIn(file, seen)
  })
})
