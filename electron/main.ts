import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { app, nativeTheme, session } from 'electron'
import type { Settings, ThemeChoice } from '../shared/rpc/bridge.ts'
import { keepMenu } from './app-menu.ts'
import type { AppWindow } from './app-window.ts'
import { projectArgument } from './args.ts'
import { CHANNELS } from './channels.ts'
import { declareScheme, lockPages, lockSession } from './lockdown.ts'
import { answerPages } from './page-requests.ts'
import { BUILT, stateFile } from './places.ts'
import { Projects } from './projects.ts'
import { StateFile } from './state-file.ts'

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function argumentProject(): string | null {
  const appFolder = process.defaultApp ? resolve(app.getAppPath()) : null
  return projectArgument({ argv: process.argv, cwd: process.cwd(), appFolder, isFile })
}

/** Runs the app; this is the only one, which later starts hand their project to. */
function run(project: string | null): void {
  const state = new StateFile(stateFile())
  const setTheme = (theme: ThemeChoice) => {
    nativeTheme.themeSource = theme
    state.set({ ...state.state, theme })
    for (const window of projects.all()) window.send(CHANNELS.theme, theme)
    updateMenu()
  }
  const setSettings = (settings: Settings, from: AppWindow) => {
    state.set({ ...state.state, settings })
    for (const window of projects.all()) if (window !== from) window.send(CHANNELS.settings, settings)
    updateMenu()
  }
  const updateMenu = keepMenu(() => projects, state, setTheme)
  const projects = new Projects(state, updateMenu)
  let first = project
  const openLater = (path: string) => {
    if (app.isReady()) void projects.open(path, projects.front())
    else first = path
  }

  lockPages()
  declareScheme()
  answerPages(projects, { setTheme, setSettings })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openLater(path)
  })
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const path = (data as { project?: unknown } | null)?.project
    if (typeof path === 'string') openLater(path)
    else projects.front()?.focus()
  })
  app.on('activate', () => {
    if (app.isReady() && projects.all().length === 0) projects.begin(null)
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', event => waitForProjects(event, projects))
  void app.whenReady().then(() => {
    nativeTheme.themeSource = state.state.theme
    lockSession(session.defaultSession, BUILT.pages)
    updateMenu()
    projects.begin(first)
  })
}

/** Quitting waits until every project's file is left clean. */
function waitForProjects(event: Electron.Event, projects: Projects): void {
  const closed = projects.closed()
  if (!closed) return
  event.preventDefault()
  void closed.then(() => app.quit())
}

if (process.env.PARALLAX_USER_DATA) app.setPath('userData', resolve(process.env.PARALLAX_USER_DATA))
const project = argumentProject()
if (app.requestSingleInstanceLock({ project })) run(project)
else app.quit()
