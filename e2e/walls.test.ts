import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ask } from '../test/command-line.ts'
import { chooseInOpenDialog, type Home, newProject, sayWhoCodes } from './app.ts'
import { type StartedApp, useApps } from './apps.ts'
import { hostsOf } from './processes.ts'

const apps = useApps()

/** The app on its sample project, whose page holds everything a page of the app can hold. */
async function onSample(): Promise<StartedApp> {
  const app = await apps.start(apps.home())
  await app.page.getByRole('button', { name: 'Open sample project' }).click()
  await sayWhoCodes(app.page, 'Lena')
  return app
}

/** A server of this machine that must never be asked anything. */
async function outside(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('outside')
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  apps.after(() => server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

/** What an attempt of the page came to: its value, or the name of the error. */
const attempt = <Result>(page: Page, work: (address: string) => Promise<Result> | Result, address = '') =>
  page.evaluate(work, address).catch((error: Error) => `refused: ${error.message.split('\n')[0]}`)

/** Sends a call to the db host as the page itself does, and returns the error it is answered with. */
async function rawCall(page: Page, method: string, args: unknown): Promise<string> {
  return page.evaluate(
    call =>
      new Promise<string>(answered => {
        const { parallax } = window as unknown as {
          parallax: { connect(listener: object): (message: unknown) => void }
        }
        const message = (answer: { id?: number; type: string; error?: { message: string } }) => {
          if (answer.id === 4711) answered(answer.error?.message ?? answer.type)
        }
        parallax.connect({ message, lost: answered, ready: () => {} })({ type: 'call', id: 4711, ...call })
      }),
    { method, args },
  )
}

describe('the page is walled in', () => {
  test('it runs in the sandbox, apart from the preload script, without Node', async () => {
    const { electron, page } = await onSample()
    const preferences = await electron.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow
      return (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
    })
    expect(preferences.nodeIntegrationInWorker ?? false).toBe(false)
    const reachable = await page.evaluate(() =>
      [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        'ipcRenderer',
        'electron',
        '__dirname',
      ].filter(name => name in globalThis),
    )
    expect(reachable).toEqual([])
  })

  test('its policy lets nothing run but the scripts that ship with the app', async () => {
    const { page } = await onSample()
    const policy = await page.evaluate(async () => {
      const answer = await fetch(location.href)
      return answer.headers.get('Content-Security-Policy') ?? ''
    })
    const directives = new Map(
      policy.split(';').map(one => {
        const [name = '', ...sources] = one.trim().split(/\s+/)
        return [name, sources.join(' ')]
      }),
    )
    expect(directives.get('default-src')).toBe("'none'")
    expect(directives.get('script-src')).toBe("'self'")
    expect(policy).not.toMatch(/unsafe|https?:|wss?:|\*|blob:|script-src[^;]*data:/)

    const refused = await page.evaluate(async () => {
      const hits = window as unknown as { hit?: string }
      const blocked: string[] = []
      const next = (name: string, attack: () => void) =>
        new Promise<void>(done => {
          const heard = (event: SecurityPolicyViolationEvent) => {
            removeEventListener('securitypolicyviolation', heard)
            blocked.push(`${name} by ${event.effectiveDirective}`)
            done()
          }
          addEventListener('securitypolicyviolation', heard)
          attack()
        })
      await next('inline script', () => {
        const script = document.createElement('script')
        script.textContent = 'window.hit = "inline script"'
        document.body.append(script)
      })
      await next('handler in markup', () => {
        const box = document.createElement('div')
        box.innerHTML = '<img src="missing.png" onerror="window.hit = this.tagName">'
        document.body.append(box)
      })
      await next('text as code', () => setTimeout('window.hit = "text as code"'))
      await next('script of a data address', () => {
        const script = document.createElement('script')
        script.src = 'data:text/javascript,window.hit="data"'
        document.body.append(script)
      })
      await next('script of a blob', () => {
        const script = document.createElement('script')
        script.src = URL.createObjectURL(new Blob(['window.hit = "blob"']))
        document.body.append(script)
      })
      return { blocked, hit: hits.hit }
    })
    expect(refused).toEqual({
      blocked: [
        'inline script by script-src-elem',
        'handler in markup by script-src-attr',
        'text as code by script-src',
        'script of a data address by script-src-elem',
        'script of a blob by script-src-elem',
      ],
      hit: undefined,
    })
  })

  test('it reaches no address outside', async () => {
    const { page } = await onSample()
    const { url, asked } = await outside()
    expect(await attempt(page, address => fetch(address).then(String), url)).toMatch(/^refused/)
    expect(await attempt(page, address => fetch(address, { mode: 'no-cors' }).then(String), url)).toMatch(
      /^refused/,
    )
    expect(await attempt(page, () => fetch('file:///etc/hostname').then(String))).toMatch(/^refused/)
    const events = await page.evaluate(async address => {
      const failed = (make: () => HTMLElement) =>
        new Promise<string>(done => {
          const element = make()
          element.onload = () => done('loaded')
          element.onerror = () => done('refused')
          document.body.append(element)
        })
      const tag = (name: string, attributes: object) => () =>
        Object.assign(document.createElement(name), attributes)
      const socket = await new Promise<string>(done => {
        try {
          const opened = new WebSocket(address.replace('http', 'ws'))
          opened.onopen = () => done('opened')
          opened.onerror = () => done('refused')
        } catch {
          done('refused')
        }
      })
      navigator.sendBeacon(address, 'beacon')
      return {
        image: await failed(tag('img', { src: address })),
        script: await failed(tag('script', { src: address })),
        style: await failed(tag('link', { rel: 'stylesheet', href: address })),
        socket,
      }
    }, url)
    expect(events).toEqual({ image: 'refused', script: 'refused', style: 'refused', socket: 'refused' })
    expect(asked).toEqual([])
  })

  test('it opens no window, holds no other page and stays where it is', async () => {
    const { electron, page } = await onSample()
    const { url, asked } = await outside()
    const before = page.url()
    expect(await page.evaluate(address => window.open(address) === null, url)).toBe(true)
    expect(await page.evaluate(() => window.open('app://parallax/index.html') === null)).toBe(true)
    await leave(
      electron,
      page,
      address => {
        location.href = address
      },
      url,
    )
    await leave(
      electron,
      page,
      address => {
        const link = Object.assign(document.createElement('a'), { href: address })
        document.body.append(link)
        link.click()
      },
      url,
    )
    const framed = await page.evaluate(
      address =>
        new Promise<string>(done => {
          addEventListener('securitypolicyviolation', event => done(event.effectiveDirective), { once: true })
          document.body.append(Object.assign(document.createElement('iframe'), { src: address }))
        }),
      url,
    )
    expect(framed).toBe('frame-src')
    expect(page.url()).toBe(before)
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(asked).toEqual([])
    // A locator would wait for the navigation that was refused.
    expect(await page.evaluate(() => document.querySelector('footer')?.textContent)).toContain(
      'Coding as Lena',
    )
  })

  test('it gets no permission for anything', async () => {
    const { page } = await onSample()
    const answers = await page.evaluate(async () => ({
      notification: await Notification.requestPermission(),
      place: await new Promise(done =>
        navigator.geolocation.getCurrentPosition(
          () => done('given'),
          error => done(error.code === error.PERMISSION_DENIED ? 'denied' : error.message),
        ),
      ),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        () => 'denied',
      ),
      clipboard: await navigator.clipboard.readText().then(
        () => 'given',
        () => 'denied',
      ),
    }))
    expect(answers).toEqual({
      notification: 'denied',
      place: 'denied',
      camera: 'denied',
      clipboard: 'denied',
    })
  })

  test('it reads and writes only files that the user chose', async () => {
    const { page } = await onSample()
    const forged = [
      await rawCall(page, 'import.review', { grant: randomUUID() }),
      await rawCall(page, 'import.review', { grant: '/etc/passwd' }),
      await rawCall(page, 'project.saveCopy', { grant: randomUUID() }),
      await rawCall(page, 'export.run', { format: 'csv', grant: randomUUID(), coderId: null, storyId: null }),
    ]
    expect(new Set(forged)).toEqual(new Set(['this window was not given these files']))
    const dropped = await page.evaluate(() => {
      const { parallax } = window as unknown as { parallax: { dropFiles(files: File[]): Promise<unknown> } }
      return parallax.dropFiles([new File(['made by the page'], '/etc/passwd')])
    })
    expect(dropped).toBe(null)
  })

  test('its address leads to nothing outside the app’s own pages', async () => {
    const { page } = await onSample()
    const statuses = await page.evaluate(async addresses => {
      const answers: Record<string, number | string> = {}
      for (const address of addresses)
        answers[address] = await fetch(address).then(
          ({ status }) => status,
          () => 'refused',
        )
      return answers
    }, TRAVERSALS)
    expect(Object.entries(statuses).filter(([, status]) => ![403, 404, 'refused'].includes(status))).toEqual(
      [],
    )
    expect(await page.evaluate(() => fetch('app://parallax/index.html').then(({ status }) => status))).toBe(
      200,
    )
  })
})

