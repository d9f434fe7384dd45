import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { speak } from './language.ts'
import { type MenuActions, type MenuModel, menuTemplate } from './menu.ts'

type Item = MenuItemConstructorOptions

/** All items of the menus, and what choosing one did. */
function menus(changes: Partial<MenuModel> = {}) {
  const log: unknown[] = []
  const note = (name: string) => (value?: unknown) => {
    log.push(value === undefined ? name : [name, value])
  }
  const names: (keyof MenuActions)[] = [
    'command',
    'newProject',
    'openProject',
    'openRecent',
    'clearRecent',
    'openSample',
    'showWelcome',
    'setTheme',
    'zoom',
    'showBackups',
    'showAbout',
  ]
  const actions = Object.fromEntries(names.map(name => [name, note(name)])) as unknown as MenuActions
  const model: MenuModel = {
    platform: 'linux',
    project: true,
    undo: null,
    redo: null,
    theme: 'system',
    language: 'en',
    keys: {},
    recent: [],
    developer: false,
    ...changes,
  }
  const all = (items: Item[]): Item[] =>
    items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])
  const items = all(menuTemplate(model, actions))
  const item = (id: string) => items.find(other => other.id === id)
  const choose = (id: string) => (item(id)?.click as (() => void) | undefined)?.()
  return { items, item, choose, log }
}

describe('the menus', () => {
  it('send what the page does to the page, by name', () => {
    const { choose, log } = menus()
    for (const id of ['undo', 'import-files', 'view-compare']) choose(id)
    expect(log).toEqual([
      ['command', 'undo'],
      ['command', 'import-files'],
      ['command', 'view-compare'],
    ])
  })

  it('offer on the welcome page only what needs no project', () => {
    const { items } = menus({ project: false })
    const off = items.filter(({ enabled }) => enabled === false).map(({ id }) => id)
    expect(off).toEqual([
      'recent-none',
      'import-files',
      'import-folder',
      'import-paste',
      'export',
      'save-copy',
      'copy-excerpt',
      'find',
      'search-project',
      'view-read',
      'view-compare',
      'view-history',
      'command-palette',
      'toggle-library',
      'toggle-codebook',
      'suggestions',
      'shortcuts',
    ])
  })

  it('say what Undo and Redo would do', () => {
    const { item } = menus({ undo: 'Annotate as R&D' })
    expect([item('undo')?.label, item('redo')?.label]).toEqual(['Undo Annotate as R&&D', 'Redo'])
  })

  it('list recent projects by name and folder, and open the one chosen', () => {
    const recent = [
      { name: 'Flood', folder: '~' },
      { name: 'A & B', folder: '~/x' },
    ]
    const { item, choose, log } = menus({ recent })
    expect([item('recent-0')?.label, item('recent-1')?.label]).toEqual(['Flood — ~', 'A && B — ~/x'])
    choose('recent-1')
    choose('recent-clear')
    expect(log).toEqual([['openRecent', 1], 'clearRecent'])
  })

  it('mark the theme in use', () => {
    const { items } = menus({ theme: 'dark' })
    expect(items.filter(({ checked }) => checked).map(({ id }) => id)).toEqual(['theme-dark'])
  })

  it('show the keys that the page says, and use no key twice, on any system', () => {
    for (const platform of ['linux', 'darwin', 'win32']) {
      const chosen = { find: 'CommandOrControl+F', export: 'F9', shortcuts: 'F1' }
      const { items, item } = menus({ platform, keys: chosen })
      const keys = items.flatMap(({ accelerator }) => accelerator ?? [])
      expect([item('find'), item('export'), item('undo')].map(one => one?.accelerator)).toEqual([
        'CommandOrControl+F',
        'F9',
        undefined,
      ])
      expect(keys.length).toBeGreaterThan(8)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('speak German when asked', () => {
    speak('de')
    const { items, item } = menus({ language: 'de' })
    speak('en')
    expect([items[0]?.label, item('find')?.label]).toEqual(['&Datei', 'Im Artikel suchen'])
  })

  it('name each item once', () => {
    const ids = menus().items.flatMap(({ id }) => id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('show tools for developers to developers only', () => {
    const shown = (developer: boolean) =>
      menus({ developer }).items.some(({ role }) => role === 'toggleDevTools')
    expect([shown(true), shown(false)]).toEqual([true, false])
  })
})
