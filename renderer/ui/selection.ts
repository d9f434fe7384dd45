/** Which rows are selected, and from where a range is drawn. */
export interface Selection<Id extends string> {
  ids: ReadonlySet<Id>
  anchor: Id | null
}

/** Nothing selected. */
export const nothingSelected = { ids: new Set<never>(), anchor: null }

/** A click, or the space bar: alone it drops the selection, with Ctrl it adds or removes, with Shift it draws a range. */
export function select<Id extends string>(
  selection: Selection<Id>,
  id: Id,
  order: readonly Id[],
  how: 'only' | 'toggle' | 'range',
): Selection<Id> {
  if (how === 'only') return { ids: new Set(), anchor: id }
  if (how === 'toggle') {
    const ids = new Set(selection.ids.size === 0 && selection.anchor ? [selection.anchor] : selection.ids)
    if (!ids.delete(id)) ids.add(id)
    return { ids, anchor: id }
  }
  const from = order.indexOf(selection.anchor ?? id)
  const to = order.indexOf(id)
  const anchor = from < 0 ? id : (selection.anchor ?? id)
  const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)]
  return { ids: new Set(order.slice(first, last + 1)), anchor }
}
