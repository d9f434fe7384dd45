import { type DragEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { carries, putDragged, takeDragged } from '../ui/drag-passage.ts'
import { t } from '../ui/language.ts'
import { type DropSide, dropSide, type KeyMove, placeOfDrop, placeOfKeyMove } from './code-moves.ts'
import { applyToSelection, moveCode } from './codebook-actions.ts'
import { CodebookRow, type RowEvents } from './codebook-row.tsx'
import { applyCodes } from './coding-actions.ts'

const MOVES: Readonly<Record<string, KeyMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

/**
 * The tree of codes. Codes are dragged before, after or into another, or moved with Alt, Shift and the arrows; a passage
 * dropped on a code gets it; Enter or a click applies a code to the selection.
 */
export function CodebookTree({
  codes,
  onEdit,
  onMenu,
}: {
  codes: readonly CodeWithUse[]
  onEdit: (code: CodeWithUse) => void
  onMenu: (code: CodeWithUse, x: number, y: number) => void
}) {
  const tree = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<CodeId | null>(null)
  const keepFocus = useKeptFocus(tree, codes)
  const drag = useTreeDrag(codes)
  const tabStop = (codes.find(code => code.id === focused) ?? codes[0])?.id
  const events: RowEvents = {
    ...drag.events,
    onApply: code => void applyToSelection(code),
    onEdit,
    onMenu,
    onFocus: code => setFocused(code.id),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const code = codes.find(one => one.id === (event.target as HTMLElement).dataset.code)
    if (!code || !handleKey(event, code)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const handleKey = (event: KeyboardEvent, code: CodeWithUse): boolean => {
    const move = event.altKey && event.shiftKey ? MOVES[event.key] : undefined
    if (move) {
      const place = placeOfKeyMove(codes, code.id, move)
      if (!place) return true
      keepFocus(code.id)
      void moveCode(code, place)
      return true
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return false
    if (event.key === 'Enter') void applyToSelection(code)
    else if (event.key === 'F2') onEdit(code)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(code)
    else return focusRow(tree.current, codes, code, event.key)
    return true
  }
  const openMenu = (code: CodeWithUse) => {
    const box = rowOf(tree.current, code.id)?.getBoundingClientRect()
    if (box) onMenu(code, box.left + 24, box.bottom)
  }
  return (
    <div
      ref={tree}
      role="tree"
      aria-label={t('Codes')}
      onKeyDown={onKeyDown}
      onDragOver={drag.overEnd}
      onDrop={drag.dropAtEnd}
    >
      {codes.map(code => (
        <CodebookRow
          key={code.id}
          code={code}
          isTabStop={code.id === tabStop}
          dropSide={drag.over?.id === code.id ? drag.over.side : null}
          events={events}
        />
      ))}
    </div>
  )
}

const rowOf = (tree: HTMLElement | null, id: CodeId) =>
  tree?.querySelector<HTMLElement>(`[data-code="${id}"]`) ?? null

/** Moves the focus by the keys of a tree; returns whether the key is one of them. */
function focusRow(
  tree: HTMLElement | null,
  codes: readonly CodeWithUse[],
  code: CodeWithUse,
  key: string,
): boolean {
  const at = codes.indexOf(code)
  const targets: Readonly<Record<string, CodeWithUse | undefined>> = {
    ArrowDown: codes[at + 1],
    ArrowUp: codes[at - 1],
    Home: codes[0],
    End: codes.at(-1),
    ArrowLeft: codes.find(one => one.id === code.parentId),
    ArrowRight: codes.find(one => one.parentId === code.id),
  }
  if (!(key in targets)) return false
  const target = targets[key]
  if (target) rowOf(tree, target.id)?.focus()
  return true
}

/** A row that moves is taken out of the page and put in again, and would lose the focus. */
function useKeptFocus(tree: { current: HTMLElement | null }, codes: readonly CodeWithUse[]) {
  const kept = useRef<CodeId | null>(null)
  useLayoutEffect(() => {
    if (kept.current) rowOf(tree.current, kept.current)?.focus()
    kept.current = null
  }, [codes])
  return (id: CodeId) => {
    kept.current = id
  }
}

/** Dragging codes in the tree, and passages onto codes. */
function useTreeDrag(codes: readonly CodeWithUse[]) {
  const [dragged, setDragged] = useState<CodeWithUse | null>(null)
  const [over, setOver] = useState<{ id: CodeId; side: DropSide } | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  const sideOf = (event: DragEvent<HTMLElement>): DropSide => {
    if (!dragged) return 'into'
    const box = event.currentTarget.getBoundingClientRect()
    return dropSide(box.top, box.height, event.clientY)
  }
  const events = {
    onDragStart: (code: CodeWithUse, event: DragEvent) => {
      putDragged(event.dataTransfer, 'code', { codeId: code.id })
      event.dataTransfer.effectAllowed = 'copyMove'
      setDragged(code)
    },
    onDragEnd: end,
    onDragOver: (code: CodeWithUse, event: DragEvent<HTMLElement>) => {
      const side = sideOf(event)
      const takes = dragged
        ? placeOfDrop(codes, dragged.id, code.id, side) !== null
        : carries(event.dataTransfer, 'passage')
      event.stopPropagation()
      if (takes) event.preventDefault()
      const next = takes ? { id: code.id, side } : null
      setOver(last => (last?.id === next?.id && last?.side === next?.side ? last : next))
    },
    onDrop: (code: CodeWithUse, event: DragEvent<HTMLElement>) => {
      event.preventDefault()
      event.stopPropagation()
      const place = dragged && placeOfDrop(codes, dragged.id, code.id, sideOf(event))
      const passage = takeDragged(event.dataTransfer, 'passage')
      if (dragged && place) void moveCode(dragged, place)
      else if (passage) void applyCodes(passage.articleId, passage, [code.id])
      end()
    },
  }
  const overEnd = (event: DragEvent) => {
    if (dragged) event.preventDefault()
    setOver(null)
  }
  const dropAtEnd = (event: DragEvent) => {
    event.preventDefault()
    if (dragged) void moveCode(dragged, { parentId: null, beforeId: null })
    end()
  }
  return { over, events, overEnd, dropAtEnd }
}
