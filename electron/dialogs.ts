import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { withExtension } from './file-names.ts'
import { t } from './language.ts'

/** The extension of project files, without a dot. */
const PROJECT = 'parallax'

/** The folder new files are suggested in. */
function documents(): string {
  try {
    return app.getPath('documents')
  } catch {
    return app.getPath('home')
  }
}

/** Asks where to make a new project; its path, or `null`. */
export function askNewProject(over: BrowserWindow): Promise<string | null> {
  const suggested = join(documents(), `${t('Untitled')}.${PROJECT}`)
  return askSave(over, {
    title: t('New project'),
    suggested,
    extension: PROJECT,
    label: t('Parallax projects'),
  })
}

/** Asks which project to open; its path, or `null`. */
export async function askProject(over: BrowserWindow): Promise<string | null> {
  const filters = [
    { name: t('Parallax projects'), extensions: [PROJECT] },
    { name: t('All files'), extensions: ['*'] },
  ]
  const options = { title: t('Open project'), properties: ['openFile' as const], filters }
  return (await dialog.showOpenDialog(over, options)).filePaths[0] ?? null
}

/** Asks which files to import; their paths, none when cancelled. */
export async function askFiles(over: BrowserWindow): Promise<string[]> {
  const properties = ['openFile' as const, 'multiSelections' as const]
  const options = { title: t('Import files'), buttonLabel: t('Import'), properties }
  return (await dialog.showOpenDialog(over, options)).filePaths
}

/** Asks which folder to import; its path alone, none when cancelled. */
export async function askFolder(over: BrowserWindow): Promise<string[]> {
  const options = {
    title: t('Import folder'),
    buttonLabel: t('Import'),
    properties: ['openDirectory' as const],
  }
  return (await dialog.showOpenDialog(over, options)).filePaths
}

/** Asks where to write an export; its path, or `null`. `name` is only taken as a name, never as a path. */
export function askExport(
  over: BrowserWindow,
  { label, extension, name }: { label: string; extension: string; name: string },
): Promise<string | null> {
  const suggested = join(documents(), withExtension(basename(name), extension))
  return askSave(over, { title: t('Export'), suggested, extension, label })
}

/** Asks where to write a copy of the project at `path`; the copy's path, or `null`. */
export function askCopy(over: BrowserWindow, path: string): Promise<string | null> {
  const suggested = join(
    documents(),
    `${t('{{project}} copy', { project: basename(path, `.${PROJECT}`) })}.${PROJECT}`,
  )
  return askSave(over, {
    title: t('Save a copy'),
    suggested,
    extension: PROJECT,
    label: t('Parallax projects'),
  })
}

/** Tells the user, over the window, what went wrong. */
export async function tell(over: BrowserWindow, message: string): Promise<void> {
  await dialog.showMessageBox(over, { type: 'warning', title: 'Parallax', message, buttons: ['OK'] })
}

interface Saving {
  title: string
  suggested: string
  extension: string
  label: string
}

async function askSave(over: BrowserWindow, saving: Saving): Promise<string | null> {
  const { title, suggested, extension, label } = saving
  const filters = [{ name: label, extensions: [extension] }]
  const { filePath } = await dialog.showSaveDialog(over, { title, defaultPath: suggested, filters })
  if (!filePath) return null
  const path = withExtension(filePath, extension)
  // The dialog asked about the name as it was typed; the name with its extension may be another file's.
  return path === filePath || !existsSync(path) || (await mayReplace(over, path)) ? path : null
}

async function mayReplace(over: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(over, {
    type: 'question',
    title: 'Parallax',
    message: t('{{file}} exists already. Replace it?', { file: basename(path) }),
    buttons: [t('Replace'), t('Cancel')],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}
