import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { HostListener, ParallaxBridge } from '../shared/rpc/bridge.ts'
import { CHANNELS, type Question } from './channels.ts'

const ask = (question: Question, ...args: unknown[]): Promise<never> =>
  ipcRenderer.invoke(question, ...args) as Promise<never>

/** Calls `receive` for each message of the channel, without the event, which would open the way to all of IPC. */
function on(channel: string, receive: (...args: never[]) => void): void {
  ipcRenderer.on(channel, (_event, ...args) => receive(...(args as never[])))
}

let listener: HostListener | null = null
/** The number of the link to the host, which changes whenever the host is lost. */
let link = 0

on(CHANNELS.fromHost, (message: unknown) => {
  if (listener?.json) listener.json(JSON.stringify(message))
  else listener?.message(message)
})
on(CHANNELS.hostReady, () => listener?.ready())
on(CHANNELS.hostLost, (text: string, nextLink: number) => {
  link = nextLink
  listener?.lost(text)
})

function connect(pageListener: HostListener): (message: unknown) => void {
  listener = pageListener
  return message => ipcRenderer.send(CHANNELS.toHost, link, message)
}

/** A registration of which the last one counts, so that a part of the page that is shown again is not told twice. */
function only<Value>(channel: string): (receive: (value: Value) => void) => void {
  let current: (value: Value) => void = () => {}
  on(channel, (value: Value) => current(value))
  return receive => {
    current = receive
  }
}

/** The path of a file that the user dropped; empty for one that is not on disk. */
function pathOf(file: File): string {
  // Electron before 29 has no webUtils and puts the path on the file itself.
  return webUtils?.getPathForFile(file) ?? (file as File & { path?: string }).path ?? ''
}

const bridge: ParallaxBridge<File> = {
  start: () => ask('start'),
  connect,
  onCommand: only(CHANNELS.command),
  setTheme: theme => ask('setTheme', theme),
  onTheme: only(CHANNELS.theme),
  setSettings: settings => ask('setSettings', settings),
  onSettings: only(CHANNELS.settings),
  setMenuKeys: keys => ipcRenderer.send(CHANNELS.menuKeys, keys),
  newProject: () => ask('newProject'),
  openProject: () => ask('openProject'),
  openRecent: index => ask('openRecent', index),
  removeRecent: index => ask('removeRecent', index),
  openSample: () => ask('openSample'),
  chooseFiles: () => ask('chooseFiles'),
  chooseFolder: () => ask('chooseFolder'),
  dropFiles: files => ask('grantFiles', files.map(pathOf)),
  chooseExport: format => ask('chooseExport', format),
  chooseCopy: () => ask('chooseCopy'),
  setUndoLabels: labels => ipcRenderer.send(CHANNELS.undoLabels, labels),
  copyText: text => ask('copyText', text),
  showBackups: () => ask('showBackups'),
}

contextBridge.exposeInMainWorld('parallax', bridge)