const TRAVERSALS = [
  'app://parallax/..%2f..%2fpackage.json',
  'app://parallax/..%2fdb%2fhost.mjs',
  'app://parallax/%2e%2e%2f%2e%2e%2fpackage.json',
  'app://parallax/assets/..%2f..%2felectron%2fmain.cjs',
  'app://parallax/..%5c..%5cpackage.json',
  'app://parallax/%00',
  'app://parallax//etc/hostname',
  'app://elsewhere/index.html',
]

/** Lets the page try to leave, and waits until the app has refused it. */
async function leave(
  electron: StartedApp['electron'],
  page: Page,
  attack: (address: string) => void,
  address: string,
): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow
    const refused = new Promise(done => {
      webContents.once('will-navigate', event => setImmediate(() => done(event.defaultPrevented)))
    })
    Object.assign(globalThis, { refused })
  })
  await page.evaluate(attack, address)
  expect(await electron.evaluate(() => (globalThis as { refused?: unknown }).refused)).toBe(true)
}

/** Starts the program a second time beside the running app, and waits until it has ended. */
function startAgain(home: Home, files: string[]): Promise<number | null> {
  const repository = resolve(import.meta.dirname, '..')
  const child = spawn(
    process.env.PARALLAX_ELECTRON ?? '',
    ['--no-sandbox', '--disable-gpu', repository, ...files],
    { env: { ...process.env, PARALLAX_USER_DATA: home.userData }, stdio: 'ignore' },
  )
  return new Promise(ended => child.once('exit', ended))
}

