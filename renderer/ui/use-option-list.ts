import { type KeyboardEvent, type MouseEvent, useId, useLayoutEffect, useState } from 'react'

/** What a field and its list of options need to work together: spread these over the elements. */
export interface OptionList {
  /** Place of the option that Enter takes; -1 without options. */
  chosen: number
  /** Chooses the first option again, after the list changed. */
  reset(): void
  /** Moves with the arrow keys and picks with Enter; returns whether the key was one of them. */
  onKeyDown(event: KeyboardEvent): boolean
  field: { role: 'combobox'; 'aria-expanded': true; 'aria-controls': string; 'aria-activedescendant': string }
  list: { id: string; role: 'listbox'; 'aria-label': string }
  option(place: number): {
    id: string
    role: 'option'
    tabIndex: -1
    'aria-selected': boolean
    onMouseMove: () => void
    onClick: (event: MouseEvent) => void
  }
}

/**
 * A field with a list below it, of which one option is chosen while the focus stays in the field. `label` names the
 * list; `pick` gets the option's place and whether Ctrl was held.
 */
export function useOptionList(
  label: string,
  count: number,
  pick: (place: number, withCtrl: boolean) => void,
): OptionList {
  const id = useId()
  const [index, setIndex] = useState(0)
  const chosen = Math.min(index, count - 1)
  useLayoutEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])
  const move = (step: number) => {
    if (count > 0) setIndex((chosen + step + count) % count)
  }
  return {
    chosen,
    reset: () => setIndex(0),
    onKeyDown: event => {
      // An input method's Enter takes its own suggestion, not ours.
      if (event.nativeEvent.isComposing) return false
      if (event.key === 'ArrowDown') move(1)
      else if (event.key === 'ArrowUp') move(-1)
      else if (event.key !== 'Enter' || event.shiftKey) return false
      else if (chosen >= 0) pick(chosen, event.ctrlKey || event.metaKey)
      return true
    },
    field: {
      role: 'combobox',
      'aria-expanded': true,
      'aria-controls': id,
      'aria-activedescendant': `${id}-${chosen}`,
    },
    list: { id, role: 'listbox', 'aria-label': label },
    option: place => ({
      id: `${id}-${place}`,
      role: 'option',
      tabIndex: -1,
      'aria-selected': place === chosen,
      onMouseMove: () => setIndex(place),
      onClick: event => pick(place, event.ctrlKey || event.metaKey),
    }),
  }
}
