import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ArticleFields } from '../shared/model/article.ts'
import type { Block } from '../shared/model/block.ts'
import { canonicalText } from '../shared/text/canonical.ts'
import { annotateLines } from './annotate-lines.ts'
import { insertArticle, type NewArticle, setStatusRow } from './articles.ts'
import { recordChange } from './change-log.ts'
import { listCoders } from './coders.ts'
import { type OpenOptions, removeProjectFile, type WriteDb } from './connection.ts'
import { createProject, PARALLAX } from './project.ts'

/** An article of `samples/project/project.json`: its text lies beside it, a line a block. */
interface SampleArticle extends Omit<ArticleFields, 'story' | 'url'> {
  file: string
  blocks: Pick<Block, 'kind' | 'included'>[]
}

interface Sample {
  story: string
  articles: SampleArticle[]
}

/** The folder of the sample, found upwards from here: this file runs from the source tree or from the built app. */
function sampleFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'samples', 'project')
    if (existsSync(join(candidate, 'project.json'))) return candidate
    if (folder === dirname(folder)) throw new Error('the sample project is not part of this installation')
  }
}

function readSample(folder: string): { articles: NewArticle[]; annotations: string } {
  const sample = JSON.parse(readFileSync(join(folder, 'project.json'), 'utf8')) as Sample
  const articles = sample.articles.map(article => readArticle(folder, article, sample.story))
  return { articles, annotations: readFileSync(join(folder, 'annotations.jsonl'), 'utf8') }
}

function readArticle(folder: string, { file, blocks, ...fields }: SampleArticle, story: string): NewArticle {
  const original = readFileSync(join(folder, file))
  const { text } = canonicalText(original.toString('utf8'))
  return {
    file,
    format: 'text',
    encoding: 'UTF-8',
    original,
    fields: { ...fields, story, url: '' },
    provenance: {},
    text,
    blocks: tile(text, blocks),
    problems: [],
  }
}

/** Gives each line of the text the kind that the sample says. */
function tile(text: string, kinds: SampleArticle['blocks']): Block[] {
  let at = 0
  return text.split('\n').map((line, n) => {
    const kind = kinds[n] ?? { kind: 'paragraph' as const, included: true }
    const block = { ...kind, start: at, end: at + line.length, reason: '' }
    at += line.length + 1
    return block
  })
}

/**
 * Makes the sample project at `file`: five invented articles on one event, coded by two people. Undo does not go back
 * behind it. Throws like `createProject`.
 */
export async function createSampleProject(file: string, options: OpenOptions): Promise<void> {
  const db = createProject(file, options)
  try {
    db.transaction(() => fill(db))
  } catch (error) {
    db.close()
    removeProjectFile(file)
    throw error
  }
  db.close()
}

function fill(db: WriteDb): void {
  const { articles, annotations } = readSample(sampleFolder())
  const ids = recordChange(
    db,
    PARALLAX,
    'Import the sample articles',
    changes => articles.map(one => insertArticle(db, changes, one)),
    { undoable: false },
  )
  const coder = (JSON.parse(annotations.split('\n')[0] ?? '{}') as { coder: string }).coder
  annotateLines(db, annotations, { coder, file: 'annotations.jsonl', undoable: false })
  finishReading(db, ids)
}

/** Each coder is done with what they coded, but for the last article, which is still in progress. */
function finishReading(db: WriteDb, ids: readonly string[]): void {
  for (const coder of listCoders(db)) {
    const author = { coderId: coder.id, name: coder.name }
    const coded = ids.filter(id =>
      db.get('SELECT 1 FROM annotation WHERE article_id = ? AND coder_id = ?', [id, coder.id]),
    )
    recordChange(
      db,
      author,
      'Finish reading sample articles',
      changes => {
        for (const id of coded.slice(0, -1)) setStatusRow(db, changes, author, id, 'done')
      },
      { undoable: false },
    )
  }
}