const titles = ({ electron }: StartedApp) =>
  electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map(window => window.getTitle())
      .sort(),
  )

describe('one app, one window for each project', () => {
  test('a second start with a project opens it in the running app, which has a window for each', async () => {
    const home = apps.home()
    const [first, second] = [home.path('First.parallax'), home.path('Second.parallax')]
    await ask('init', second)
    const app = await apps.start(home)
    await newProject(app, first, 'Lena')
    const another = app.electron.waitForEvent('window')
    expect(await startAgain(home, [second])).toBe(0)
    const page = await another
    await page.getByText('Second', { exact: false }).first().waitFor()
    expect(await titles(app)).toEqual(['First — Parallax', 'Second — Parallax'])
    expect(hostsOf(app)).toHaveLength(2)
  })

  test('a project that is open already is not opened twice: its window comes to the front', async () => {
    const home = apps.home()
    const [first, second] = [home.path('First.parallax'), home.path('Second.parallax')]
    await ask('init', second)
    const app = await apps.start(home)
    await newProject(app, first, 'Lena')
    const another = app.electron.waitForEvent('window')
    await startAgain(home, [second])
    await (await another).getByText('Second').first().waitFor()

    expect(await startAgain(home, [first])).toBe(0)
    await expect
      .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle()))
      .toBe('First — Parallax')
    await chooseInOpenDialog(app, [realpathSync(second)])
    await app.electron.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(item => item.label.includes('File'))
      const open = file?.submenu?.items.find(item => item.label.replace('&', '').startsWith('Open'))
      open?.click()
    })
    await expect
      .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle()))
      .toBe('Second — Parallax')
    expect(await titles(app)).toEqual(['First — Parallax', 'Second — Parallax'])
    expect(hostsOf(app)).toHaveLength(2)
  })
})
