import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { addArticles, type NewArticle } from '../db/articles.ts'
import type { Author } from '../db/change-log.ts'
import { useCoder } from '../db/coders.ts'
import type { WriteDb } from '../db/connection.ts'
import { createProject } from '../db/project.ts'
import type { ArticleFields } from '../shared/model/article.ts'
import { type Block, type BlockKind, includedByDefault } from '../shared/model/block.ts'
import type { ArticleId } from '../shared/model/ids.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Makes a fresh folder, which is removed when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-test-'))
  folders.push(folder)
  return folder
}

/** A new project in a fresh folder, with a clock that stands still unless `now` is given. Close it after use. */
export function project(now: () => string = () => '2026-01-02T03:04:05.000Z'): WriteDb {
  return createProject(join(temporaryFolder(), 'test.parallax'), { holder: 'a test', now })
}

/** The coder of that name as author of changes. */
export function author(db: WriteDb, name = 'Lena'): Author {
  return { coderId: useCoder(db, name).id, name }
}

/** Blocks that tile `text`, one a line; a line's kind is `kinds[line]`, else paragraph. */
export function blocksOf(text: string, kinds: Partial<Record<number, BlockKind>> = {}): Block[] {
  let at = 0
  return text.split('\n').map((line, index) => {
    const kind = kinds[index] ?? 'paragraph'
    const block = { kind, start: at, end: at + line.length, included: includedByDefault(kind), reason: '' }
    at += line.length + 1
    return block
  })
}

/** An article ready for `addArticles`. */
export function newArticle(text: string, fields: Partial<ArticleFields> = {}, kinds = {}): NewArticle {
  return {
    file: `${fields.headline ?? 'article'}.txt`,
    format: 'text',
    encoding: 'UTF-8',
    original: new TextEncoder().encode(text),
    fields: {
      headline: '',
      byline: '',
      published: '',
      outlet: '',
      story: '',
      origin: '',
      language: 'en',
      url: '',
      ...fields,
    },
    provenance: {},
    text,
    blocks: blocksOf(text, kinds),
    problems: [],
  }
}

/** Adds one article and returns its id. */
export function addArticle(
  db: WriteDb,
  by: Author,
  text: string,
  fields: Partial<ArticleFields> = {},
  kinds = {},
): ArticleId {
  return addArticles(db, by, [newArticle(text, fields, kinds)])[0] as ArticleId
}
