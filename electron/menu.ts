import type { MenuItemConstructorOptions } from 'electron'
import type { ThemeChoice } from '../shared/rpc/bridge.ts'
import { t } from './language.ts'

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
  language: 'en' | 'de'
  /** The keys of the page's commands, as accelerators by the command's name. */
  keys: Readonly<Record<string, string>>
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
    { label: t('&File'), submenu: fileMenu(model, actions) },
    { label: t('&Edit'), submenu: editMenu(model, actions) },
    { label: t('&View'), submenu: viewMenu(model, actions) },
    ...(model.platform === 'darwin' ? [{ role: 'windowMenu' } as Item] : []),
    { label: t('&Help'), role: 'help', submenu: helpMenu(model, actions) },
  ]
}

/** An item that the page carries out; it needs a project. */
function commandItem({ project, keys }: MenuModel, actions: MenuActions, id: string, label: string): Item {
  return { id, label, accelerator: keys[id], enabled: project, click: () => actions.command(id) }
}

function fileMenu(model: MenuModel, actions: MenuActions): Item[] {
  const command = commandItem.bind(null, model, actions)
  const quit: Item[] =
    model.platform === 'darwin' ? [] : [SEPARATOR, { id: 'quit', role: 'quit', label: t('&Quit') }]
  return [
    { id: 'new', label: t('&New Project…'), accelerator: 'CmdOrCtrl+N', click: () => actions.newProject() },
    { id: 'open', label: t('&Open…'), accelerator: 'CmdOrCtrl+O', click: () => actions.openProject() },
    { id: 'recent', label: t('Open &Recent'), submenu: recentMenu(model, actions) },
    { id: 'sample', label: t('Open &Sample Project'), click: () => actions.openSample() },
    SEPARATOR,
    command('import-files', t('&Import Files…')),
    command('import-folder', t('Import &Folder…')),
    command('import-paste', t('Import from &Pasted Text…')),
    command('export', t('&Export…')),
    command('save-copy', t('Save a &Copy…')),
    SEPARATOR,
    // The welcome page has settings too.
    { ...command('settings', t('Se&ttings…')), enabled: true },
    SEPARATOR,
    { id: 'close', role: 'close', label: t('C&lose') },
    ...quit,
  ]
}

function recentMenu({ recent }: MenuModel, actions: MenuActions): Item[] {
  if (recent.length === 0) return [{ id: 'recent-none', label: t('No Recent Projects'), enabled: false }]
  const items = recent.map(({ name, folder }, index) => ({
    id: `recent-${index}`,
    // A single & would mark the next letter as the item's key.
    label: `${name} — ${folder}`.replaceAll('&', '&&'),
    click: () => actions.openRecent(index),
  }))
  return [
    ...items,
    SEPARATOR,
    { id: 'recent-clear', label: t('&Clear Menu'), click: () => actions.clearRecent() },
  ]
}

function editMenu(model: MenuModel, actions: MenuActions): Item[] {
  const command = commandItem.bind(null, model, actions)
  const named = (verb: string, what: string | null) =>
    what === null ? verb : `${verb} ${what}`.replaceAll('&', '&&')
  const undo = { ...command('undo', named(t('Undo'), model.undo)), enabled: true }
  const redo = { ...command('redo', named(t('Redo'), model.redo)), enabled: true }
  return [
    undo,
    redo,
    SEPARATOR,
    { role: 'cut', label: t('Cu&t') },
    { role: 'copy', label: t('&Copy') },
    { role: 'paste', label: t('&Paste') },
    { role: 'selectAll', label: t('Select &All') },
    SEPARATOR,
    command('copy-excerpt', t('Copy Excerpt with Source')),
    SEPARATOR,
    command('find', t('Find in Article')),
    command('search-project', t('Search Project')),
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
  const developer: Item[] = model.developer
    ? [SEPARATOR, { role: 'toggleDevTools', label: t('&Developer Tools') }]
    : []
  return [
    command('view-read', t('&Read')),
    command('view-compare', t('&Compare')),
    command('view-history', t('&History')),
    command('command-palette', t('Command &Palette…')),
    SEPARATOR,
    command('toggle-library', t('Show or Hide &Library')),
    command('toggle-codebook', t('Show or Hide Code&book')),
    command('suggestions', t('Show or Hide Su&ggestions')),
    SEPARATOR,
    { id: 'theme', label: t('&Theme'), submenu: themeMenu(model, actions) },
    SEPARATOR,
    zoom('zoom-in', t('Zoom &In'), 'CmdOrCtrl+Plus', 1),
    // The plus of most keyboards is typed with Shift, which nobody presses here.
    {
      ...zoom('zoom-in-unshifted', t('Zoom In'), 'CmdOrCtrl+=', 1),
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    zoom('zoom-out', t('Zoom &Out'), 'CmdOrCtrl+-', -1),
    zoom('zoom-reset', t('&Actual Size'), 'CmdOrCtrl+0', 0),
    { id: 'full-screen', role: 'togglefullscreen', label: t('&Full Screen') },
    ...developer,
  ]
}

function themeMenu({ theme }: MenuModel, actions: MenuActions): Item[] {
  const labels: Record<ThemeChoice, string> = {
    system: t('Like the &System'),
    light: t('&Light'),
    dark: t('&Dark'),
  }
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
    commandItem(model, actions, 'shortcuts', t('&Keyboard Shortcuts')),
    { id: 'welcome', label: t('&Welcome Page'), click: () => actions.showWelcome() },
    { id: 'backups', label: t('Show &Backups'), click: () => actions.showBackups() },
    SEPARATOR,
    { id: 'about', label: t('&About Parallax'), click: () => actions.showAbout() },
  ]
}
