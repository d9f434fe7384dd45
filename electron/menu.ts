import type { MenuItemConstructorOptions } from 'electron'
import type { ThemeChoice } from '../shared/rpc/bridge.ts'

/** What the menus show at a moment. */
export interface MenuModel {
  /** Node's name of the operating system. */
  platform: string
  /** Whether the window in front has a project. */
  project: boolean
  /** What Undo and Redo would do, as the page says it; `null` where there is nothing. */
  undo: string | null
  redo: string | null
  theme: ThemeChoice
  recent: { name: string; folder: string }[]
  /** Whether tools for developers are shown. */
  developer: boolean
}

/** What the app itself does when a menu is used. */
export interface MenuActions {
  /** Passes a command on to the page in front. */
  command(name: string): void
  newProject(): void
  openProject(): void
  openRecent(index: number): void
  clearRecent(): void
  openSample(): void
  showWelcome(): void
  setTheme(theme: ThemeChoice): void
  /** Zooms by steps; 0 goes back to 100 %. */
  zoom(steps: number): void
  showBackups(): void
  showAbout(): void
}

type Item = MenuItemConstructorOptions

const SEPARATOR: Item = { type: 'separator' }

/** The menus of the app. Every item that does something of ours has an `id`, by which tests find it. */
export function menuTemplate(model: MenuModel, actions: MenuActions): Item[] {
  const mac: Item[] = model.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [
    ...mac,
    { label: '&File', submenu: fileMenu(model, actions) },
    { label: '&Edit', submenu: editMenu(model, actions) },
    { label: '&View', submenu: viewMenu(model, actions) },
    ...(model.platform === 'darwin' ? [{ role: 'windowMenu' } as Item] : []),
    { label: '&Help', role: 'help', submenu: helpMenu(model, actions) },
  ]
}

/** An item that the page carries out; it needs a project. */
function commandItem(
  { project }: MenuModel,
  actions: MenuActions,
  id: string,
  label: string,
  accelerator?: string,
): Item {
  return { id, label, accelerator, enabled: project, click: () => actions.command(id) }
}

function fileMenu(model: MenuModel, actions: MenuActions): Item[] {
  const command = commandItem.bind(null, model, actions)
  const quit: Item[] = model.platform === 'darwin' ? [] : [SEPARATOR, { id: 'quit', role: 'quit' }]
  return [
    { id: 'new', label: '&New Project…', accelerator: 'CmdOrCtrl+N', click: () => actions.newProject() },
    { id: 'open', label: '&Open…', accelerator: 'CmdOrCtrl+O', click: () => actions.openProject() },
    { id: 'recent', label: 'Open &Recent', submenu: recentMenu(model, actions) },
    { id: 'sample', label: 'Open &Sample Project', click: () => actions.openSample() },
    SEPARATOR,
    command('import-files', '&Import Files…', 'CmdOrCtrl+I'),
    command('import-folder', 'Import &Folder…', 'CmdOrCtrl+Alt+I'),
    command('import-paste', 'Import from &Pasted Text…'),
    command('export', '&Export…', 'CmdOrCtrl+E'),
    command('save-copy', 'Save a &Copy…', 'CmdOrCtrl+Shift+S'),
    SEPARATOR,
    { id: 'close', role: 'close', label: 'C&lose' },
    ...quit,
  ]
}

function recentMenu({ recent }: MenuModel, actions: MenuActions): Item[] {
  if (recent.length === 0) return [{ id: 'recent-none', label: 'No Recent Projects', enabled: false }]
  const items = recent.map(({ name, folder }, index) => ({
    id: `recent-${index}`,
    // A single & would mark the next letter as the item's key.
    label: `${name} — ${folder}`.replaceAll('&', '&&'),
    click: () => actions.openRecent(index),
  }))
  return [
    ...items,
    SEPARATOR,
    { id: 'recent-clear', label: '&Clear Menu', click: () => actions.clearRecent() },
  ]
}

function editMenu(model: MenuModel, actions: MenuActions): Item[] {
  const command = commandItem.bind(null, model, actions)
  const named = (verb: string, what: string | null) =>
    what === null ? verb : `${verb} ${what}`.replaceAll('&', '&&')
  const undo = { ...command('undo', named('Undo', model.undo), 'CmdOrCtrl+Z'), enabled: true }
  const redo = { ...command('redo', named('Redo', model.redo), 'CmdOrCtrl+Shift+Z'), enabled: true }
  return [
    undo,
    redo,
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    SEPARATOR,
    command('copy-excerpt', 'Copy Excerpt with Source', 'CmdOrCtrl+Shift+C'),
    SEPARATOR,
    command('find', 'Find in Article', 'CmdOrCtrl+F'),
    command('search-project', 'Search Project', 'CmdOrCtrl+Shift+F'),
  ]
}

function viewMenu(model: MenuModel, actions: MenuActions): Item[] {
  const command = commandItem.bind(null, model, actions)
  const zoom = (id: string, label: string, accelerator: string, steps: number): Item => ({
    id,
    label,
    accelerator,
    click: () => actions.zoom(steps),
  })
  const developer: Item[] = model.developer ? [SEPARATOR, { role: 'toggleDevTools' }] : []
  return [
    command('view-read', '&Read', 'CmdOrCtrl+1'),
    command('view-compare', '&Compare', 'CmdOrCtrl+2'),
    // Cmd+H hides the app on macOS.
    command('view-history', '&History', model.platform === 'darwin' ? 'Cmd+Y' : 'Ctrl+H'),
    command('command-palette', 'Command &Palette…', 'CmdOrCtrl+K'),
    SEPARATOR,
    command('toggle-library', 'Show or Hide &Library', 'CmdOrCtrl+B'),
    command('toggle-codebook', 'Show or Hide Code&book', 'CmdOrCtrl+Shift+B'),
    SEPARATOR,
    { id: 'theme', label: '&Theme', submenu: themeMenu(model, actions) },
    SEPARATOR,
    zoom('zoom-in', 'Zoom &In', 'CmdOrCtrl+Plus', 1),
    // The plus of most keyboards is typed with Shift, which nobody presses here.
    {
      ...zoom('zoom-in-unshifted', 'Zoom In', 'CmdOrCtrl+=', 1),
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    zoom('zoom-out', 'Zoom &Out', 'CmdOrCtrl+-', -1),
    zoom('zoom-reset', '&Actual Size', 'CmdOrCtrl+0', 0),
    { id: 'full-screen', role: 'togglefullscreen' },
    ...developer,
  ]
}

function themeMenu({ theme }: MenuModel, actions: MenuActions): Item[] {
  const labels: Record<ThemeChoice, string> = { system: 'Like the &System', light: '&Light', dark: '&Dark' }
  return (Object.keys(labels) as ThemeChoice[]).map(choice => ({
    id: `theme-${choice}`,
    label: labels[choice],
    type: 'radio' as const,
    checked: theme === choice,
    click: () => actions.setTheme(choice),
  }))
}

function helpMenu(model: MenuModel, actions: MenuActions): Item[] {
  return [
    commandItem(model, actions, 'shortcuts', '&Keyboard Shortcuts', 'F1'),
    { id: 'welcome', label: '&Welcome Page', click: () => actions.showWelcome() },
    { id: 'backups', label: 'Show &Backups', click: () => actions.showBackups() },
    SEPARATOR,
    { id: 'about', label: '&About Parallax', click: () => actions.showAbout() },
  ]
}
