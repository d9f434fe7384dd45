import { useEffect, useState } from 'react'
import { t } from '../ui/language.ts'
import type { Mark } from './mark.ts'

/** Tells a screen reader which annotation was chosen, and which of those at the caret it is. */
export function SpokenMark({ mark, there }: { mark: Mark | undefined; there: () => readonly Mark[] }) {
  const [said, setSaid] = useState('')
  // Said when another annotation is chosen, not when the caret moves within it.
  useEffect(() => setSaid(mark ? spoken(mark, there()) : ''), [mark?.id, mark?.label])
  return (
    <p className="visually-hidden" aria-live="polite" data-spoken-mark>
      {said}
    </p>
  )
}

function spoken({ id, label }: Mark, there: readonly Mark[]): string {
  const number = there.findIndex(mark => mark.id === id) + 1
  if (number === 0 || there.length === 1) return t('Annotation: {{label}}', { label })
  return t('Annotation {{number}} of {{total}} here: {{label}}', { number, total: there.length, label })
}
