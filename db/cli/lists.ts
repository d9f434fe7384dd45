import { Argument } from 'commander'
import { listArticles } from '../articles.ts'
import { listCodes } from '../codebook.ts'
import { listCoders } from '../coders.ts'
import type { ReadDb } from '../connection.ts'
import { listHistory } from '../history.ts'
import { listNames } from '../names.ts'
import { parseSpans } from '../passages.ts'
import type { Make, Show } from './command.ts'
import { reading } from './opening.ts'
import { asTable, cut } from './output.ts'

/** What `list` can show. */
const LISTS = ['articles', 'outlets', 'stories', 'codes', 'annotations', 'coders', 'changes'] as const
type ListName = (typeof LISTS)[number]

/** A list as JSON and as a table whose first row is the heading. */
export interface Listing {
  items: readonly unknown[]
  table: readonly (readonly (string | number)[])[]
}

interface ArticleExtra {
  id: string
  blocks: string
  textHash: string
  text: string
}

function articles(db: ReadDb, withText: boolean): Listing {
  const extras = new Map(
    db
      .all<ArticleExtra>(
        `SELECT article.id, blocks, text_hash AS textHash, ${withText ? 'text.content' : "''"} AS text
         FROM article JOIN text ON text.hash = article.text_hash`,
      )
      .map(extra => [extra.id, extra]),
  )
  const found = listArticles(db, null)
  const items = found.map(({ outletId: _outlet, storyId: _story, status: _status, ...article }) => {
    const extra = extras.get(article.id)
    const blocks = JSON.parse(extra?.blocks ?? '[]') as unknown[]
    return { ...article, textHash: extra?.textHash, blocks, ...(withText ? { text: extra?.text } : {}) }
  })
  const heading = ['id', 'published', 'outlet', 'story', 'headline', 'words', 'annotations']
  const rows = found.map(one => [
    one.id,
    one.published,
    one.outlet,
    one.story,
    cut(one.headline || one.file),
    one.words,
    one.annotations,
  ])
  return { items, table: [heading, ...rows] }
}

function names(db: ReadDb, table: 'outlet' | 'story'): Listing {
  const items = listNames(db, table)
  return { items, table: [[table, 'articles'], ...items.map(one => [one.name, one.articles])] }
}

function codes(db: ReadDb): Listing {
  const found = listCodes(db, null)
  const items = found.map(
    ({ path, uses, id, name, kind, depth, definition, inclusion, exclusion, color, key, retired }) => ({
      id,
      code: path,
      name,
      kind,
      depth,
      definition,
      inclusion,
      exclusion,
      color,
      key,
      retired,
      annotations: uses,
    }),
  )
  return {
    items,
    table: [
      ['code', 'kind', 'key', 'annotations'],
      ...found.map(one => [one.path, one.kind, one.key, one.uses]),
    ],
  }
}

interface AnnotationRow {
  id: string
  article: string
  file: string
  coder: string
  start: number
  end: number
  /** As stored; empty for a passage of one span. */
  spans: string
  exact: string
  note: string
  created: string
  codes: string
  attributes: string
}

function annotations(db: ReadDb): Listing {
  const rows = db.all<AnnotationRow>(
    `SELECT annotation.id, article.id AS article, article.file, coder.name AS coder, annotation.start,
       annotation."end", annotation.spans, annotation.exact, annotation.note, annotation.created_at AS created,
       (SELECT json_group_array(code) FROM annotation_code JOIN v_code USING (code_id)
        WHERE annotation_id = annotation.id) AS codes,
       (SELECT json_group_object(key, value) FROM annotation_attribute
        WHERE annotation_id = annotation.id) AS attributes
     FROM annotation JOIN article ON article.id = annotation.article_id
     JOIN coder ON coder.id = annotation.coder_id
     ORDER BY article.number, annotation.start, annotation."end" DESC, annotation.id`,
  )
  const items = rows.map(row => ({
    ...row,
    spans: parseSpans(row.spans, row).map(({ start, end }) => [start, end]),
    codes: (JSON.parse(row.codes) as string[]).sort(),
    attributes: JSON.parse(row.attributes) as Record<string, string>,
  }))
  const heading = ['file', 'start', 'end', 'coder', 'codes', 'passage']
  const table = items.map(one => [
    one.file,
    one.start,
    one.end,
    one.coder,
    one.codes.join(', '),
    cut(one.exact),
  ])
  return { items, table: [heading, ...table] }
}

function coders(db: ReadDb): Listing {
  const items = listCoders(db)
  return { items, table: [['coder', 'annotations'], ...items.map(one => [one.name, one.annotations])] }
}

function changes(db: ReadDb): Listing {
  const items = listHistory(db, Number.MAX_SAFE_INTEGER).reverse()
  const rows = items.map(one => [
    one.seq,
    one.at,
    one.coder,
    one.kind,
    one.summary,
    one.kind === 'do' && !one.inForce ? 'undone' : '',
  ])
  return { items, table: [['number', 'at', 'coder', 'kind', 'what', ''], ...rows] }
}

/** Reads one of the lists. With `withText`, articles carry their canonical text. */
export function listing(db: ReadDb, name: ListName, withText: boolean): Listing {
  switch (name) {
    case 'articles':
      return articles(db, withText)
    case 'outlets':
      return names(db, 'outlet')
    case 'stories':
      return names(db, 'story')
    case 'codes':
      return codes(db)
    case 'annotations':
      return annotations(db)
    case 'coders':
      return coders(db)
    case 'changes':
      return changes(db)
  }
}

/** The command `list FILE WHAT`. */
export function addList(command: Make, show: Show): void {
  command('list')
    .description('list what is in a project')
    .argument('<file>')
    .addArgument(new Argument('<what>').choices([...LISTS]))
    .option('--text', 'with the canonical text of articles')
    .action(async (file: string, what: ListName, options: { text?: boolean; json?: boolean }) => {
      const { items, table } = await reading(file, db => listing(db, what, options.text === true))
      show(options.json, items, () => asTable(table))
    })
}
