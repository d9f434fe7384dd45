import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { ask } from '../test/command-line.ts'
import { chooseInOpenDialog, type Home, newProject } from './app.ts'
import { type StartedApp, useApps } from './apps.ts'
import { annotationsIn, expectSound } from './command-line.ts'
import { fillDisk, freeDisk, hostConditions } from './host-conditions.ts'
import { withArticle } from './import-files.ts'
import { clickInto, expectMark, expectSaved } from './reader-page.ts'

const apps = useApps()

/** A file that cannot be opened as a project, and what the window must say. */
interface Trouble {
  name: string
  make: (home: Home, file: string) => unknown
  says: RegExp
  environment?: (home: Home) => Record<string, string>
}

/** Changes the version in an SQLite file, as a newer program would have written it. */
function setVersion(file: string, version: number): void {
  const db = new Database(file)
  db.pragma(`user_version = ${version}`)
  db.close()
}

/** Holds a project as the command line does, in a process of its own, until the test is over. */
async function hold(file: string): Promise<void> {
  const lock = resolve(import.meta.dirname, '../db/lock.ts')
  const program = `const { holdLock } = await import(process.argv[1])
    holdLock(process.argv[2], 'parallax annotate')
    process.stdout.write('held')
    setInterval(() => {}, 60_000)`
  const args = ['--input-type=module', '--eval', program, lock, file]
  const holder = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  apps.after(() => holder.kill('SIGKILL'))
  await new Promise(held => holder.stdout.once('data', held))
}

const TROUBLES: Trouble[] = [
  {
    name: 'a project of a newer Parallax',
    make: async (_home, file) => {
      await ask('init', file)
      setVersion(file, 9999)
    },
    says: /newer/i,
  },
  {
    name: 'a text that was given a project’s name',
    make: (_home, file) => writeFileSync(file, 'Shopping: bread, rope, two lanterns.\n'.repeat(400)),
    says: /not a Parallax project/i,
  },
  {
    name: 'an empty file',
    make: (_home, file) => writeFileSync(file, ''),
    says: /not a Parallax project|empty/i,
  },
  {
    name: 'half of a project',
    make: async (_home, file) => {
      await ask('init', file, '--sample')
      truncateSync(file, 30_000)
    },
    says: /damaged|incomplete|cut off|not a Parallax project/i,
  },
  {
    name: 'a database of another program',
    make: (_home, file) => {
      const db = new Database(file)
      db.exec('CREATE TABLE birds (name TEXT)')
      db.close()
    },
    says: /not a Parallax project/i,
  },
  {
    name: 'a project that the command line is writing to',
    make: async (_home, file) => {
      await ask('init', file)
      await hold(file)
    },
    says: /is open in parallax annotate/i,
  },
  {
    name: 'a project in a folder that takes no files',
    make: async (home, file) => {
      await ask('init', file)
      chmodSync(home.path('there'), 0o555)
      apps.after(() => chmodSync(home.path('there'), 0o755))
    },
    says: /cannot write in the folder/i,
    environment: home => hostConditions(home, { nobody: true }),
  },
]

async function troubled(trouble: Trouble): Promise<{ home: Home; file: string; before: Buffer }> {
  const home = apps.home()
  mkdirSync(home.path('there'))
  const file = home.path('there', 'Study.parallax')
  await trouble.make(home, file)
  return { home, file, before: readFileSync(file) }
}

/** The window still works: a new project can be made in it. */
async function expectUsable(app: StartedApp, home: Home): Promise<void> {
  await newProject(app, home.path('Another.parallax'), 'Lena')
  await app.page.getByRole('button', { name: 'Import files…' }).first().waitFor()
}

describe.each(TROUBLES)('$name', trouble => {
  test('is refused with its reason by the open dialog, and left as it is', async () => {
    const { home, file, before } = await troubled(trouble)
    const app = await apps.start(home, [], trouble.environment?.(home))
    await chooseInOpenDialog(app, [file])
    await app.page.getByRole('button', { name: 'Open project' }).click()
    const message = app.page.getByRole('alert')
    await message.filter({ hasText: 'Study.parallax' }).waitFor()
    expect(await message.innerText()).toMatch(trouble.says)
    expect(readFileSync(file).equals(before)).toBe(true)
    if (!trouble.environment) await expectUsable(app, home)
  })

  test('is refused with its reason when the app is started with it', async () => {
    const { home, file, before } = await troubled(trouble)
    const app = await apps.start(home, [file], trouble.environment?.(home))
    const message = app.page.getByRole('alert')
    await message.filter({ hasText: 'Study.parallax' }).waitFor()
    expect(await message.innerText()).toMatch(trouble.says)
    expect(readFileSync(file).equals(before)).toBe(true)
    if (!trouble.environment) await expectUsable(app, home)
  })
})

test('a new project where nothing can be written is refused with the reason, and another place can be chosen', async () => {
  const home = apps.home()
  const app = await apps.start(home)
  await app.electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/proc/Study.parallax' })
  })
  await app.page.getByRole('button', { name: 'New project' }).click()
  await app.page
    .getByRole('alert')
    .filter({ hasText: /cannot write in the folder|cannot be opened/ })
    .waitFor()
  await expectUsable(app, home)
})

const sentence = (n: number) => `Lamp number ${n} burned through the night on the pier.`

test('when the disk is full the window says so, keeps what was saved, and goes on once there is room', async () => {
  const home = apps.home()
  const file = home.path('Study.parallax')
  const app = await apps.start(home, [], hostConditions(home))
  const { page } = app
  const paragraphs = Array.from({ length: 100 }, (_, n) => [1, 2, 3].map(k => sentence(n * 3 + k)).join(' '))
  await withArticle(app, home, file, ['Lamps on the pier', ...paragraphs].join('\n\n'))
  await clickInto(page, sentence(1))
  await page.keyboard.press('2')
  await expectMark(page, 'solid-blue', sentence(1))
  await expectSaved(page)

  fillDisk(app)
  const full = page.getByRole('alert').filter({ hasText: 'The disk is full' })
  let tried = 1
  while ((await full.count()) === 0 && tried < 300) {
    tried++
    await page.keyboard.press('Control+Alt+ArrowRight')
    await page.keyboard.press('2')
    await expectSaved(page)
  }
  await full.waitFor()
  await expectSound(file)
  const kept = await annotationsIn(file)
  expect(kept.map(({ exact }) => exact)).toContain(sentence(1))

  freeDisk(app)
  await page.getByRole('button', { name: 'Dismiss' }).first().click()
  await clickInto(page, sentence(299))
  await page.keyboard.press('2')
  await expectMark(page, 'solid-blue', sentence(299))
  await expectSaved(page)
  await app.quit()
  const after = (await annotationsIn(file)).map(({ exact }) => exact)
  expect(after).toEqual([...kept.map(({ exact }) => exact), sentence(299)])
  await expectSound(file)
})
