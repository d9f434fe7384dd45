import { type RefObject, useEffect } from 'react'

/** Closes when the mouse is pressed anywhere else, or the focus goes elsewhere. */
export function useLeaving(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const outside = (event: Event) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) onClose()
    }
    addEventListener('mousedown', outside, true)
    addEventListener('focusin', outside)
    return () => {
      removeEventListener('mousedown', outside, true)
      removeEventListener('focusin', outside)
    }
  }, [panel, onClose])
}
