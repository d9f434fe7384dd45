/** The theme as the user chose it; `system` follows the desktop. */
export type ThemeChoice = 'system' | 'light' | 'dark'

/** What the page needs to know when it starts. */
export interface StartInfo {
  version: string
  platform: string
  project: { file: string; name: string } | null
  recent: { name: string; folder: string }[]
  /** Why a project could not be opened, or `null`. */
  message: string | null
  theme: ThemeChoice
}

/** Files that the user chose or dropped. The page never sees their paths, only a token for the host. */
export interface Granted {
  grant: string
  names: string[]
}

/**
 * Everything the page may ask of the app, as the preload script exposes it; `electron/bridge.ts` declares the same
 * from the other side of the wall.
 */
export interface ParallaxBridge {
  start(): Promise<StartInfo>
  /** Connects to the db host; returns the function that posts messages to it. */
  connect(listener: {
    message(message: unknown): void
    /** The same as JSON text, for a page that would rather parse it. */
    json?(message: string): void
    lost(text: string): void
    ready(): void
  }): (message: unknown) => void
  onCommand(receive: (command: string) => void): void
  setTheme(theme: ThemeChoice): Promise<void>
  onTheme(receive: (theme: ThemeChoice) => void): void
  newProject(): Promise<void>
  openProject(): Promise<void>
  openRecent(index: number): Promise<void>
  removeRecent(index: number): Promise<void>
  openSample(): Promise<void>
  chooseFiles(): Promise<Granted | null>
  chooseFolder(): Promise<Granted | null>
  dropFiles(files: File[]): Promise<Granted | null>
  chooseExport(format: { label: string; extension: string; name: string }): Promise<Granted | null>
  chooseCopy(): Promise<Granted | null>
  setUndoLabels(labels: { undo: string | null; redo: string | null }): void
  copyText(text: string): Promise<void>
  showBackups(): Promise<void>
}

/** The app's side of the bridge. */
export function parallax(): ParallaxBridge {
  return (globalThis as unknown as { parallax: ParallaxBridge }).parallax
}
