import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { chooseInMenu, newProject } from './app.ts'
import { type StartedApp, useApps } from './apps.ts'
import { clickInto, expectMark } from './reader-page.ts'

const apps = useApps()

const ARABIC = {
  headline: 'إغلاق جسر الميناء ثلاثة أيام',
  first: 'أعلنت البلدية يوم الاثنين إغلاق جسر الميناء بعد ظهور شقوق في أعمدته.',
  second: 'وقالت المهندسة سلمى النجار إن الحركة ستتوقف حتى يوم الخميس.',
  into: 'الحركة ستتوقف',
}

const HEBREW = {
  headline: 'גשר הנמל נסגר לשלושה ימים',
  first: 'העירייה הודיעה ביום שני על סגירת גשר הנמל לאחר שנמצאו סדקים בעמודיו.',
  second: 'המהנדסת דנה לביא אמרה שהתנועה תופסק עד יום חמישי.',
  into: 'שהתנועה תופסק',
}

type Story = typeof ARABIC

async function withArticle({ headline, first, second }: Story): Promise<StartedApp> {
  const home = apps.home()
  const app = await apps.start(home)
  const { page } = app
  await newProject(app, home.path('Bridge.parallax'), 'Lena')
  await chooseInMenu(app, 'File', 'Import from Pasted')
  await page.getByRole('dialog').getByRole('textbox').fill(`${headline}\n\n${first} ${second}`)
  await page.getByRole('button', { name: 'Review…' }).click()
  const review = page.getByRole('dialog', { name: 'Import' })
  await review.getByRole('button', { name: 'Import 1 article' }).click()
  await review.waitFor({ state: 'detached' })
  await page.locator('.ProseMirror').waitFor()
  return app
}

/** Where the text, the margin and the caret are. */
function layout(page: Page) {
  return page.evaluate(() => {
    const text = document.querySelector<HTMLElement>('.ProseMirror')
    const margin = document.querySelector<HTMLElement>('[data-margin]')
    if (!text || !margin) throw new Error('no reader')
    const headline = text.querySelector('[data-kind="headline"]')?.getBoundingClientRect()
    const box = text.getBoundingClientRect()
    return {
      direction: getComputedStyle(text).direction,
      marginAtLeft: margin.getBoundingClientRect().right <= box.left + 1,
      headlineFromRight: headline !== undefined && Math.abs(headline.right - box.right) < 2,
    }
  })
}

/** The caret's offset in its block. */
const caret = (page: Page) => page.evaluate(() => document.getSelection()?.focusOffset ?? -1)

/** How far the handles stand from the edges where the passage begins and ends for who reads from the right; pixels. */
function handleDistances(page: Page, phrase: string) {
  return page.evaluate(wanted => {
    const block = [...document.querySelectorAll('.ProseMirror > *')].find(one =>
      one.textContent?.includes(wanted),
    )
    const node = block?.firstChild
    if (!block || !node) throw new Error('no such passage')
    const start = block.textContent?.indexOf(wanted) ?? 0
    const edge = (from: number) => {
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, from + 1)
      return range.getBoundingClientRect()
    }
    const middle = (side: string) => {
      const box = document.querySelector(`[data-side="${side}"]`)?.getBoundingClientRect()
      return box ? box.left + box.width / 2 : Number.NaN
    }
    return {
      start: Math.abs(middle('start') - edge(start).right),
      end: Math.abs(middle('end') - edge(start + wanted.length - 1).left),
    }
  }, phrase)
}

for (const [language, story] of [
  ['Arabic', ARABIC],
  ['Hebrew', HEBREW],
] as const) {
  test(`${language}: an article is read and coded from right to left`, async () => {
    const { page } = await withArticle(story)
    expect(await layout(page)).toEqual({ direction: 'rtl', marginAtLeft: true, headlineFromRight: true })

    await clickInto(page, story.into)
    const before = await caret(page)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => caret(page)).toBe(before + 1)
    await page.keyboard.press('Control+Alt+ArrowRight')
    await expect.poll(() => caret(page)).toBe(story.first.length + 1)

    await page.keyboard.press('6')
    await expectMark(page, 'tint-teal', story.second)
    const handles = await handleDistances(page, story.second)
    expect(Math.max(handles.start, handles.end)).toBeLessThan(4)

    // To the right is back: the end of the annotation goes back, first over the full stop, then over a word.
    await page.keyboard.press('Alt+ArrowRight')
    await expectMark(page, 'tint-teal', story.second.slice(0, -1))
    await page.keyboard.press('Alt+ArrowRight')
    await expectMark(page, 'tint-teal', story.second.slice(0, story.second.lastIndexOf(' ')))
  })
}

test('a find in an Arabic article goes to the place', async () => {
  const { page } = await withArticle(ARABIC)
  await page.keyboard.press('Control+f')
  await page
    .getByRole('search')
    .getByRole('searchbox')
    .or(page.getByRole('search').locator('input'))
    .first()
    .fill('المهندسة')
  await page.getByText('1 of 1').waitFor()
})
