/** A place in a grid, from 0. */
export interface GridPlace {
  row: number
  column: number
}

interface Key {
  key: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

/**
 * Where a key leads in a grid: arrows by one cell, Home and End to the ends of the row, with Ctrl to the first and the
 * last cell. `null` for any other key; at the edge the place stays.
 */
export function nextCell(
  { key, ctrlKey, altKey, metaKey }: Key,
  { row, column }: GridPlace,
  { rows, columns }: { rows: number; columns: number },
): GridPlace | null {
  if (altKey || metaKey) return null
  const last = { row: rows - 1, column: columns - 1 }
  if (key === 'Home') return { row: ctrlKey ? 0 : row, column: 0 }
  if (key === 'End') return { row: ctrlKey ? last.row : row, column: last.column }
  if (ctrlKey) return null
  if (key === 'ArrowUp') return { row: Math.max(0, row - 1), column }
  if (key === 'ArrowDown') return { row: Math.min(last.row, row + 1), column }
  if (key === 'ArrowLeft') return { row, column: Math.max(0, column - 1) }
  if (key === 'ArrowRight') return { row, column: Math.min(last.column, column + 1) }
  return null
}
