import { MoreHorizontal, Plus } from 'lucide-react'
import { useState } from 'react'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { useData } from '../rpc.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { t } from '../ui/language.ts'
import { useCommand } from '../ui/use-command.ts'
import { showOverlay, useWorkspace } from '../ui/workspace.ts'
import { CodeDialog } from './code-dialog.tsx'
import { shownCodes } from './code-moves.ts'
import { CodebookMenu, type CodebookMenuPlace } from './codebook-menu.tsx'
import styles from './codebook-panel.module.css'
import { CodebookTree } from './codebook-tree.tsx'
import { useCodes } from './codes.ts'

type Editing = { code: CodeWithUse } | { parentId: CodeId | null } | null

/** The number of annotations of the coder that is shown, or of everybody. */
function useMarks(): { shown: number; all: number } {
  const shown = useWorkspace(state => state.shownCoder)
  const coders = useData('coder.list', {}).data ?? []
  const count = (of: typeof coders) => of.reduce((sum, coder) => sum + coder.annotations, 0)
  return { shown: count(coders.filter(coder => shown === null || coder.id === shown)), all: count(coders) }
}

/** The codebook: how often each code is used, its key, and the way to edit, nest and apply it. */
export function CodebookPanel() {
  const { codes } = useCodes()
  const [editing, setEditing] = useState<Editing>(null)
  const [menu, setMenu] = useState<CodebookMenuPlace | null>(null)
  const [retiredShown, showRetired] = useState(false)
  const marks = useMarks()
  const shown = shownCodes(codes, retiredShown)
  useCommand('show-retired', () => showRetired(shown => !shown))
  useCommand('add-code', () => setEditing({ parentId: null }))
  return (
    <section aria-label={t('Codebook')}>
      <div className={styles.heading}>
        <h2>{t('Codebook')}</h2>
        <span>{t('{{count}} marks', { count: marks.shown })}</span>
        <IconButton label={t('Add a code')} onClick={() => setEditing({ parentId: null })}>
          <Plus size={15} />
        </IconButton>
        <IconButton
          label={t('More for the codebook')}
          aria-haspopup="menu"
          onClick={event => {
            const box = event.currentTarget.getBoundingClientRect()
            setMenu({ x: box.left, y: box.bottom, code: null })
          }}
        >
          <MoreHorizontal size={15} />
        </IconButton>
      </div>
      <CodebookTree
        codes={shown}
        onEdit={code => setEditing({ code })}
        onMenu={(code, x, y) => setMenu({ code, x, y })}
      />
      {(codes.length === 0 || marks.all === 0) && <ReadyMade />}
      {menu && (
        <CodebookMenu
          place={menu}
          codes={shown}
          retiredShown={retiredShown}
          onShowRetired={showRetired}
          onEdit={code => setEditing({ code })}
          onAddBelow={code => setEditing({ parentId: code.id })}
          onClose={() => setMenu(null)}
        />
      )}
      {editing && <CodeDialog editing={editing} codes={codes} onClose={() => setEditing(null)} />}
    </section>
  )
}

/** Offered while nothing is coded, when the codebook is still to be chosen. */
function ReadyMade() {
  return (
    <Button
      kind="quiet"
      className={styles.ready}
      onClick={() => showOverlay({ name: 'codebook', task: { type: 'start' } })}
    >
      {t('Start from a ready-made codebook…')}
    </Button>
  )
}
