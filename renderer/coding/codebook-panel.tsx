import { Pencil, Plus } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { counted } from '../../shared/text/counted.ts'
import { useReader } from '../editor/reader-state.ts'
import { save, useData } from '../rpc.ts'
import { IconButton } from '../ui/button.tsx'
import { CodeSwatch } from '../ui/code-swatch.tsx'
import { notify, notifyError } from '../ui/notices.tsx'
import { useCommand } from '../ui/use-command.ts'
import { useWorkspace } from '../ui/workspace.ts'
import { CodeDialog } from './code-dialog.tsx'
import styles from './codebook-panel.module.css'
import { useCodes } from './codes.ts'
import { applyCodes } from './coding-actions.ts'

type Editing = { code: CodeWithUse } | { parentId: CodeId | null } | null

/** Applies a code to what is selected in the reader. */
async function applyToSelection(code: CodeWithUse): Promise<void> {
  const { selection } = useReader.getState()
  const { articleId } = useWorkspace.getState()
  if (!selection || !articleId) {
    notify(`Select a passage first, then choose ${code.name}${code.key ? ` or press ${code.key}` : ''}.`)
    return
  }
  await applyCodes(articleId, selection, [code.id])
}

/** The number of annotations of the coder that is shown, or of everybody. */
function useShownMarks(): number {
  const shown = useWorkspace(state => state.shownCoder)
  const coders = useData('coder.list', {}).data ?? []
  return coders
    .filter(coder => shown === null || coder.id === shown)
    .reduce((sum, coder) => sum + coder.annotations, 0)
}

/** The codebook: how often each code is used, its key, and the way to edit, nest and apply it. */
export function CodebookPanel() {
  const { codes } = useCodes()
  const [editing, setEditing] = useState<Editing>(null)
  const [dragged, setDragged] = useState<CodeId | null>(null)
  const [focused, setFocused] = useState<CodeId | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const marks = useShownMarks()
  useCommand('add-code', () => setEditing({ parentId: null }))

  const tabStop = (codes.find(code => code.id === focused) ?? codes[0])?.id

  const drop = (parentId: CodeId | null) => (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (dragged && dragged !== parentId) {
      save('code.move', { id: dragged, parentId, beforeId: null }).catch(notifyError)
    }
    setDragged(null)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])]
    const at = rows.indexOf(event.target as HTMLElement)
    if (at < 0) return
    const code = codes[at]
    if (event.key === 'ArrowDown') rows[at + 1]?.focus()
    else if (event.key === 'ArrowUp') rows[at - 1]?.focus()
    else if (event.key === 'Home') rows[0]?.focus()
    else if (event.key === 'End') rows.at(-1)?.focus()
    else if (event.key === 'Enter' && code) void applyToSelection(code)
    else if (event.key === 'F2' && code) setEditing({ code })
    else return
    event.preventDefault()
  }

  return (
    <section aria-label="Codebook">
      <div className={styles.heading}>
        <h2>Codebook</h2>
        <span>{counted(marks, 'mark')}</span>
        <IconButton label="Add a code" onClick={() => setEditing({ parentId: null })}>
          <Plus size={15} />
        </IconButton>
      </div>
      <div
        ref={tree}
        role="tree"
        aria-label="Codes"
        onKeyDown={onKeyDown}
        onDragOver={event => dragged && event.preventDefault()}
        onDrop={drop(null)}
      >
        {codes.map(code => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
          <div
            key={code.id}
            role="treeitem"
            aria-level={code.depth + 1}
            aria-selected="false"
            tabIndex={code.id === tabStop ? 0 : -1}
            onFocus={() => setFocused(code.id)}
            className={styles.code}
            data-depth={Math.min(code.depth, 4)}
            title={code.definition}
            draggable
            onDragStart={() => setDragged(code.id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={event => dragged && event.preventDefault()}
            onDrop={drop(code.id)}
            onMouseDown={event => event.detail > 1 && event.preventDefault()}
            onClick={() => void applyToSelection(code)}
          >
            <CodeSwatch color={code.color} kind={code.kind} />
            <span className={styles.name}>{code.name}</span>
            <button
              type="button"
              className={styles.edit}
              tabIndex={-1}
              aria-label={`Edit ${code.name}`}
              title={`Edit ${code.name} (F2)`}
              onClick={event => {
                event.stopPropagation()
                setEditing({ code })
              }}
            >
              <Pencil size={12} />
            </button>
            <span className={styles.uses} title={counted(code.uses, 'annotation')}>
              {code.uses}
            </span>
            {code.key ? <kbd>{code.key}</kbd> : <span className={styles.nokey} />}
          </div>
        ))}
      </div>
      {editing && <CodeDialog editing={editing} codes={codes} onClose={() => setEditing(null)} />}
    </section>
  )
}
