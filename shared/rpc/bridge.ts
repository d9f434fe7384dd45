/** The theme as the user chose it; `system` follows the desktop. */
export type ThemeChoice = 'system' | 'light' | 'dark'

/** The language of the interface as the user chose it; `system` is that of the desktop where the app speaks it. */
export type LanguageChoice = 'system' | 'en' | 'de'

/** The type of article texts: one of the two that come with the app, or that of the desktop. */
export type FontChoice = 'serif' | 'sans' | 'system'

/** The sets of code colours; `palettes.ts` of the model holds the colours. */
export type PaletteChoice = 'parallax' | 'okabe-ito' | 'tol'

/** What a user sets once for all projects on this computer, beside the theme. */
export interface Settings {
  language: LanguageChoice
  font: FontChoice
  /** Size of article texts in CSS pixels. */
  size: number
  /** Width of the text in characters of its language's usual mixture. */
  measure: number
  /** Distance of lines as a multiple of the size. */
  lineHeight: number
  /** How strongly tints stand out from the paper, in percent of the palette's own. */
  strength: number
  palette: PaletteChoice
  /** Keys that were chosen instead of a command's own, by the command's id. */
  keys: Record<string, string[]>
}

/** What a new user reads with. */
export const FIRST_SETTINGS: Settings = {
  language: 'system',
  font: 'serif',
  size: 17.5,
  measure: 72,
  lineHeight: 1.62,
  strength: 100,
  palette: 'parallax',
  keys: {},
}

/** The choices and ranges of the settings; a number may be anything between `least` and `most`. */
export const SETTING_CHOICES = {
  language: ['system', 'en', 'de'],
  font: ['serif', 'sans', 'system'],
  palette: ['parallax', 'okabe-ito', 'tol'],
} as const

/** See `SETTING_CHOICES`; `step` is what the dialog offers. */
export const SETTING_RANGES = {
  size: { least: 13, most: 30, step: 0.5 },
  measure: { least: 40, most: 110, step: 1 },
  lineHeight: { least: 1.2, most: 2.2, step: 0.02 },
  strength: { least: 50, most: 200, step: 10 },
} as const

/** What the page needs to know when it starts. */
export interface StartInfo {
  version: string
  /** Node's name of the operating system: `linux`, `darwin`, `win32`. */
  platform: string
  /** The open project: its file's name, and that name without its extension; `null` on the welcome page. */
  project: { file: string; name: string } | null
  /** Projects opened before, newest first. Their places in this list are what `openRecent` takes. */
  recent: { name: string; folder: string }[]
  /** Why a project could not be opened, or `null`. */
  message: string | null
  theme: ThemeChoice
  settings: Settings
  /** The language that `system` means here. */
  desktopLanguage: 'en' | 'de'
}

/** Files that the user chose or dropped. The page never sees their paths, only a token for the host. */
export interface Granted {
  grant: string
  names: string[]
}

/** What a page is told about its db host. */
export interface HostListener {
  /** A message of the host, as `ServerMessage` in the contract. */
  message(message: unknown): void
  /**
   * The same as JSON, called instead of `message` where a page has it: the context bridge copies objects member by
   * member, ten times slower than writing and parsing JSON (10,000 rows: 90 to 170 ms against 18 ms).
   */
  json?(message: string): void
  /** The host is gone: no call under way will be answered. `text` can be shown. */
  lost(text: string): void
  /** A new host has the project open. */
  ready(): void
}

/**
 * Everything a page may ask of the app: `window.parallax`. Promises reject only when the page asks for something
 * that makes no sense; a dialog that is cancelled gives `null`, a project that cannot be opened is told to the user.
 * `DroppedFile` is the page's own `File`, which only the page and the preload script know.
 */
export interface ParallaxBridge<DroppedFile> {
  /** To be called once, first: waits until the window's project is open or has failed to open. */
  start(): Promise<StartInfo>
  /** Connects to the db host; returns the function that posts messages to it. */
  connect(listener: HostListener): (message: unknown) => void
  /** Registers the one function that runs the commands of the menus, given by name. */
  onCommand(receive: (command: string) => void): void
  setTheme(theme: ThemeChoice): Promise<void>
  /** Registers the one function that is told when the theme was chosen anywhere, this page included. */
  onTheme(receive: (theme: ThemeChoice) => void): void
  /** Keeps all settings and tells every other page. */
  setSettings(settings: Settings): Promise<void>
  /** Registers the one function that is told when another page changed the settings. */
  onSettings(receive: (settings: Settings) => void): void
  /** Says which keys the menus show for the commands of the page, as Electron's accelerators. */
  setMenuKeys(keys: Record<string, string>): void
  newProject(): Promise<void>
  openProject(): Promise<void>
  openRecent(index: number): Promise<void>
  removeRecent(index: number): Promise<void>
  openSample(): Promise<void>
  /** Shows the dialog for files to import. */
  chooseFiles(): Promise<Granted | null>
  /** Shows the dialog for a folder to import. */
  chooseFolder(): Promise<Granted | null>
  /** Grants files of a drop or of a file field; `null` when none of them is a file on disk. */
  dropFiles(files: DroppedFile[]): Promise<Granted | null>
  /** Shows the save dialog for an export; `name` is the suggested file name, `extension` has no dot. */
  chooseExport(format: { label: string; extension: string; name: string }): Promise<Granted | null>
  /** Shows the save dialog for a copy of the project. */
  chooseCopy(): Promise<Granted | null>
  /** Says in the menu what Undo and Redo would do; `null` where there is nothing. */
  setUndoLabels(labels: { undo: string | null; redo: string | null }): void
  copyText(text: string): Promise<void>
  /** Opens the folder that holds the daily backups. */
  showBackups(): Promise<void>
}
