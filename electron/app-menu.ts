import { app, BrowserWindow, dialog, Menu } from 'electron'
import type { ThemeChoice } from '../shared/rpc/bridge.ts'
import { CHANNELS } from './channels.ts'
import { folderName, projectName } from './file-names.ts'
import { speak, t } from './language.ts'
import { type MenuActions, type MenuModel, menuTemplate } from './menu.ts'
import { showBackups } from './page-requests.ts'
import type { Projects } from './projects.ts'
import { languageOf } from './settings.ts'
import { zoomedBy } from './state.ts'
import type { StateFile } from './state-file.ts'

/** Returns what brings the menus up to date; it does nothing while they would say the same. */
export function keepMenu(
  projects: () => Projects,
  state: StateFile,
  setTheme: (theme: ThemeChoice) => void,
): () => void {
  const actions = actionsOf(projects, state, setTheme)
  let shown = ''
  return () => {
    const model = modelOf(projects(), state)
    speak(model.language)
    const next = JSON.stringify(model)
    if (next === shown) return
    shown = next
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(model, actions)))
  }
}

function modelOf(projects: Projects, { state }: StateFile): MenuModel {
  const front = projects.front()
  const home = app.getPath('home')
  return {
    platform: process.platform,
    project: front !== null && front.path !== null,
    ...(front?.undoLabels ?? { undo: null, redo: null }),
    theme: state.theme,
    language: languageOf(state.settings.language, app.getLocale()),
    keys: front?.menuKeys ?? {},
    recent: state.recent.map(path => ({ name: projectName(path), folder: folderName(path, home) })),
    developer: !app.isPackaged,
  }
}

function actionsOf(
  projects: () => Projects,
  state: StateFile,
  setTheme: (theme: ThemeChoice) => void,
): MenuActions {
  const front = () => projects().front()
  return {
    command: name => front()?.send(CHANNELS.command, name),
    newProject: () => void projects().make(front()),
    openProject: () => void projects().ask(front()),
    openRecent: index => {
      const path = state.state.recent[index]
      if (path !== undefined) void projects().open(path, front())
    },
    clearRecent: () => projects().forget(),
    openSample: () => void projects().openSample(front()),
    showWelcome: () => projects().showWelcome(),
    setTheme,
    zoom: steps => zoomAll(state, steps),
    showBackups: () => void showBackups(),
    showAbout,
  }
}

function zoomAll(state: StateFile, steps: number): void {
  const zoom = steps === 0 ? 0 : zoomedBy(state.state.zoom, steps)
  state.set({ ...state.state, zoom })
  for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomLevel(zoom)
}

function showAbout(): void {
  const { electron, chrome } = process.versions
  const what = t(
    'Compares how outlets tell the same story. Works without a network; your projects stay on this computer.',
  )
  const detail = `${what}\n\n${t('MIT licence.')} Electron ${electron}, Chromium ${chrome}.`
  void dialog.showMessageBox({
    type: 'info',
    title: 'Parallax',
    message: `Parallax ${app.getVersion()}`,
    detail,
    buttons: ['OK'],
  })
}
