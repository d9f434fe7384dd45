import type { ChangedAnnotations } from '../shared/model/annotation.ts'
import type { AnnotationId } from '../shared/model/ids.ts'
import { ANNOTATION_COLUMNS, parseAnnotation } from './annotations.ts'
import type { ReadDb } from './connection.ts'

/** The tables whose rows make up an annotation; the key of each row begins with the annotation's id. */
const TOUCHED = `SELECT DISTINCT json_extract(row_key, '$[0]') AS id FROM change_row
  WHERE change_seq > @since AND table_name IN ('annotation', 'annotation_code', 'annotation_attribute')`

type Row = Parameters<typeof parseAnnotation>[0] & { id: AnnotationId }

/**
 * What became of an article's annotations, of one coder or of all, since the log stood at `since`. Costs as much as
 * was changed, not as much as there is, so that a window with thousands of annotations can follow every key.
 */
export function annotationsChangedSince(
  db: ReadDb,
  { articleId, coderId, since }: { articleId: string; coderId: string | null; since: number },
): ChangedAnnotations {
  const touched = db.all<{ id: AnnotationId }>(TOUCHED, { since })
  const rows = db.all<Row>(
    `WITH touched AS MATERIALIZED (${TOUCHED})
     SELECT ${ANNOTATION_COLUMNS} FROM touched CROSS JOIN annotation ON annotation.id = touched.id
     JOIN coder ON coder.id = annotation.coder_id
     WHERE annotation.article_id = @article AND (@coder IS NULL OR annotation.coder_id = @coder)`,
    { since, article: articleId, coder: coderId },
  )
  const there = new Set(rows.map(row => row.id))
  return {
    changed: rows.map(row => parseAnnotation(row)) as ChangedAnnotations['changed'],
    gone: touched.map(({ id }) => id).filter(id => !there.has(id)),
  }
}
