// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved among and opened is a grid

import { type KeyboardEvent, useRef, useState } from 'react'
import type { Matrix, MatrixRow } from '../../shared/compare/measure.ts'
import { CodeSwatch } from '../ui/code-swatch.tsx'
import { t } from '../ui/language.ts'
import type { CellChoice } from './compare-state.ts'
import { nextCell } from './grid-keys.ts'
import { FEW, heatOf, largest, readableNumber, type ShownCell, shownCells } from './matrix-numbers.ts'
import styles from './matrix-table.module.css'
import { outletName, placedRows } from './matrix-words.ts'

/** Least width of the column of codes, in CSS pixels. */
const CODE_WIDTH = 206

/** A chosen cell, and whether by the keyboard, so that the focus can go to its excerpts. */
export type OnCell = (cell: CellChoice, byKey: boolean) => void

/** Codes by outlets as a grid: arrow keys move, Enter or a click opens the excerpts of a cell. */
export function MatrixTable({
  matrix,
  chosen,
  onCell,
}: {
  matrix: Matrix
  chosen: CellChoice | null
  onCell: OnCell
}) {
  const table = useRef<HTMLTableElement>(null)
  const [focused, setFocused] = useState({ row: 0, column: 0 })
  const rows = placedRows(matrix.rows)
  const outlets = outletsOf(matrix)
  const max = largest(matrix)
  const at = {
    row: Math.min(focused.row, rows.length - 1),
    column: Math.min(focused.column, outlets.length - 1),
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextCell(event, at, { rows: rows.length, columns: outlets.length })
    if (!next) return
    event.preventDefault()
    setFocused(next)
    const cell = table.current?.tBodies[0]?.rows[next.row]?.cells[next.column + 1]
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  return (
    <table
      ref={table}
      style={{ minWidth: CODE_WIDTH + outlets.length * 94, maxWidth: CODE_WIDTH + outlets.length * 190 }}
      role="grid"
      aria-label={t('Codes by outlet')}
      className={styles.table}
      onKeyDown={onKeyDown}
    >
      <OutletHeader matrix={matrix} />
      <tbody>
        {rows.map(({ row, level, label }, n) => (
          <tr key={row.codeId}>
            <CodeHeader row={row} level={level} label={label} />
            {shownCells(matrix, n).map((cell, column) => {
              const outletId = outlets[column]
              const own = { codeId: row.codeId, outletId }
              return (
                <Cell
                  key={outletId === undefined ? 'all outlets' : outletId}
                  cell={cell}
                  count={matrix.count}
                  heat={outletId === undefined ? 0 : heatOf(cell, max)}
                  total={outletId === undefined}
                  chosen={chosen?.codeId === row.codeId && chosen.outletId === outletId}
                  focusable={at.row === n && at.column === column}
                  onFocus={() => setFocused({ row: n, column })}
                  onOpen={byKey => onCell(own, byKey)}
                />
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Outlet ids by column; `undefined` is the column of all outlets, which stands where there are several. */
function outletsOf({ columns }: Matrix): (string | null | undefined)[] {
  const ids = columns.map(column => column.outletId)
  return ids.length > 1 ? [...ids, undefined] : ids
}

function OutletHeader({ matrix }: { matrix: Matrix }) {
  const { columns, total } = matrix
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          <span className="visually-hidden">{t('Code')}</span>
        </th>
        {columns.map(column => (
          <th key={column.outletId} scope="col">
            {outletName(column)}
            <Extent articles={column.articles} words={column.words} />
          </th>
        ))}
        {columns.length > 1 && (
          <th scope="col" className={styles.total}>
            {t('All outlets')}
            <Extent articles={total.articles} words={total.words} />
          </th>
        )}
      </tr>
    </thead>
  )
}

function Extent({ articles, words }: { articles: number; words: number }) {
  return (
    <small>
      <span>{t('{{count}} articles', { count: articles })}</span>
      <i> · </i>
      <span>{t('{{count}} words', { count: words })}</span>
    </small>
  )
}

function CodeHeader({ row, level, label }: { row: MatrixRow; level: number; label: string }) {
  return (
    <th scope="row" data-color={row.color} data-level={level} title={row.code}>
      <span className={styles.code} style={{ paddingLeft: level * 18 }}>
        <CodeSwatch color={row.color} kind={row.kind} />
        <span>{label}</span>
      </span>
    </th>
  )
}

function Cell({
  cell,
  count,
  heat,
  total,
  chosen,
  focusable,
  onFocus,
  onOpen,
}: {
  cell: ShownCell
  count: Matrix['count']
  heat: number
  total: boolean
  chosen: boolean
  focusable: boolean
  onFocus: () => void
  onOpen: (byKey: boolean) => void
}) {
  const marks = t('{{count}} marks', { count: cell.marks })
  return (
    <td
      role="gridcell"
      tabIndex={focusable ? 0 : -1}
      aria-selected={chosen}
      title={count === 'annotations' ? undefined : marks}
      data-few={cell.marks < FEW}
      data-total={total}
      style={{ '--heat': `${heat}%` } as React.CSSProperties}
      onFocus={onFocus}
      onClick={() => onOpen(false)}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen(true)
      }}
    >
      {readableNumber(cell.value, count)}
    </td>
  )
}
