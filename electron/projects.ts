import { existsSync } from 'node:fs'
import { app, BrowserWindow, type WebContents } from 'electron'
import { AppWindow, type WindowMeans } from './app-window.ts'
import { talkTo } from './db-process.ts'
import { askNewProject, askProject, tell } from './dialogs.ts'
import { projectName } from './file-names.ts'
import { forkHost } from './fork-host.ts'
import { BUILT, backupsFolder, sampleFile } from './places.ts'
import type { Opening } from './project-host.ts'
import { realPath } from './real-path.ts'
import { withForgotten, withOpened } from './state.ts'
import type { StateFile } from './state-file.ts'
import { placeOf } from './window-place.ts'

/** All windows of the app, at most one for each project, and how projects get into them. */
export class Projects {
  readonly #state: StateFile
  readonly #changed: () => void
  readonly #windows = new Map<number, AppWindow>()
  /** Projects that are just being opened, by path. */
  readonly #opening = new Map<string, Promise<unknown>>()
  /** Projects that are just being closed. */
  readonly #closing = new Set<Promise<void>>()
  #front: AppWindow | null = null

  /** `changed` is called whenever the menus may have to say something else. */
  constructor(state: StateFile, changed: () => void) {
    this.#state = state
    this.#changed = changed
  }

  /** The window that shows these contents, if it is one of ours. */
  windowOf(contents: WebContents): AppWindow | undefined {
    return this.#windows.get(contents.id)
  }

  /** The window the user works in; without a focused one the last that was. */
  front(): AppWindow | null {
    const focused = BrowserWindow.getFocusedWindow()
    if (focused) this.#front = this.windowOf(focused.webContents) ?? this.#front
    return this.#front
  }

  all(): AppWindow[] {
    return [...this.#windows.values()]
  }

  /** The first window: the project given, else the last one, else the welcome page. Does not wait for the project. */
  begin(path: string | null): void {
    const first = path ?? this.#state.state.last
    if (first === null) this.showWelcome()
    else {
      const real = realPath(first)
      const window = this.#newWindow()
      void this.#noteOpening(real, this.#openIn(window, openingOf(real)))
      window.load()
    }
  }

  /** Shows the welcome page, in a new window unless there is one already. */
  showWelcome(): void {
    const window = this.all().find(({ path }) => path === null)
    if (window) window.focus()
    else this.#newWindow().load()
  }

  /** Asks for a new project's file, makes it and shows it. */
  async make(over: AppWindow | null): Promise<void> {
    const from = over ?? this.#anyWindow()
    const path = await askNewProject(from.browser)
    if (path) await this.#make(realPath(path), false, from)
  }

  /** Asks for a project's file and shows it. */
  async ask(over: AppWindow | null): Promise<void> {
    const from = over ?? this.#anyWindow()
    const path = await askProject(from.browser)
    if (path) await this.open(path, from)
  }

  /** Shows the project at `path`: in its own window if it is open, else in the welcome page's, else in a new one. */
  async open(path: string, from: AppWindow | null): Promise<void> {
    const real = realPath(path)
    await this.#opening.get(real)
    const shown = this.all().find(window => window.path === real)
    if (shown) shown.focus()
    else await this.#noteOpening(real, this.#show(openingOf(real), from))
  }

  /** Shows the sample project, which is made the first time. */
  async openSample(from: AppWindow | null): Promise<void> {
    const path = realPath(sampleFile())
    await this.#opening.get(path)
    if (existsSync(path)) await this.open(path, from)
    else await this.#make(path, true, from)
  }

  /** Takes a project from the list of recent ones; all of them without a path. */
  forget(path?: string): void {
    const { state } = this.#state
    this.#state.set(path === undefined ? { ...state, recent: [] } : withForgotten(state, path))
    if (path === undefined) app.clearRecentDocuments()
    this.#changed()
  }

  /** Resolves when no project is being closed any more; `null` when there is none. */
  closed(): Promise<unknown> | null {
    return this.#closing.size === 0 ? null : Promise.allSettled(this.#closing)
  }

  #make(path: string, sample: boolean, from: AppWindow | null): Promise<void> {
    const opening: Opening = { ...openingOf(path), type: 'create', name: projectName(path), sample }
    return this.#noteOpening(path, this.#show(opening, from))
  }

  async #noteOpening(path: string, opened: Promise<unknown>): Promise<void> {
    this.#opening.set(path, opened)
    await opened.finally(() => this.#opening.delete(path))
  }

  /** Opens in the welcome page's window or a new one. Why it failed is told where the user is. */
  async #show(opening: Opening, from: AppWindow | null): Promise<void> {
    const welcome = from?.path === null && !from.browser.isDestroyed()
    const window = welcome ? from : this.#newWindow()
    const failure = await this.#openIn(window, opening)
    if (failure === null || welcome || !from || from.browser.isDestroyed()) window.load()
    else {
      window.browser.destroy()
      await tell(from.browser, failure)
    }
  }

  /** Returns why it failed, or `null`. */
  async #openIn(window: AppWindow, opening: Opening): Promise<string | null> {
    const reply = await window.open(opening)
    if (!reply.ok) return reply.error.message
    const path = realPath(opening.path)
    app.addRecentDocument(path)
    this.#state.set(withOpened(this.#state.state, path))
    this.#changed()
    return null
  }

  #anyWindow(): AppWindow {
    const window = this.front()
    if (window) return window
    this.showWelcome()
    return this.front() ?? this.#newWindow()
  }

  #newWindow(): AppWindow {
    const window = new AppWindow(this.#means())
    this.#windows.set(window.id, window)
    this.#front = window
    return window
  }

  #means(): WindowMeans {
    return {
      state: () => this.#state.state,
      opening: openingOf,
      start: listener => talkTo(forkHost(BUILT.host, process.env.PARALLAX_HOST_NODE), listener),
      now: () => performance.now(),
      changed: this.#changed,
      moved: window => this.#state.set({ ...this.#state.state, window: placeOf(window.browser) }),
      closed: window => this.#forgetWindow(window),
    }
  }

  #forgetWindow(window: AppWindow): void {
    this.#windows.delete(window.id)
    if (this.#front === window) this.#front = this.all().at(-1) ?? null
    const closing = window.close().finally(() => this.#closing.delete(closing))
    this.#closing.add(closing)
    this.#changed()
  }
}

function openingOf(path: string): Opening {
  return { type: 'open', path, backups: backupsFolder(), holder: 'the Parallax window' }
}
