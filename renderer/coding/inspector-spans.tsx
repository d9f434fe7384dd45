import { X } from 'lucide-react'
import type { Annotation } from '../../shared/model/annotation.ts'
import { IconButton } from '../ui/button.tsx'
import { t } from '../ui/language.ts'
import { openPlace } from '../ui/workspace.ts'
import { changeAnnotation } from './coding-actions.ts'
import styles from './inspector.module.css'

/** The passage of an annotation; where it has several parts each of them, to be shown or dropped. */
export function InspectorSpans({
  annotation,
  text,
  locked,
}: {
  annotation: Annotation
  /** The canonical text, once it is there. */
  text: string | undefined
  locked: boolean
}) {
  const { spans, articleId } = annotation
  if (spans.length === 1 || text === undefined) {
    return (
      <blockquote className={styles.quote} dir="auto">
        {annotation.exact}
      </blockquote>
    )
  }
  const drop = (n: number) =>
    void changeAnnotation(annotation.id, { spans: spans.filter((_span, at) => at !== n) })
  return (
    <ol className={styles.spans} aria-label={t('Parts of the passage')}>
      {spans.map((span, n) => (
        <li key={span.start}>
          <button
            type="button"
            className={styles.span}
            title={t('Show in the text')}
            onClick={() => openPlace({ articleId, ...span })}
          >
            {text.slice(span.start, span.end)}
          </button>
          {!locked && (
            <IconButton label={t('Take part {{number}} out', { number: n + 1 })} onClick={() => drop(n)}>
              <X size={13} />
            </IconButton>
          )}
        </li>
      ))}
    </ol>
  )
}
