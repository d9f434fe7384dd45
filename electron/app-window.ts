import { basename } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { StartInfo } from '../shared/rpc/bridge.ts'
import type { HostReply } from '../shared/rpc/port.ts'
import { CHANNELS } from './channels.ts'
import { folderName, projectName } from './file-names.ts'
import { START_PAGE } from './page-files.ts'
import { type Opening, ProjectHost, type ProjectHostMeans } from './project-host.ts'
import { languageOf } from './settings.ts'
import type { AppState } from './state.ts'
import { windowOptions } from './window-place.ts'

/** How often within a minute a page may crash before it is left alone. */
const CRASHES = 3

/** How long a window must have rested before its place is worth noting, in milliseconds. */
const REST = 400

/** What a window is made with. */
export interface WindowMeans extends ProjectHostMeans {
  state(): AppState
  /** The request that opens the project at a path. */
  opening(path: string): Opening
  /** Called when the window came to the front, got or lost its project, or changed what its menus say. */
  changed(): void
  /** Called when the window has come to rest at another place or size, and before it closes. */
  moved(window: AppWindow): void
  closed(window: AppWindow): void
}

/** One window of the app: the welcome page, or a project with its db host. */
export class AppWindow {
  readonly browser: BrowserWindow
  /** The id of the window's page, which stays readable when the window is gone. */
  readonly id: number
  /** The projects as the welcome page lists them, which asks for one by its place there. */
  recent: string[] = []
  readonly #means: WindowMeans
  #host: ProjectHost | null = null
  #path: string | null = null
  #message: string | null = null
  #undoLabels: { undo: string | null; redo: string | null } = { undo: null, redo: null }
  #menuKeys: Record<string, string> = {}
  /** Settles when the project is open or has failed to open. */
  #opening: Promise<unknown> = Promise.resolve()
  /** Whether a page has already talked to this host. */
  #served = false
  #link = 0
  #crashes: number[] = []

  constructor(means: WindowMeans) {
    this.#means = means
    this.browser = new BrowserWindow(windowOptions(means.state().window))
    this.id = this.browser.webContents.id
    if (means.state().window?.maximized) this.browser.maximize()
    this.#listenToBrowser()
    this.#listenToPage()
  }

  /** Absolute path of the open project, `null` on the welcome page. */
  get path(): string | null {
    return this.#path
  }

  get undoLabels(): { undo: string | null; redo: string | null } {
    return this.#undoLabels
  }

  setUndoLabels(undo: string | null, redo: string | null): void {
    this.#undoLabels = { undo, redo }
    this.#means.changed()
  }

  /** The keys that menus show for the page's commands, as Electron's accelerators. */
  get menuKeys(): Record<string, string> {
    return this.#menuKeys
  }

  setMenuKeys(keys: Record<string, string>): void {
    this.#menuKeys = keys
    this.#means.changed()
  }

  /** Shows the page, anew when it is shown already. */
  load(): void {
    void this.browser.loadURL(START_PAGE)
  }

  /** Brings the window to the front. */
  focus(): void {
    if (this.browser.isMinimized()) this.browser.restore()
    this.browser.show()
    this.browser.focus()
  }

  /**
   * Opens or creates a project in this window, which has none; the page has to be loaded (again) afterwards. When it
   * fails the window stays a welcome page, which gives the reason.
   */
  open(opening: Opening): Promise<HostReply> {
    const opened = this.#openHost(opening)
    this.#opening = opened
    return opened
  }

  /** What the page needs to begin. Every page gets a host of its own, so that no answer to an earlier one reaches it. */
  async start(): Promise<StartInfo> {
    await this.#opening
    if (this.#served && this.#path !== null) await this.#reopen(this.#path)
    this.#served = true
    this.#link = 0
    const { recent, theme, settings } = this.#means.state()
    const message = this.#message
    const home = app.getPath('home')
    this.recent = recent
    this.#message = null
    return {
      version: app.getVersion(),
      platform: process.platform,
      project: this.#path === null ? null : { file: basename(this.#path), name: projectName(this.#path) },
      recent: recent.map(path => ({ name: projectName(path), folder: folderName(path, home) })),
      message,
      theme,
      settings,
      desktopLanguage: languageOf('system', app.getLocale()),
    }
  }

  /** Passes a message of the page on to the host, unless it was meant for a host that is gone. */
  toHost(link: unknown, message: unknown): void {
    if (link === this.#link) this.#host?.post(message)
  }

  /** Lets the project use these paths under the token. Returns whether the host knows it. */
  async grant(token: string, paths: string[]): Promise<boolean> {
    return (await this.#host?.grant(token, paths))?.ok ?? false
  }

  /** Tells the page something; nothing happens once the window is closed. */
  send(channel: string, ...args: unknown[]): void {
    if (!this.browser.isDestroyed()) this.browser.webContents.send(channel, ...args)
  }

  /** Closes the project, leaving its file clean. */
  async close(): Promise<void> {
    await this.#opening
    await this.#host?.close()
  }

  async #openHost(opening: Opening): Promise<HostReply> {
    const host = new ProjectHost(opening, this.#means, {
      message: message => this.send(CHANNELS.fromHost, message),
      lost: text => this.send(CHANNELS.hostLost, text, ++this.#link),
      ready: () => this.send(CHANNELS.hostReady),
    })
    const reply = await host.open()
    this.#host = reply.ok ? host : null
    this.#path = reply.ok ? opening.path : null
    this.#message = reply.ok ? null : reply.error.message
    this.#served = false
    this.#undoLabels = { undo: null, redo: null }
    this.#showName()
    this.#means.changed()
    return reply
  }

  async #reopen(path: string): Promise<void> {
    const before = this.#host
    this.#host = null
    await before?.close()
    await this.open(this.#means.opening(path))
  }

  #showName(): void {
    if (this.browser.isDestroyed()) return
    this.browser.setTitle(this.#path === null ? 'Parallax' : `${projectName(this.#path)} — Parallax`)
    this.browser.setRepresentedFilename(this.#path ?? '')
  }

  #listenToBrowser(): void {
    let rest: NodeJS.Timeout | undefined
    const moves = () => {
      clearTimeout(rest)
      rest = setTimeout(() => this.#means.moved(this), REST)
    }
    this.browser.once('ready-to-show', () => this.browser.show())
    this.browser.on('resize', moves)
    this.browser.on('move', moves)
    this.browser.on('focus', () => this.#means.changed())
    this.browser.on('close', () => {
      clearTimeout(rest)
      this.#means.moved(this)
    })
    this.browser.once('closed', () => {
      clearTimeout(rest)
      this.#means.closed(this)
    })
  }

  #listenToPage(): void {
    const { webContents } = this.browser
    this.browser.on('page-title-updated', event => event.preventDefault())
    webContents.on('did-finish-load', () => webContents.setZoomLevel(this.#means.state().zoom))
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') this.#reloadAfterCrash(reason)
    })
  }

  #reloadAfterCrash(reason: string): void {
    const now = this.#means.now()
    this.#crashes = [...this.#crashes.filter(crash => now - crash < 60_000), now]
    console.error(`The page ended unexpectedly (${reason}).`)
    if (this.#crashes.length < CRASHES) this.load()
  }
}
