import { useEffect } from 'react'
import { CallError } from '../shared/rpc/client.ts'
import { parallax } from './bridge.ts'
import { chooseCodebookFile } from './coding/codebook-actions.ts'
import { call, save, useLink } from './rpc.ts'
import { type CommandName, commandsIn } from './ui/commands.ts'
import { confirm } from './ui/confirm.tsx'
import { commandFor } from './ui/key-bindings.ts'
import { t, useLanguage } from './ui/language.ts'
import { notify, notifyError } from './ui/notices.tsx'
import { told } from './ui/told.ts'
import { runCommand, useCommand } from './ui/use-command.ts'
import { showOverlay, useWorkspace } from './ui/workspace.ts'

const inTextField = () =>
  document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement

/** In a text field undo means the typing; elsewhere the project's history. */
async function undo(): Promise<void> {
  if (inTextField()) {
    document.execCommand('undo')
    return
  }
  const { undo: next } = await call('history.state', {})
  if (!next) return notify(t('There is nothing to undo.'))
  try {
    useLink.setState({ undo: await save('history.undo', { confirmed: false }) })
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'needs-confirmation') throw error
    if (!(await confirm(t('Undo another coder’s step?'), told(error.message), t('Undo')))) return
    useLink.setState({ undo: await save('history.undo', { confirmed: true }) })
  }
  notify(t('Undone: {{step}}', { step: told(next.summary) }))
}

async function redo(): Promise<void> {
  if (inTextField()) {
    document.execCommand('redo')
    return
  }
  const { redo: next } = await call('history.state', {})
  if (!next) return notify(t('There is nothing to redo.'))
  useLink.setState({ undo: await save('history.redo', {}) })
  notify(t('Redone: {{step}}', { step: told(next.summary) }))
}

let turn: Promise<void> = Promise.resolve()

/** One after the other: of two quick keys the second must act on, and tell of, the step before. */
function inTurn(work: () => Promise<void>): Promise<void> {
  turn = turn.then(work).catch(notifyError)
  return turn
}

async function importFrom(choose: () => Promise<{ grant: string } | null>): Promise<void> {
  const granted = await choose()
  if (granted) showOverlay({ name: 'import', grant: granted.grant })
}

async function saveCopy(): Promise<void> {
  const granted = await parallax().chooseCopy()
  if (!granted) return
  await call('project.saveCopy', { grant: granted.grant })
  notify(t('Copy saved as {{file}}', { file: granted.names[0] ?? '' }))
}

/** Moves the focus to the next part of the window that takes it: library, article, codebook. */
function nextPane(backwards: boolean): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const at = panes.findIndex(pane => pane.contains(document.activeElement))
  const next = panes[(at + (backwards ? -1 : 1) + panes.length) % panes.length]
  const selector = '.ProseMirror, [tabindex="0"], input, button:not([tabindex="-1"])'
  const target =
    next?.querySelector<HTMLElement>('.ProseMirror') ?? next?.querySelector<HTMLElement>(selector)
  target?.focus()
}

function onKey(event: KeyboardEvent): void {
  const command = commandFor(event, 'window')
  if (!command) return
  // In a text field they mean the typing, which the field takes back itself.
  if ((command === 'undo' || command === 'redo') && inTextField()) return
  runCommand(command)
  event.preventDefault()
}

/** Answers the commands that concern the whole window, and takes those of the native menus. */
export function useProjectCommands(): void {
  const orSaid = (work: () => Promise<unknown>) => () => void work().catch(notifyError)
  useCommand('undo', () => void inTurn(undo))
  useCommand('redo', () => void inTurn(redo))
  useCommand(
    'import-files',
    orSaid(() => importFrom(() => parallax().chooseFiles())),
  )
  useCommand(
    'import-folder',
    orSaid(() => importFrom(() => parallax().chooseFolder())),
  )
  useCommand('import-paste', () => showOverlay({ name: 'paste' }))
  useCommand('export', () => showOverlay({ name: 'export' }))
  useCommand('save-copy', orSaid(saveCopy))
  useCommand('search-project', () => showOverlay({ name: 'search' }))
  useCommand('codebook-ready', () => showOverlay({ name: 'codebook', task: { type: 'start' } }))
  useCommand('codebook-import', () => void chooseCodebookFile())
  useCommand('codebook-export', () => showOverlay({ name: 'codebook', task: { type: 'export' } }))
  useCommand('codebook-versions', () => showOverlay({ name: 'codebook', task: { type: 'versions' } }))
  useCommand('command-palette', () => showOverlay({ name: 'commands' }))
  useCommand('shortcuts', () => showOverlay({ name: 'shortcuts' }))
  useCommand('settings', () => showOverlay({ name: 'settings' }))
  useCommand('change-coder', () => showOverlay({ name: 'coder' }))
  useCommand('view-read', () => useWorkspace.setState({ view: 'read' }))
  useCommand('view-compare', () => useWorkspace.setState({ view: 'compare' }))
  useCommand('view-notes', () => showOverlay({ name: 'notes' }))
  const articleId = useWorkspace(state => state.articleId)
  useCommand(
    'article-note',
    () => articleId && showOverlay({ name: 'notes', about: 'article', aboutId: articleId }),
    articleId !== null,
  )
  useCommand('view-history', () => showOverlay({ name: 'history' }))
  useCommand('next-pane', () => nextPane(false))
  useCommand('previous-pane', () => nextPane(true))
  useCommand('toggle-library', () => useWorkspace.setState(state => ({ library: !state.library })))
  useCommand('toggle-codebook', () => useWorkspace.setState(state => ({ codebook: !state.codebook })))
  const labels = useLink(state => state.undo)
  const language = useLanguage()
  useEffect(() => {
    parallax().setUndoLabels({
      undo: labels.undo && told(labels.undo.summary),
      redo: labels.redo && told(labels.redo.summary),
    })
  }, [labels, language])
  useEffect(() => {
    parallax().onCommand(command => {
      if (commandsIn('window').includes(command as CommandName)) runCommand(command as CommandName)
    })
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
