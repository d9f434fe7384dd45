import { useDeferredValue, useMemo } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import { t } from '../ui/language.ts'
import { type Lacking, lackingAnnotations } from './lacking.ts'
import styles from './lacking-line.module.css'

/** How many own annotations lack each required attribute, with the first of them. */
function byAttribute(lacking: readonly Lacking[]): { key: string; label: string; of: Annotation[] }[] {
  const found = new Map<string, { key: string; label: string; of: Annotation[] }>()
  for (const { annotation, missing } of lacking) {
    for (const { key, label } of missing) {
      const entry = found.get(key) ?? { key, label, of: [] }
      entry.of.push(annotation)
      found.set(key, entry)
    }
  }
  return [...found.values()]
}

/** What the coder's annotations in this article still lack; a click goes to the first. Nothing when all is said. */
export function LackingLine({
  own,
  codes,
  onShow,
}: {
  own: readonly Annotation[]
  codes: readonly CodeWithUse[]
  onShow: (annotation: Annotation) => void
}) {
  // A mark is drawn first, then this.
  const seen = useDeferredValue(own)
  const entries = useMemo(() => byAttribute(lackingAnnotations(seen, codes)), [seen, codes])
  if (entries.length === 0) return null
  return (
    <p className={styles.line}>
      {entries.map(({ key, label, of }) => (
        <button key={key} type="button" onClick={() => of[0] && onShow(of[0])}>
          {t('{{count}} annotations lack “{{attribute}}”', { count: of.length, attribute: t(label) })}
        </button>
      ))}
    </p>
  )
}
