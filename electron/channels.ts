/** Questions of a page that the main process answers. The keys are the bridge's own names. */
export const QUESTIONS = [
  'start',
  'setTheme',
  'setSettings',
  'newProject',
  'openProject',
  'openRecent',
  'removeRecent',
  'openSample',
  'chooseFiles',
  'chooseFolder',
  'grantFiles',
  'chooseExport',
  'chooseCopy',
  'copyText',
  'showBackups',
] as const

/** The name of a question. */
export type Question = (typeof QUESTIONS)[number]

/**
 * Messages between a page and the main process that are not answered. `to-host` and `from-host` carry what main never
 * reads; `to-host` also says over which link it was sent, so that a message meant for a dead host never reaches its
 * successor.
 */
export const CHANNELS = {
  toHost: 'to-host',
  undoLabels: 'undo-labels',
  fromHost: 'from-host',
  hostLost: 'host-lost',
  hostReady: 'host-ready',
  command: 'command',
  theme: 'theme',
  settings: 'settings',
  menuKeys: 'menu-keys',
} as const
