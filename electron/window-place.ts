import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron'
import { BUILT } from './places.ts'
import { type AppState, type Bounds, boundsOnDisplays } from './state.ts'

const FIRST_SIZE = { width: 1360, height: 880 }

/** How far a further window is put from the one before, in pixels, so that both are seen. */
const CASCADE = 28

/** The colour of an empty page, so that a window does not flash while it loads. */
const PAPER = { light: '#fbfaf7', dark: '#1b1c1f' }

/** How a window of the app is made: sandboxed, isolated, without Node, at the place that is remembered. */
export function windowOptions(place: AppState['window']): BrowserWindowConstructorOptions {
  return {
    ...placeOnDisplay(place),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Parallax',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: BUILT.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
    },
  }
}

/** Where the window stands, to be remembered: its size and place when it is not maximized. */
export function placeOf(window: BrowserWindow): NonNullable<AppState['window']> {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

function placeOnDisplay(place: AppState['window']): BrowserWindowConstructorOptions {
  if (!place) return fittedTo(screen.getPrimaryDisplay().workArea)
  const step = CASCADE * BrowserWindow.getAllWindows().length
  const { x, y, width, height } = place
  const areas = screen.getAllDisplays().map(display => display.workArea)
  return boundsOnDisplays({ x: x + step, y: y + step, width, height }, areas) ?? { width, height }
}

function fittedTo({ width, height }: Bounds): { width: number; height: number } {
  return { width: Math.min(FIRST_SIZE.width, width), height: Math.min(FIRST_SIZE.height, height) }
}
