import type { SearchFilters } from '../shared/rpc/calls/search.ts'
import { nameKey } from '../shared/text/name-key.ts'
import type { ReadDb } from './connection.ts'

/** Filters of the search as SQL: conditions that begin with AND, or nothing, and the parameters they name. */
export interface FilterSql {
  parameters: Record<string, string>
  /** On the article whose number an expression gives. */
  articles(number: string): string
  /** On the article whose text it is: it must have an annotation as asked for, too. */
  texts(number: string): string
  /** On a row of `article_search_item AS item`, with `annotation` and `note` joined if they are there. */
  items: string
}

/** The conditions that a search's filters amount to. */
export function filterSql(db: ReadDb, filters: SearchFilters): FilterSql {
  const {
    codeIds = [],
    coderIds = [],
    outletIds = [],
    speaker = '',
    storyId = '',
    from = '',
    to = '',
  } = filters
  const parameters: Record<string, string> = {}
  const asked = (name: string, value: string | readonly string[]) => {
    if (value.length === 0) return false
    parameters[name] = typeof value === 'string' ? value : JSON.stringify(value)
    return true
  }
  const among = (column: string, name: string) => `${column} IN (SELECT value FROM json_each(@${name}))`
  const article: string[] = []
  if (asked('outlets', outletIds)) article.push(among('outlet_id', 'outlets'))
  if (asked('story', storyId)) article.push('story_id = @story')
  if (asked('from', from)) article.push('published >= @from')
  // A day with its time is later than the day alone and earlier than the day with a tilde.
  if (asked('to', to)) article.push(`published <> '' AND published < @to || '~'`)

  const annotation: string[] = []
  const note: string[] = []
  if (asked('codes', withDescendants(db, codeIds))) {
    annotation.push(
      `EXISTS (SELECT 1 FROM annotation_code WHERE annotation_id = annotation.id AND ${among('code_id', 'codes')})`,
    )
    note.push(`note.about = 'code' AND ${among('note.about_id', 'codes')}`)
  }
  if (asked('coders', coderIds)) {
    annotation.push(among('annotation.coder_id', 'coders'))
    note.push(among('note.coder_id', 'coders'))
  }
  if (speaker.trim() !== '') {
    parameters.speakers = JSON.stringify(spellings(db, speaker))
    annotation.push(
      `EXISTS (SELECT 1 FROM annotation_attribute WHERE annotation_id = annotation.id AND key = 'speaker'
         AND ${among('value', 'speakers')})`,
    )
    note.push('0')
  }
  return conditions(parameters, article, annotation, note)
}

function conditions(
  parameters: Record<string, string>,
  article: readonly string[],
  annotation: readonly string[],
  note: readonly string[],
): FilterSql {
  // The plus sign keeps SQLite from running the full-text query anew for each number of the list.
  const articles = (number: string) =>
    article.length === 0
      ? ''
      : ` AND +${number} IN (SELECT number FROM article WHERE ${article.join(' AND ')})`
  const annotated = (number: string) =>
    annotation.length === 0
      ? ''
      : ` AND +${number} IN (SELECT item.number >> 24 FROM annotation
           JOIN article_search_item AS item ON item.annotation_id = annotation.id WHERE ${annotation.join(' AND ')})`
  const items =
    annotation.length === 0
      ? ''
      : ` AND CASE WHEN item.annotation_id IS NULL THEN ${note.join(' AND ')} ELSE ${annotation.join(' AND ')} END`
  return { parameters, articles, texts: number => articles(number) + annotated(number), items }
}

function withDescendants(db: ReadDb, codeIds: readonly string[]): string[] {
  if (codeIds.length === 0) return []
  const rows = db.all<{ id: string }>(
    `WITH RECURSIVE asked(id) AS (
       SELECT value FROM json_each(?) UNION SELECT code.id FROM code JOIN asked ON code.parent_id = asked.id
     )
     SELECT id FROM asked`,
    [JSON.stringify(codeIds)],
  )
  return rows.map(row => row.id)
}

/** The spellings of a speaker's name that the project has. */
function spellings(db: ReadDb, speaker: string): string[] {
  const rows = db.all<{ value: string }>(
    `SELECT DISTINCT value FROM annotation_attribute WHERE key = 'speaker'`,
  )
  return rows.map(row => row.value).filter(value => nameKey(value) === nameKey(speaker))
}
