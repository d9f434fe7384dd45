import type { CallContext } from '../../shared/rpc/server.ts'
import { compareMatrix } from '../analysis.ts'
import { listArticles } from '../articles.ts'
import { codeTree } from '../codebook.ts'
import { listCoders } from '../coders.ts'
import type { ReadDb } from '../connection.ts'
import { projectInfo } from '../project.ts'
import { annotatedArticles } from './annotated-articles.ts'
import type { Exporter, ExportResult, ExportScope } from './exporter.ts'
import { articleMarkup } from './html/article.ts'
import { excerptsByCode, excerptsByOutlet, type ListedExcerpt, listed } from './html/excerpt-lists.ts'
import { html, type Markup } from './html/markup.ts'
import { contents, counts, legend, type Overview, opening } from './html/overview.ts'
import { style } from './html/style.ts'
import { writeTextFile } from './text-file.ts'

/**
 * One page that stands alone: it loads nothing, runs nothing and says so in its content policy. Articles are written one
 * by one; the excerpts' texts stay in memory for the lists at the end.
 */
export const htmlPage: Exporter = {
  id: 'html',
  label: 'Web page',
  extension: '.html',
  description: 'Articles with their marks, the codebook and the excerpts on one page to read, send or print.',
  async write(db, scope, path, context) {
    const result: ExportResult = { excerpts: 0, warnings: [] }
    await writeTextFile(path, page(db, scope, context, result))
    return result
  },
}

async function* page(
  db: ReadDb,
  scope: ExportScope,
  context: CallContext,
  result: ExportResult,
): AsyncGenerator<string> {
  const overview = overviewOf(db, scope)
  const excerpts: ListedExcerpt[] = []
  for (const part of [head(overview), opening(overview), legend(overview), counts(overview)])
    yield part.markup
  yield html`<section id="articles">\n<h2>Articles</h2>\n${contents(overview)}`.markup
  for await (const one of annotatedArticles(db, scope, context, { onlyAnnotated: false })) {
    yield articleMarkup(one).markup
    for (const excerpt of listed(one)) excerpts.push(excerpt)
    result.excerpts += one.annotations.length
  }
  yield '</section>\n'
  for await (const part of excerptsByCode(overview.codes, excerpts)) yield part.markup
  for await (const part of excerptsByOutlet(overview.matrix.columns, excerpts)) yield part.markup
  yield '</main>\n</body>\n</html>\n'
}

function overviewOf(db: ReadDb, scope: ExportScope): Overview {
  const coders = listCoders(db)
  const articles = listArticles(db, scope.coderId)
  return {
    project: projectInfo(db).name,
    story: nameOf(db, scope.storyId),
    coder: coders.find(({ id }) => id === scope.coderId)?.name ?? null,
    coders: coders.filter(({ annotations }) => annotations > 0).map(({ name }) => name),
    articles: articles.filter(({ storyId }) => scope.storyId === null || storyId === scope.storyId),
    codes: codeTree(db),
    matrix: compareMatrix(db, { ...scope, codeIds: [], count: 'annotations' }),
    change:
      db.get<{ seq: number; at: string }>('SELECT seq, at FROM change ORDER BY seq DESC LIMIT 1') ?? null,
  }
}

function nameOf(db: ReadDb, storyId: string | null): string | null {
  if (storyId === null) return null
  return db.get<{ name: string }>('SELECT name FROM story WHERE id = ?', [storyId])?.name ?? null
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

function head({ project, story }: Overview): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Parallax">
<title>${story ?? project}: annotated articles</title>
<style>
${style}
</style>
</head>
<body>
<main>
`
}
