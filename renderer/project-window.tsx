import { useEffect, useState } from 'react'
import { parallax } from './bridge.ts'
import { CodebookDialog } from './codebook/codebook-dialogs.tsx'
import { rememberedCoder, shownFirst, workAs } from './coder.ts'
import { CoderDialog } from './coder-dialog.tsx'
import { CommandPalette } from './command-palette.tsx'
import { CompareView } from './compare/compare-view.tsx'
import { HistoryPanel } from './history/history-panel.tsx'
import { ArticleDetails } from './library/article-details.tsx'
import { OriginalDialog } from './library/original-dialog.tsx'
import { NotesPanel } from './notes/notes-panel.tsx'
import { subjectOf } from './notes/subject.ts'
import { useProjectCommands } from './project-commands.ts'
import styles from './project-window.module.css'
import { ReadView } from './read-view.tsx'
import { call, onReconnect, openLink, useLink } from './rpc.ts'
import { SearchPanel } from './search/search-panel.tsx'
import { SettingsDialog } from './settings/settings-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { ExportDialog } from './transfer/export-dialog.tsx'
import { ImportDialog } from './transfer/import-dialog.tsx'
import { PasteDialog } from './transfer/paste-dialog.tsx'
import { t } from './ui/language.ts'
import { notifyError } from './ui/notices.tsx'
import { told } from './ui/told.ts'
import { enterProject, showOverlay, useWorkspace } from './ui/workspace.ts'

let opened: Promise<void> | null = null

/** Connects, says who is coding where that is known, and takes up the work where it was left. */
async function enter(): Promise<void> {
  openLink()
  const name = rememberedCoder()
  const coder = name ? await workAs(name) : null
  onReconnect(() => {
    const current = rememberedCoder()
    if (current) void workAs(current).catch(notifyError)
  })
  const project = await call('project.info', {})
  enterProject(project, coder && shownFirst(coder, project))
  if (!name) showOverlay({ name: 'coder' })
  useLink.setState({ undo: await call('history.state', {}) })
}

/** The window of an open project. */
export function ProjectWindow({ version }: { version: string }) {
  const project = useWorkspace(state => state.project)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    opened ??= enter()
    opened.catch(error => setProblem(told(String(error.message ?? error))))
  }, [])
  if (problem) return <main className={styles.waiting}>{problem}</main>
  if (!project) return <main className={styles.waiting} aria-busy="true" />
  return <OpenProject version={version} />
}

function OpenProject({ version }: { version: string }) {
  const view = useWorkspace(state => state.view)
  const over = useFileDrop()
  useProjectCommands()
  return (
    <div className={styles.window} data-drop={over}>
      <TopBar />
      {view === 'read' ? <ReadView /> : <CompareView />}
      <StatusBar />
      <Overlays version={version} />
      {over && <div className={styles.drop}>{t('Drop files or folders to import them')}</div>}
    </div>
  )
}

function Overlays({ version }: { version: string }) {
  const overlay = useWorkspace(state => state.overlay)
  const close = () => showOverlay(null)
  switch (overlay?.name) {
    case 'history':
      return <HistoryPanel onClose={close} />
    case 'notes':
      return (
        <NotesPanel key={`${overlay.about} ${overlay.aboutId}`} first={subjectOf(overlay)} onClose={close} />
      )
    case 'search':
      return <SearchPanel query={overlay.query} onClose={close} />
    case 'commands':
      return <CommandPalette onClose={close} />
    case 'shortcuts':
      return <ShortcutsDialog version={version} onClose={close} />
    case 'settings':
      return <SettingsDialog onClose={close} />
    case 'coder':
      return <CoderDialog onClose={close} />
    case 'codebook':
      return <CodebookDialog task={overlay.task} onClose={close} />
    case 'paste':
      return <PasteDialog onClose={close} />
    case 'export':
      return <ExportDialog onClose={close} />
    case 'import':
      return <ImportDialog source={{ grant: overlay.grant }} onClose={close} />
    case 'import-text':
      return <ImportDialog source={{ text: overlay.text }} onClose={close} />
    case 'details':
      return <ArticleDetails articleId={overlay.articleId} onClose={close} />
    case 'original':
      return <OriginalDialog articleId={overlay.articleId} onClose={close} />
    default:
      return null
  }
}

/** Files dropped anywhere on the window are imported. Returns whether files are being dragged over it. */
function useFileDrop(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const drag = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = async (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const granted = await parallax().dropFiles([...(event.dataTransfer?.files ?? [])])
      if (granted) showOverlay({ name: 'import', grant: granted.grant })
    }
    const onDrop = (event: DragEvent) => void drop(event).catch(notifyError)
    addEventListener('dragover', drag)
    addEventListener('dragleave', leave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', drag)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', onDrop)
    }
  }, [])
  return over
}
