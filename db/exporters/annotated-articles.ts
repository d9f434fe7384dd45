import { setImmediate } from 'node:timers/promises'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleDocument } from '../../shared/model/article.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CallContext } from '../../shared/rpc/server.ts'
import { counted } from '../../shared/text/counted.ts'
import { listAnnotations } from '../annotations.ts'
import { ARTICLE_ORDER, getArticle } from '../articles.ts'
import { codeTree } from '../codebook.ts'
import type { ReadDb } from '../connection.ts'
import type { ExportScope } from './exporter.ts'

/** A code with its path and depth. */
export type CodeInTree = Omit<CodeWithUse, 'uses'>

/** An annotation with its codes in codebook order. */
export interface CodedAnnotation extends Annotation {
  codes: CodeInTree[]
}

/** One article with the annotations in scope, by start, then longest first. */
export interface AnnotatedArticle {
  article: ArticleDocument
  annotations: CodedAnnotation[]
}

/**
 * The articles in scope, in the order of the library, one in memory at a time; with `onlyAnnotated` those that have
 * annotations in scope. Reports progress by article and lets other calls through between articles, so each article is
 * as it stands when it is read. Throws what `signal` was aborted with.
 */
export async function* annotatedArticles(
  db: ReadDb,
  scope: ExportScope,
  { progress, signal }: CallContext,
  { onlyAnnotated }: { onlyAnnotated: boolean },
): AsyncGenerator<AnnotatedArticle> {
  const found = articlesIn(db, scope, onlyAnnotated)
  const label = `Writing ${counted(found.length, 'article')}`
  for (const [index, { id }] of found.entries()) {
    progress({ done: index, total: found.length, label })
    await setImmediate()
    signal.throwIfAborted()
    const one = readArticle(db, id, scope)
    if (one) yield one
  }
  progress({ done: found.length, total: found.length, label })
}

function articlesIn(db: ReadDb, { storyId, coderId }: ExportScope, onlyAnnotated: boolean): { id: string }[] {
  return db.all<{ id: string }>(
    `SELECT article.id FROM article LEFT JOIN story ON story.id = article.story_id
     WHERE (@story IS NULL OR article.story_id = @story)
       AND (NOT @onlyAnnotated OR EXISTS (
         SELECT 1 FROM annotation WHERE article_id = article.id AND (@coder IS NULL OR coder_id = @coder)))
     ORDER BY ${ARTICLE_ORDER}`,
    { story: storyId, coder: coderId, onlyAnnotated: onlyAnnotated ? 1 : 0 },
  )
}

/** One article, or `null` when it was deleted after the export began. */
function readArticle(db: ReadDb, id: string, { coderId }: ExportScope): AnnotatedArticle | null {
  if (!db.get('SELECT 1 FROM article WHERE id = ?', [id])) return null
  const codes = codeTree(db)
  const annotations = listAnnotations(db, id, coderId).map(annotation => {
    const own = new Set<string>(annotation.codeIds)
    return { ...annotation, codes: codes.filter(code => own.has(code.id)) }
  })
  return { article: getArticle(db, id, coderId), annotations }
}
