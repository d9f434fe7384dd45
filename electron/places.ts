import { join } from 'node:path'
import { app } from 'electron'

// This file runs from `dist/electron`, as part of `main.cjs`.
const dist = join(__dirname, '..')

/** Where the parts of the built app are. */
export const BUILT = {
  pages: join(dist, 'renderer'),
  preload: join(dist, 'electron', 'preload.cjs'),
  host: join(dist, 'db', 'host.mjs'),
}

/** A place in the app's own data folder, which tests move away by PARALLAX_USER_DATA. */
const inUserData = (name: string) => join(app.getPath('userData'), name)

/** The file that holds what the app remembers. */
export const stateFile = () => inUserData('state.json')

/** The folder of the daily backups. */
export const backupsFolder = () => inUserData('backups')

/** The sample project, made when it is opened for the first time. */
export const sampleFile = () => inUserData('Sample project.parallax')
