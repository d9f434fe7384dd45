import { useEffect, useRef, useState } from 'react'
import type { Matrix } from '../../shared/compare/measure.ts'
import { useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { t } from '../ui/language.ts'
import { told } from '../ui/told.ts'
import { runCommand } from '../ui/use-command.ts'
import { useWorkspace } from '../ui/workspace.ts'
import { type CellChoice, choose, chooseCell, enterCompare, useCompare } from './compare-state.ts'
import styles from './compare-view.module.css'
import { ExcerptPanel } from './excerpt-panel.tsx'
import { MatrixPanel } from './matrix-panel.tsx'
import { ScopeBar } from './scope-bar.tsx'
import { SideBySide } from './side-by-side.tsx'
import { type LoadedScope, useScope } from './use-scope.ts'

/** The view that sets outlets beside each other: as a table of codes by outlet, or two articles side by side. */
export function CompareView() {
  const projectId = useWorkspace(state => state.project?.id ?? null)
  const entered = useCompare(state => state.projectId === projectId)
  useEffect(() => {
    if (projectId) enterCompare(projectId)
  }, [projectId])
  const scope = useScope()
  if (!scope || !entered) return <main aria-busy="true" />
  if (scope.articles.length === 0) return <NothingYet />
  return <Comparison scope={scope} />
}

function NothingYet() {
  return (
    <main>
      <EmptyState
        title={t('Nothing to compare yet')}
        actions={
          <Button kind="primary" onClick={() => runCommand('import-files')}>
            {t('Import files…')}
          </Button>
        }
      >
        {t(
          'Bring in articles of several outlets on one story, mark passages in them, and see here which outlet does what how often.',
        )}
      </EmptyState>
    </main>
  )
}

/** Both modes share one bar, so that the focus stays on its switch. */
function Comparison({ scope }: { scope: LoadedScope }) {
  const { mode, count, cell } = useCompare()
  const { storyId, codeIds, coderId } = scope
  const asked = mode === 'matrix' ? { storyId, codeIds, coderId, count } : null
  const { data: matrix, error } = useData('compare.matrix', asked)
  const main = useRef<HTMLElement>(null)
  const [focusAsked, setFocusAsked] = useState(0)
  const onCell = (chosen: CellChoice, byKey: boolean) => {
    setFocusAsked(byKey ? focusAsked + 1 : 0)
    chooseCell(chosen)
  }
  const filled =
    mode === 'matrix' && matrix && !error && matrix.rows.length > 0 && matrix.total.annotations > 0
  return (
    <div className={styles.view} data-excerpts={filled}>
      <main ref={main} className={styles.main} data-pane>
        <ScopeBar scope={scope} />
        {mode === 'side-by-side' ? (
          <SideBySide scope={scope} />
        ) : error ? (
          <EmptyState title={t('This could not be counted')}>{told(error.message)}</EmptyState>
        ) : !matrix ? (
          <div className={styles.rest} aria-busy="true" />
        ) : filled ? (
          <MatrixPanel
            matrix={matrix}
            summed={scope.summed}
            storyless={scope.stories.length === 0}
            chosen={cell}
            onCell={onCell}
          />
        ) : (
          <NoMarks matrix={matrix} scope={scope} />
        )}
      </main>
      {filled && (
        <aside className={styles.side} aria-label={t('Excerpts')} data-pane>
          <ExcerptPanel
            cell={cell}
            matrix={matrix}
            scope={scope}
            focusAsked={focusAsked}
            onLeave={() => main.current?.querySelector<HTMLElement>('td[aria-selected="true"]')?.focus()}
          />
        </aside>
      )}
    </div>
  )
}

function NoMarks({ matrix, scope }: { matrix: Matrix; scope: LoadedScope }) {
  const read = <Button onClick={() => useWorkspace.setState({ view: 'read' })}>{t('Go to Read')}</Button>
  if (matrix.rows.length === 0) {
    return (
      <EmptyState title={t('The codebook is empty')} actions={read}>
        {t('Add codes beside the reader and mark passages with them; each code becomes a row here.')}
      </EmptyState>
    )
  }
  const coder = scope.coders.find(one => one.id === scope.coderId)
  const others = coder && scope.coders.some(one => one.id !== coder.id && one.annotations > 0)
  return (
    <EmptyState
      title={t('No marks here yet')}
      actions={
        <>
          {others && <Button onClick={() => choose({ coderId: null })}>{t('Show everybody’s marks')}</Button>}
          {scope.codeIds.length > 0 && (
            <Button onClick={() => choose({ codeIds: [] })}>{t('Show all codes')}</Button>
          )}
          {read}
        </>
      }
    >
      {coder
        ? t('{{name}} has not marked any passage with these codes in these articles.', { name: coder.name })
        : t('Nobody has marked any passage with these codes in these articles.')}
    </EmptyState>
  )
}
