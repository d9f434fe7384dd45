import type { Annotation } from '../../shared/model/annotation.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import { CodeSwatch } from '../ui/code-swatch.tsx'
import styles from './annotation-list.module.css'
import { readablePath } from './codes.ts'

/** An annotation in a list: its codes, who made it, its words and its note. */
export function AnnotationLine({
  annotation,
  byId,
}: {
  annotation: Annotation
  byId: ReadonlyMap<string, CodeWithUse>
}) {
  const codes = annotation.codeIds.map(id => byId.get(id)).filter(code => code !== undefined)
  return (
    <span className={styles.annotation}>
      <span className={styles.codes}>
        {codes.map(code => (
          <span key={code.id}>
            <CodeSwatch color={code.color} kind={code.kind} /> {readablePath(code, byId)}
          </span>
        ))}
        <small>{annotation.coder}</small>
      </span>
      <q className={styles.words}>{annotation.exact}</q>
      {annotation.note && <small className={styles.words}>{annotation.note}</small>}
    </span>
  )
}
