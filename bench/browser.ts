import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type CDPSession, chromium, _electron as electron, type Page } from 'playwright-core'
import { lacksDisplay, startXvfb } from '../scripts/display.ts'
import { resolveElectron } from '../scripts/electron-runtime.ts'
import { ensureSystemPackages } from '../scripts/system-packages.ts'
import { privateMemory } from './process-memory.ts'

/**
 * Frames come as fast as they can be made, so that times tell the work and not the wait for the display. Waiting adds
 * up to 17 ms to everything alike.
 */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--disable-background-networking',
]

/** What Playwright loads into an Electron it starts: the app waits until Playwright is connected. */
export const HOLD_BACK = createRequire(import.meta.url)
  .resolve('playwright-core/package.json')
  .replace('package.json', 'lib/server/electron/loader.js')

const SIZE = { width: 1280, height: 800 }

/** A page in a renderer process of its own. */
export interface BenchTab {
  page: Page
  /** Megabytes that the page's process has for itself, after its garbage was collected; null where nobody tells. */
  memoryMb(): Promise<number | null>
  /** Megabytes of JavaScript's heap after its garbage was collected. */
  heapMb(): Promise<number>
  close(): Promise<void>
}

/** One Chromium for all pages of a run. */
export interface Browser {
  /** Name and version, such as `Electron 25 (Chromium 114)`. */
  name: string
  open(address: string): Promise<BenchTab>
  close(): Promise<void>
}

/** Sees to it that windows can be shown. */
export async function ensureDisplay(): Promise<void> {
  if (lacksDisplay()) process.env.DISPLAY = await startXvfb()
}

/** The Chromium at `path`, or the one in the Electron that runs the app. */
export async function startBrowser(path: string | undefined, folder: string): Promise<Browser> {
  return path ? startChromium(path) : startElectron(join(folder, 'host-app'))
}

async function startChromium(path: string): Promise<Browser> {
  await ensureDisplay()
  const browser = await chromium.launch({ executablePath: path, args: FLAGS, headless: false })
  const session = await browser.newBrowserCDPSession()
  return {
    name: `Chromium ${browser.version()}`,
    async open(address) {
      const context = await browser.newContext({ viewport: SIZE })
      const page = await context.newPage()
      await page.goto(address)
      return tab(
        page,
        await context.newCDPSession(page),
        () => busiest(session),
        () => context.close(),
      )
    },
    close: () => browser.close(),
  }
}

/** The renderer that has worked most: with one page at a time, that of the page. */
async function busiest(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  return renderers.sort((a, b) => b.cpuTime - a.cpuTime)[0]?.id ?? 0
}

const HOST_APP = {
  'package.json': JSON.stringify({ name: 'bench-pages', version: '1.0.0', main: 'main.cjs' }),
  'main.cjs': `const { app } = require('electron')
app.on('window-all-closed', () => {})`,
}

/** An app that shows nothing by itself. */
function writeHostApp(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(HOST_APP)) writeFileSync(join(folder, name), text)
  return folder
}

async function startElectron(folder: string): Promise<Browser> {
  const { program, version } = await resolveElectron()
  ensureSystemPackages(program, lacksDisplay())
  await ensureDisplay()
  const app = await electron.launch({
    executablePath: program,
    args: ['-r', HOLD_BACK, ...FLAGS, `--user-data-dir=${join(folder, 'user-data')}`, writeHostApp(folder)],
  })
  await app.evaluate(({ app: main }) => main.whenReady())
  const chrome = await app.evaluate(() => process.versions.chrome)
  let opened = 0
  return {
    name: `Electron ${version} (Chromium ${chrome})`,
    async open(address) {
      const shown = app.waitForEvent('window')
      const pid = await app.evaluate(openWindow, { address, size: SIZE, partition: `bench-${opened++}` })
      const page = await shown
      await page.waitForLoadState()
      return tab(
        page,
        await app.context().newCDPSession(page),
        async () => pid,
        () => page.close(),
      )
    },
    close: () => app.close(),
  }
}

/** Runs in Electron's main process. A partition of its own means a process of its own. */
async function openWindow(
  { BrowserWindow }: typeof import('electron'),
  { address, size, partition }: { address: string; size: typeof SIZE; partition: string },
): Promise<number> {
  const window = new BrowserWindow({
    ...size,
    useContentSize: true,
    webPreferences: { partition, backgroundThrottling: false },
  })
  await window.loadURL(address)
  return window.webContents.getOSProcessId()
}

function tab(
  page: Page,
  session: CDPSession,
  pid: () => Promise<number>,
  close: () => Promise<void>,
): BenchTab {
  const collect = async () => {
    for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage')
    // What was freed goes back to the system.
    await session.send('Memory.simulatePressureNotification', { level: 'critical' }).catch(() => {})
    await page.waitForTimeout(200)
  }
  return {
    page,
    async memoryMb() {
      await collect()
      return privateMemory(await pid())
    },
    async heapMb() {
      await collect()
      const { usedSize } = await session.send('Runtime.getHeapUsage')
      return usedSize / 2 ** 20
    },
    close,
  }
}
