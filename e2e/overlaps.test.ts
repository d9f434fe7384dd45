import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask } from '../test/command-line.ts'
import { type Home, newHome, type RunningApp, sayWhoCodes, startApp } from './app.ts'
import { expectSound } from './command-line.ts'
import { expectSaved, selectByMouse } from './reader-page.ts'

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
  await app.page.getByRole('combobox', { name: 'Annotations of' }).selectOption({ label: 'Lena (you)' })
})
afterEach(async () => {
  await app.quit()
  home.remove()
})

const file = () => home.path('user-data', 'Sample project.parallax')

/** All that the file says, ids and all; the history left out, which undo adds to. */
async function content(): Promise<unknown> {
  await expectSaved(app.page)
  const lists = ['annotations', 'codes', 'articles', 'outlets', 'stories', 'coders']
  return Promise.all(lists.map(list => ask('list', file(), list)))
}

/** The steps of the history that are in force. */
const steps = async () =>
  (await ask<{ kind: string; inForce: boolean }[]>('list', file(), 'changes')).filter(
    one => one.kind === 'do' && one.inForce,
  ).length

/** Drags an edge of the chosen annotation by some pixels. */
async function dragEdge(side: 'start' | 'end', by: number): Promise<void> {
  const { page } = app
  const handle = await page.locator(`[data-side="${side}"]`).boundingBox()
  if (!handle) throw new Error(`the chosen annotation has no handle at its ${side}`)
  const y = handle.y + handle.height / 2
  await page.mouse.move(handle.x + handle.width / 2, y)
  await page.mouse.down()
  await page.mouse.move(handle.x + handle.width / 2 + by, y, { steps: 5 })
  await page.mouse.up()
}

/** Five passages that all lie over "was cloudier", each with another code. */
const OVERLAPS: readonly [string, string][] = [
  ['The water leaving filter 3 was cloudier than the limit allows', '4'],
  ['leaving filter 3 was cloudier', '5'],
  ['was cloudier than the limit', '6'],
  ['filter 3 was cloudier than', '2'],
  ['was cloudier', '7'],
]

test('five passages over each other and their edges, undone to the start and redone: the file equals itself at each step', async () => {
  const { page } = app
  const states = [await content()]
  const begun = await steps()
  const note = async () => {
    await expect.poll(steps).toBe(begun + states.length)
    states.push(await content())
  }
  for (const [n, [passage, key]] of OVERLAPS.entries()) {
    await selectByMouse(page, passage)
    await page.keyboard.press(key)
    await page
      .getByRole('region', { name: 'Annotation' })
      .getByRole('blockquote')
      .filter({ hasText: passage })
      .waitFor()
    await note()
    // The first ones stay as wide as they are, so that the others lie inside them.
    if (n < 2) continue
    await dragEdge('end', 60)
    await note()
    await dragEdge('start', -70)
    await note()
  }
  const own = (
    await ask<{ coder: string; start: number; end: number }[]>('list', file(), 'annotations')
  ).filter(one => one.coder === 'Lena')
  const shared = { start: Math.max(...own.map(one => one.start)), end: Math.min(...own.map(one => one.end)) }
  expect(own).toHaveLength(5)
  expect(shared.end - shared.start).toBeGreaterThanOrEqual('was cloudier'.length)

  await page.locator('.ProseMirror').focus()
  for (let n = states.length - 2; n >= 0; n -= 1) {
    await page.keyboard.press('Control+z')
    await expect.poll(steps).toBe(begun + n)
    expect(await content()).toEqual(states[n])
  }
  for (let n = 1; n < states.length; n += 1) {
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(steps).toBe(begun + n)
    expect(await content()).toEqual(states[n])
  }
  await expectSound(file())
  expect(app.complaints).toEqual([])
})
