import { markStyle } from '../../shared/model/codebook.ts'
import styles from './code-swatch.module.css'

/** A small sample of how a code is drawn: tint, solid, dotted or dashed line in its colour. */
export function CodeSwatch({ color, kind }: { color: string; kind: string }) {
  return <span className={styles.swatch} data-color={color} data-style={markStyle(kind)} aria-hidden="true" />
}

/** A code as a rounded label. */
export function CodeChip({ color, kind, name }: { color: string; kind: string; name: string }) {
  return (
    <span className={styles.chip} data-color={color}>
      <CodeSwatch color={color} kind={kind} />
      {name}
    </span>
  )
}
