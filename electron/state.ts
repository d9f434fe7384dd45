import { FIRST_SETTINGS, type Settings, type ThemeChoice } from '../shared/rpc/bridge.ts'
import { parseSettings } from './settings.ts'

/** A rectangle on the desktop in device-independent pixels. */
export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

/** What the app remembers between two starts, beside the projects themselves. */
export interface AppState {
  /** Absolute paths of projects, the one opened last first; at most `MOST_RECENT`. */
  recent: string[]
  /** The project to open at the next start. */
  last: string | null
  theme: ThemeChoice
  settings: Settings
  /** Chromium's zoom level: 0 is 100 %, each step is 20 %. */
  zoom: number
  window: (Bounds & { maximized: boolean }) | null
}

/** How many projects are remembered. */
export const MOST_RECENT = 10

/** The zoom levels that can be chosen: 30 % to 300 %. */
const ZOOM = { min: -6, max: 6, step: 0.5 }

/** What a new user starts with. */
export const FIRST_STATE: AppState = {
  recent: [],
  last: null,
  theme: 'system',
  settings: FIRST_SETTINGS,
  zoom: 0,
  window: null,
}

/** The state in the text of a state file. Whatever is missing or makes no sense is as at the first start. */
export function parseState(text: string): AppState {
  const raw = parseObject(text)
  return {
    recent: Array.isArray(raw.recent) ? [...new Set(raw.recent.filter(isPath))].slice(0, MOST_RECENT) : [],
    last: isPath(raw.last) ? raw.last : null,
    theme: isTheme(raw.theme) ? raw.theme : FIRST_STATE.theme,
    settings: parseSettings(raw.settings),
    zoom: typeof raw.zoom === 'number' ? zoomedBy(raw.zoom, 0) : FIRST_STATE.zoom,
    window: parseWindow(raw.window),
  }
}

/** The text of a state file. */
export function stateText(state: AppState): string {
  return `${JSON.stringify(state, null, 2)}\n`
}

/** Whether a value is a theme one can choose. */
export function isTheme(value: unknown): value is ThemeChoice {
  return value === 'system' || value === 'light' || value === 'dark'
}

/** The state after a project was opened: it stands first, once, and is opened again at the next start. */
export function withOpened(state: AppState, path: string): AppState {
  const recent = [path, ...state.recent.filter(other => other !== path)].slice(0, MOST_RECENT)
  return { ...state, recent, last: path }
}

/** The state after a project was taken from the list; it is not opened at the next start either. */
export function withForgotten(state: AppState, path: string): AppState {
  const recent = state.recent.filter(other => other !== path)
  return { ...state, recent, last: state.last === path ? null : state.last }
}

/** The zoom level some steps from `level`, within what can be chosen. */
export function zoomedBy(level: number, steps: number): number {
  return Math.min(ZOOM.max, Math.max(ZOOM.min, level + steps * ZOOM.step))
}

/**
 * Where a window goes that stood at `wanted`: there, if enough of its title bar is on one of the work areas to be
 * grasped, made to fit that area; else `null`, because the display it stood on is gone.
 */
export function boundsOnDisplays(wanted: Bounds, workAreas: readonly Bounds[]): Bounds | null {
  const area = workAreas.find(area => titleBarIsOn(wanted, area))
  if (!area) return null
  const width = Math.min(wanted.width, area.width)
  const height = Math.min(wanted.height, area.height)
  return { x: wanted.x, y: Math.max(wanted.y, area.y), width, height }
}

function titleBarIsOn(wanted: Bounds, area: Bounds): boolean {
  const graspable = { width: 120, height: 40 }
  const seen = Math.min(wanted.x + wanted.width, area.x + area.width) - Math.max(wanted.x, area.x)
  const below = wanted.y >= area.y - graspable.height && wanted.y <= area.y + area.height - graspable.height
  return seen >= graspable.width && below
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function parseWindow(value: unknown): AppState['window'] {
  if (typeof value !== 'object' || value === null) return null
  const { x, y, width, height, maximized } = value as Record<string, unknown>
  if (![x, y, width, height].every(Number.isSafeInteger)) return null
  if ((width as number) < 200 || (height as number) < 200) return null
  return { x, y, width, height, maximized: maximized === true } as AppState['window']
}

const isPath = (value: unknown): value is string => typeof value === 'string' && value !== ''
