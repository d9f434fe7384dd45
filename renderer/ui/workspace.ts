import { create } from 'zustand'
import type { ArticleId, CodeId, CoderId } from '../../shared/model/ids.ts'
import type { NoteSubject } from '../../shared/model/note.ts'
import type { ProjectInfo } from '../../shared/rpc/calls/project.ts'
import { recall, remember } from './remembered.ts'

export type ViewName = 'read' | 'compare'

/** A passage to be shown: the article is opened, scrolled to it, and the passage lights up. */
export interface Place {
  articleId: ArticleId
  /** UTF-16 offsets into the canonical text. */
  start: number
  end: number
}

/** What this window shows. It is remembered for each project, and is no part of the project. */
export interface Workspace {
  project: ProjectInfo | null
  view: ViewName
  articleId: ArticleId | null
  /** A place that was asked for and is not shown yet. */
  place: Place | null
  /** Whose annotations are shown and counted; `null` means everybody's. */
  shownCoder: CoderId | null
  library: boolean
  codebook: boolean
  boilerplate: boolean
  /** Offset of the first visible character, by article. */
  scrolledTo: Record<string, number>
  /** The dialog or panel over the window, if any. */
  overlay: Overlay | null
}

export type Overlay =
  | { name: 'history' }
  | { name: 'notes'; about?: NoteSubject; aboutId?: string }
  | { name: 'search'; query?: string }
  | { name: 'commands' }
  | { name: 'shortcuts' }
  | { name: 'settings' }
  | { name: 'coder' }
  | { name: 'paste' }
  | { name: 'export' }
  | { name: 'import'; grant: string }
  | { name: 'codebook'; task: CodebookTask }
  | { name: 'import-text'; text: string }
  | { name: 'details'; articleId: ArticleId }
  | { name: 'original'; articleId: ArticleId }

/** What is done with the codebook in a dialog of its own. */
export type CodebookTask =
  | { type: 'merge' | 'split'; id: CodeId }
  | { type: 'versions' | 'start' | 'export' }
  /** `draft` is the token of a codebook that was read from `file`. */
  | { type: 'import'; draft: string; file: string }

type Kept = Pick<
  Workspace,
  'view' | 'articleId' | 'shownCoder' | 'library' | 'codebook' | 'boilerplate' | 'scrolledTo'
>

const START: Workspace = {
  project: null,
  view: 'read',
  articleId: null,
  place: null,
  shownCoder: null,
  library: true,
  codebook: true,
  boilerplate: true,
  scrolledTo: {},
  overlay: null,
}

export const useWorkspace = create<Workspace>(() => START)

/** Scrolling changes the workspace many times a second; it is remembered once it has rested for so long. */
const REST_MS = 300

/**
 * Takes up a project where it was left, and remembers it from now on; called once, when it opens. `shownCoder` is
 * whose marks are shown the first time.
 */
export function enterProject(project: ProjectInfo, shownCoder: CoderId | null): void {
  const key = `workspace:${project.id}`
  useWorkspace.setState({ ...START, shownCoder, ...recall<Kept>(key), project })
  let resting: ReturnType<typeof setTimeout> | undefined
  useWorkspace.subscribe(() => {
    clearTimeout(resting)
    resting = setTimeout(() => remember(key, kept()), REST_MS)
  })
  addEventListener('pagehide', () => remember(key, kept()))
}

function kept(): Kept {
  const { view, articleId, shownCoder, library, codebook, boilerplate, scrolledTo } = useWorkspace.getState()
  return { view, articleId, shownCoder, library, codebook, boilerplate, scrolledTo }
}

/** Opens an article in the reader. */
export function openArticle(articleId: ArticleId): void {
  useWorkspace.setState({ view: 'read', articleId, place: null })
}

/** Opens the article at a passage. */
export function openPlace(place: Place): void {
  useWorkspace.setState({ view: 'read', articleId: place.articleId, place, overlay: null })
}

/** Shows a dialog or panel over the window, or none. */
export function showOverlay(overlay: Overlay | null): void {
  useWorkspace.setState({ overlay })
}
