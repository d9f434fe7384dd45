import {
  ARTICLE_FIELDS,
  type ArticleField,
  type ArticleFields,
  type ProvenanceByField,
} from '../../shared/model/article.ts'

/** A value that a field may have, with where it was found. */
export interface Candidate {
  value: string
  /** In plain words: "og:title", "first heading". */
  source: string
  doubtful: boolean
}

/** Candidates by field, the best first. */
export type Candidates = Partial<Record<ArticleField, Candidate[]>>

/** A value found at a place that is made for it. */
export function sure(value: string | null | undefined, source: string): Candidate {
  return { value: value ?? '', source, doubtful: false }
}

/** A value that wants a second look. */
export function doubtful(value: string | null | undefined, source: string): Candidate {
  return { value: value ?? '', source, doubtful: true }
}

const LONGEST = 1_000

/** One line without space around it; longer than anything that fits a field is cut. */
function tidy(value: string): string {
  return value
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\0', '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
}

/** The first candidate of each field that says something; fields without one stay empty. */
export function fieldsFrom(candidates: Candidates): { fields: ArticleFields; provenance: ProvenanceByField } {
  const fields = Object.fromEntries(ARTICLE_FIELDS.map(field => [field, ''])) as ArticleFields
  const provenance: ProvenanceByField = {}
  for (const field of ARTICLE_FIELDS) {
    const best = candidates[field]?.find(candidate => tidy(candidate.value) !== '')
    if (!best) continue
    fields[field] = tidy(best.value)
    provenance[field] = { source: best.source, doubtful: best.doubtful }
  }
  return { fields, provenance }
}
