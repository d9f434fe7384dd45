import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { basename, isAbsolute } from 'node:path'
import { clipboard, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, shell } from 'electron'
import type { Granted, Settings, ThemeChoice } from '../shared/rpc/bridge.ts'
import type { AppWindow } from './app-window.ts'
import { CHANNELS, QUESTIONS, type Question } from './channels.ts'
import { askCopy, askExport, askFiles, askFolder, tell } from './dialogs.ts'
import { t } from './language.ts'
import { isOwnPage } from './page-files.ts'
import { backupsFolder } from './places.ts'
import type { Projects } from './projects.ts'
import { realPath } from './real-path.ts'
import { parseSettings } from './settings.ts'
import { isTheme } from './state.ts'

/** What a page sets for the whole app. */
export interface Choosing {
  setTheme(theme: ThemeChoice): void
  /** Keeps the settings and tells the pages other than the one they come from. */
  setSettings(settings: Settings, from: AppWindow): void
}

/** Answers what pages ask, and carries their messages to their hosts. Whoever is not one of our pages is not heard. */
export function answerPages(projects: Projects, choose: Choosing): void {
  const answers = answersOf(projects, choose)
  for (const question of QUESTIONS) {
    ipcMain.handle(question, (event, arg: unknown) => {
      const window = senderOf(event, projects)
      if (!window) throw new Error('only pages of the app are answered')
      return answers[question](window, arg)
    })
  }
  ipcMain.on(CHANNELS.toHost, (event, link: unknown, message: unknown) => {
    senderOf(event, projects)?.toHost(link, message)
  })
  ipcMain.on(CHANNELS.undoLabels, (event, labels: unknown) => {
    const { undo, redo } = record(labels)
    senderOf(event, projects)?.setUndoLabels(labelOrNull(undo), labelOrNull(redo))
  })
  ipcMain.on(CHANNELS.menuKeys, (event, keys: unknown) => {
    senderOf(event, projects)?.setMenuKeys(accelerators(keys))
  })
}

/** The folder of backups in the desktop's file manager; it is made when there was no backup yet. */
export async function showBackups(): Promise<void> {
  mkdirSync(backupsFolder(), { recursive: true })
  await shell.openPath(backupsFolder())
}

type Answers = Record<Question, (window: AppWindow, arg: unknown) => unknown>

function answersOf(projects: Projects, { setTheme, setSettings }: Choosing): Answers {
  return {
    start: window => window.start(),
    setTheme: (_window, theme) => {
      if (isTheme(theme)) setTheme(theme)
    },
    setSettings: (window, settings) => setSettings(parseSettings(settings), window),
    newProject: window => projects.make(window),
    openProject: window => projects.ask(window),
    openRecent: (window, index) => projects.open(recentOf(window, index), window),
    removeRecent: (window, index) => {
      const path = recentOf(window, index)
      window.recent = window.recent.filter(other => other !== path)
      projects.forget(path)
    },
    openSample: window => projects.openSample(window),
    chooseFiles: async window => grant(window, await askFiles(window.browser)),
    chooseFolder: async window => grant(window, await askFolder(window.browser)),
    grantFiles: (window, paths) => grant(window, droppedPaths(paths)),
    chooseExport: async (window, format) =>
      grantOne(window, await askExport(window.browser, exportFormat(format))),
    chooseCopy: async window =>
      window.path === null ? null : grantOne(window, await askCopy(window.browser, window.path)),
    copyText: (_window, text) => clipboard.writeText(string(text)),
    showBackups,
  }
}

/** The window whose own page, not a frame in it, sent the message. */
function senderOf(event: IpcMainInvokeEvent | IpcMainEvent, projects: Projects): AppWindow | undefined {
  const { sender, senderFrame } = event
  if (!senderFrame || senderFrame !== sender.mainFrame || !isOwnPage(senderFrame.url)) return undefined
  return projects.windowOf(sender)
}

async function grant(window: AppWindow, paths: string[]): Promise<Granted | null> {
  if (paths.length === 0) return null
  const token = randomUUID()
  const known = await window.grant(token, paths)
  return known ? { grant: token, names: paths.map(path => basename(path)) } : null
}

/** Grants a file to be written, which is never the open project itself. */
async function grantOne(window: AppWindow, path: string | null): Promise<Granted | null> {
  if (path === null) return null
  if (realPath(path) !== window.path) return grant(window, [path])
  await tell(window.browser, t('This is the open project itself. Choose another name.'))
  return null
}

function recentOf(window: AppWindow, index: unknown): string {
  const path = typeof index === 'number' ? window.recent[index] : undefined
  if (path === undefined) throw new Error(`there is no recent project ${String(index)}`)
  return path
}

function droppedPaths(paths: unknown): string[] {
  if (!Array.isArray(paths)) throw new Error('dropped files come as a list')
  return paths.filter((path): path is string => typeof path === 'string' && isAbsolute(path))
}

function exportFormat(format: unknown): { label: string; extension: string; name: string } {
  const { label, extension, name } = record(format)
  if (!/^[a-z0-9]{1,12}$/i.test(string(extension))) throw new Error('an extension is letters and digits')
  return { label: string(label), extension: string(extension), name: string(name) }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new Error('a text is missing')
  return value
}

/** The accelerators among what a page says; one that Electron could not read would keep the whole menu from being made. */
function accelerators(keys: unknown): Record<string, string> {
  const key = String.raw`(F\d{1,2}|[!-*,-~]|Left|Right|Up|Down|PageUp|PageDown|Home|End|Insert|Delete|Backspace|Return|Space|Plus|Tab|Esc)`
  const accelerator = new RegExp(`^(CommandOrControl\\+)?(Alt\\+)?(Shift\\+)?${key}$`)
  const known = Object.entries(record(keys)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && accelerator.test(entry[1]),
  )
  return Object.fromEntries(known)
}

/** What the menu can show of a label. */
const labelOrNull = (value: unknown) =>
  typeof value === 'string' && value !== '' ? value.slice(0, 80) : null
