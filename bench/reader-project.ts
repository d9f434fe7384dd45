import { annotateLines } from '../db/annotate-lines.ts'
import { listAnnotations } from '../db/annotations.ts'
import { addArticles, getArticle } from '../db/articles.ts'
import { createCode, listCodes } from '../db/codebook.ts'
import { findCoder } from '../db/coders.ts'
import type { WriteDb } from '../db/connection.ts'
import { createProject, PARALLAX } from '../db/project.ts'
import type { Annotation } from '../shared/model/annotation.ts'
import type { ArticleDocument } from '../shared/model/article.ts'
import type { CodeWithUse } from '../shared/model/codebook.ts'
import type { CodeId } from '../shared/model/ids.ts'
import { CODES, type MadeMark, type Material } from './reader-material.ts'

/** Who has made all marks of the bench, and who those belong to that are added in the page. */
export const CODER = 'Bench'
const ADDER = 'Adder'

const FILE = 'article.txt'

/** What the store answers about the article of the bench, which is what the app gives its reader. */
export interface Documents {
  article: ArticleDocument
  annotations: Annotation[]
  codes: CodeWithUse[]
  coderId: string
  /** Annotations that the page adds and removes, in order. */
  added: Annotation[]
}

/** Makes a project of one article with the marks of `material` on it. */
export function makeReaderProject(file: string, material: Material): void {
  const db = createProject(file, { holder: 'the bench' })
  addArticles(db, PARALLAX, [articleOf(material)])
  makeCodes(db)
  annotateLines(db, linesOf(material.marks), { coder: CODER, file: 'bench.jsonl' })
  db.close()
}

/** The documents of a project made from `material`; what is to be added is made in `db`, which is then of no further use. */
export function documentsOf(db: WriteDb, material: Material): Documents {
  annotateLines(db, linesOf(material.added), { coder: ADDER, file: 'bench.jsonl' })
  const articleId = articleIn(db)
  const coderId = findCoder(db, CODER)?.id ?? ''
  const added = listAnnotations(db, articleId, findCoder(db, ADDER)?.id ?? '')
  return {
    article: getArticle(db, articleId, coderId),
    annotations: listAnnotations(db, articleId, coderId),
    codes: listCodes(db, coderId),
    coderId,
    added: material.added.flatMap(mark => added.find(one => one.start === mark.start) ?? []),
  }
}

function articleIn(db: WriteDb): string {
  return db.get<{ id: string }>('SELECT id FROM article')?.id ?? ''
}

function articleOf({ text, blocks }: Material) {
  const unknown = { byline: '', published: '', story: '', origin: '', url: '' }
  return {
    file: FILE,
    format: 'text',
    encoding: 'UTF-8',
    original: new TextEncoder().encode(text),
    fields: { ...unknown, headline: 'A long article', outlet: 'The bench', language: 'en' },
    provenance: {},
    text,
    blocks,
    problems: [],
  }
}

/** Below the root of their kind, with the colour that they are told apart by; the last one is on key 9. */
function makeCodes(db: WriteDb): void {
  const author = { coderId: '', name: CODER }
  const roots = new Map<string, CodeId>(
    listCodes(db, null).flatMap(({ parentId, kind, id }) => (parentId === null ? [[kind, id]] : [])),
  )
  for (const [n, { kind, name, color }] of CODES.entries()) {
    if (!roots.has(kind)) roots.set(kind, createCode(db, author, { name: kind }).id)
    const key = n === CODES.length - 1 ? '9' : ''
    createCode(db, author, { name, color, key, parentId: roots.get(kind) ?? null })
  }
}

function linesOf(marks: readonly MadeMark[]): string {
  return marks
    .map(({ start, end, code }) => {
      const { kind, name } = CODES[code] ?? { kind: '', name: '' }
      return JSON.stringify({ article: FILE, start, end, codes: [`${kind}/${name}`] })
    })
    .join('\n')
}
