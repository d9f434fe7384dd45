import { useEffect, useRef, useState } from 'react'

/**
 * What is typed into a field whose text is `stored` in the project. `keep` stores it when it has changed; so does going
 * away from the field in whatever manner, such as to the next article by a key.
 */
export function useTyped(stored: string, store: (typed: string) => void) {
  const [value, setValue] = useState(stored)
  const kept = useRef(stored)
  useEffect(() => setValue(stored), [stored])
  const keep = () => {
    if (value === stored) return
    kept.current = value
    store(value)
  }
  const leave = useRef(keep)
  leave.current = () => {
    if (value !== kept.current) keep()
  }
  useEffect(() => () => leave.current(), [])
  return { value, setValue, keep }
}
