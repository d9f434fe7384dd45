import { Pencil } from 'lucide-react'
import type { DragEvent } from 'react'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import { CodeSwatch } from '../ui/code-swatch.tsx'
import { formatNumber, t } from '../ui/language.ts'
import type { DropSide } from './code-moves.ts'
import styles from './codebook-panel.module.css'

/** What happens to a row of the codebook. */
export interface RowEvents {
  onApply: (code: CodeWithUse) => void
  onEdit: (code: CodeWithUse) => void
  onMenu: (code: CodeWithUse, x: number, y: number) => void
  onFocus: (code: CodeWithUse) => void
  onDragStart: (code: CodeWithUse, event: DragEvent) => void
  onDragOver: (code: CodeWithUse, event: DragEvent<HTMLElement>) => void
  onDragEnd: () => void
  onDrop: (code: CodeWithUse, event: DragEvent<HTMLElement>) => void
}

/** A code: its swatch, name, use and key. A click applies it to the selection. */
export function CodebookRow({
  code,
  isTabStop,
  dropSide,
  events,
}: {
  code: CodeWithUse
  isTabStop: boolean
  dropSide: DropSide | null
  events: RowEvents
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    <div
      role="treeitem"
      aria-level={code.depth + 1}
      aria-selected="false"
      tabIndex={isTabStop ? 0 : -1}
      className={styles.code}
      data-code={code.id}
      data-depth={Math.min(code.depth, 4)}
      data-drop={dropSide ?? undefined}
      data-retired={code.retired || undefined}
      title={titleOf(code)}
      draggable
      onFocus={() => events.onFocus(code)}
      onDragStart={event => events.onDragStart(code, event)}
      onDragEnd={events.onDragEnd}
      onDragOver={event => events.onDragOver(code, event)}
      onDrop={event => events.onDrop(code, event)}
      onContextMenu={event => {
        event.preventDefault()
        events.onMenu(code, event.clientX, event.clientY)
      }}
      onMouseDown={event => event.detail > 1 && event.preventDefault()}
      onClick={() => events.onApply(code)}
    >
      <CodeSwatch color={code.color} kind={code.kind} />
      <span className={styles.name} dir="auto">
        {code.name}
      </span>
      <button
        type="button"
        className={styles.edit}
        tabIndex={-1}
        aria-hidden
        title={t('Edit {{name}} (F2)', { name: code.name })}
        onClick={event => {
          event.stopPropagation()
          events.onEdit(code)
        }}
      >
        <Pencil size={12} />
      </button>
      <span className="visually-hidden">{inWords(code)}</span>
      <span className={styles.uses} aria-hidden title={t('{{count}} annotations', { count: code.uses })}>
        {formatNumber(code.uses)}
      </span>
      {code.key ? <kbd aria-hidden>{code.key}</kbd> : <span className={styles.nokey} />}
    </div>
  )
}

/** What the row shows by numbers and looks, for those who hear it. */
function inWords(code: CodeWithUse): string {
  const parts = [t('{{count}} annotations', { count: code.uses })]
  if (code.key) parts.push(t('key {{key}}', { key: code.key }))
  if (code.retired) parts.push(t('retired'))
  return parts.join(', ')
}

function titleOf(code: CodeWithUse): string {
  const { definition, inclusion, exclusion } = code
  return [
    definition,
    inclusion && t('Use it for: {{text}}', { text: inclusion }),
    exclusion && t('Not for: {{text}}', { text: exclusion }),
  ]
    .filter(Boolean)
    .join('\n')
}
