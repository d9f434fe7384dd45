import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask } from '../test/command-line.ts'
import { type Home, newHome, type RunningApp, sayWhoCodes, startApp } from './app.ts'
import { clickBar, clickInto, expectMark, expectSaved, marginBars, selectByMouse } from './reader-page.ts'

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

const long = 'The water leaving filter 3 was cloudier than the limit allows'
const nested = [
  long,
  'water leaving filter 3 was cloudier',
  'filter 3 was cloudier',
  'was cloudier',
  'cloudier',
]

/** Five passages of Lena's, one in the other, each with another code. */
async function fiveFold(): Promise<void> {
  const { page } = app
  for (const [n, phrase] of nested.entries()) {
    await selectByMouse(page, phrase)
    await page.keyboard.press(String(n + 2))
    await expectSaved(page)
    await expect
      .poll(async () => (await marginBars(page)).filter(bar => bar.height > 0).length)
      .toBeGreaterThan(n)
  }
}

/** The words that are lit up. */
const lit = () =>
  app.page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('active-') ? [...ranges].map(String) : [],
    ),
  )
/** The words of the marks that have stepped back. */
const steppedBack = () =>
  app.page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      /^dim-(?!upper)/.test(name) ? [...ranges].map(String) : [],
    ),
  )

test('five marks on one another have a bar each, beside each other; no element is added for any of them', async () => {
  const { page } = app
  const nodes = () => page.locator('.ProseMirror *, canvas').count()
  await clickInto(page, 'went on showing what')
  await page.keyboard.press('Escape')
  const before = await nodes()
  await fiveFold()
  await clickInto(page, 'went on showing what')
  await page.keyboard.press('Escape')
  const bars = await marginBars(page)
  expect(new Set(bars.map(bar => bar.id)).size).toBe(bars.length)

  expect(new Set(bars.map(bar => Math.round(bar.x))).size).toBeGreaterThanOrEqual(5)
  expect(await nodes()).toBe(before)
})

test('a click on a bar chooses its annotation, lights up its words and lets the others step back', async () => {
  const { page } = app
  await fiveFold()
  await clickInto(page, 'went on showing what')
  await page.keyboard.press('Escape')
  await expect.poll(lit).toEqual([])
  await expect.poll(steppedBack).toEqual([])
  await clickBar(page, 'claim')
  await page.getByRole('region', { name: 'Annotation' }).getByText('claim').first().waitFor()
  await expect.poll(lit).toEqual([long])
  await expect.poll(async () => (await steppedBack()).includes('cloudier')).toBe(true)
  await page.locator('[data-spoken-mark]').filter({ hasText: 'claim' }).waitFor({ state: 'attached' })
})

test('an annotation under the resting pointer lights up and goes out again; nothing is chosen by it', async () => {
  const { page } = app
  await selectByMouse(page, long)
  await page.keyboard.press('2')
  await expectMark(page, 'solid-blue', long)
  await clickInto(page, 'went on showing what')
  await page.keyboard.press('Escape')
  await expect.poll(lit).toEqual([])
  const box = await page.evaluate(phrase => {
    for (const range of CSS.highlights.get('solid-blue') ?? [])
      if (String(range) === phrase) {
        const { left, top, height } = (range as Range).getClientRects()[0] as DOMRect
        return { x: left + 30, y: top + height / 2 }
      }
    return null
  }, long)
  if (!box) throw new Error('the mark is not on the page')
  await page.mouse.move(box.x, box.y)
  await expect.poll(lit).toEqual([long])
  await page.mouse.move(2, 2)
  await expect.poll(lit).toEqual([])
})

test('a dragged edge keeps to words, with Alt to characters', async () => {
  const { page } = app
  await selectByMouse(page, 'water leaving filter 3 was')
  await page.keyboard.press('2')
  await expectMark(page, 'solid-blue', 'water leaving filter 3 was')
  const drag = async (by: number) => {
    const handle = await page.locator('[data-side="end"]').boundingBox()
    if (!handle) throw new Error('no handle')
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
    await page.mouse.down()
    await page.mouse.move(handle.x + handle.width / 2 + by, handle.y + handle.height / 2, { steps: 4 })
    await page.mouse.up()
  }
  await drag(-36)
  await expectMark(page, 'solid-blue', 'water leaving filter 3')
  await page.keyboard.down('Alt')
  await drag(-26)
  await page.keyboard.up('Alt')
  await expectSaved(page)
  const file = home.path('user-data', 'Sample project.parallax')
  const all = await ask<{ exact: string; coder: string }[]>('list', file, 'annotations')
  const own = all.filter(one => one.coder === 'Lena').map(one => one.exact)
  expect(own).toHaveLength(1)
  expect('water leaving filter 3'.startsWith(own[0] ?? 'x')).toBe(true)
  expect(own[0]).not.toMatch(/ 3$/)
})

test('a selection made by finger opens the palette when it has come to rest', async () => {
  const { page } = app
  const touch = await page.context().newCDPSession(page)
  await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 })
  const box = await page.getByText('went on showing what').boundingBox()
  if (!box) throw new Error('the paragraph is not on the page')
  await touch.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [{ x: box.x + 40, y: box.y + 12 }],
  })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await page.waitForFunction(() => document.activeElement?.classList.contains('ProseMirror'))
  // The system’s own handles move the selection without any event of a pointer.
  await page.evaluate(() => {
    const block = [...document.querySelectorAll('.ProseMirror > *')].find(one =>
      one.textContent?.includes('went on showing what'),
    )
    const node = block?.firstChild
    const from = block?.textContent?.indexOf('went on showing') ?? 0
    if (node) getSelection()?.setBaseAndExtent(node, from, node, from + 'went on showing'.length)
  })
  await page.getByRole('combobox', { name: 'Code', exact: true }).waitFor()
  await page.getByRole('combobox', { name: 'Code', exact: true }).press('2')
  await expectMark(page, 'solid-blue', 'went on showing')
})
