import type { Matrix } from '../../../shared/compare/measure.ts'
import type { ArticleSummary } from '../../../shared/model/article.ts'
import { counted } from '../../../shared/text/counted.ts'
import { readableDate } from '../../../shared/text/readable-date.ts'
import type { CodeInTree } from '../annotated-articles.ts'
import { articlePlace, codePlace, outletName, outletPlace, titleOf } from './labels.ts'
import { swatch } from './marks.ts'
import { html, type Markup } from './markup.ts'

/** What the page says of the export as a whole. */
export interface Overview {
  project: string
  /** Names of the story and the coder it is limited to; `null` for all. */
  story: string | null
  coder: string | null
  coders: readonly string[]
  articles: readonly ArticleSummary[]
  codes: readonly CodeInTree[]
  matrix: Matrix
  /** The last entry of the change log, so that the state can be found again. */
  change: { seq: number; at: string } | null
}

/** Title, scope and counts, with the ways into the page. */
export function opening({ project, story, coder, coders, matrix, change }: Overview): Markup {
  const { articles, words, annotations } = matrix.total
  const outlets = matrix.columns.filter(column => column.outletId !== null).length
  const counts = [
    counted(articles, 'article'),
    counted(outlets, 'outlet'),
    counted(words, 'word'),
    counted(annotations, 'annotation'),
  ]
  return html`<header class="opening">
<p class="meta"><b>Annotated articles</b> ${change && html`<span>state of ${change.at.slice(0, 16).replace('T', ' ')} UTC, change ${change.seq}</span>`}</p>
<h1 dir="auto">${story ?? project}</h1>
<p class="counts">${counts.map(count => html`<span>${count}</span> `)}</p>
<p class="meta">${story === null ? null : html`<span>Project <bdi>${project}</bdi></span> `}<span>${
    coder === null
      ? html`Coded by <bdi>${coders.join(', ') || 'nobody yet'}</bdi>`
      : html`Only what <bdi>${coder}</bdi> coded`
  }</span></p>
<nav aria-label="Parts"><a href="#codebook">Codebook</a> <a href="#counts">Counts</a> <a href="#articles">Articles</a> <a href="#by-code">Excerpts by code</a> <a href="#by-outlet">Excerpts by outlet</a></nav>
</header>
`
}

/** The codebook as legend: how each code is drawn, and what it means. */
export function legend({ codes }: Overview): Markup {
  const entries = codes.map(
    code =>
      html`<li class="depth-${Math.min(code.depth, 4)}">${swatch(code)}<a href="#${codePlace(code.id)}"><bdi>${code.name}</bdi></a>${
        code.definition === '' ? null : html`<p dir="auto">${code.definition}</p>`
      }</li>\n`,
  )
  return html`<section id="codebook">
<h2>Codebook</h2>
<ul class="legend">
${entries}</ul>
</section>
`
}

/** Annotations by code and outlet, a code with all below it. */
export function counts({ matrix, codes }: Overview): Markup {
  const byId = new Map<string, CodeInTree>(codes.map(code => [code.id, code]))
  const head = matrix.columns.map(
    ({ outletId, outlet, articles }) =>
      html`<th scope="col"><a href="#${outletPlace(outletId)}"><bdi>${outletName(outlet)}</bdi></a><small>${counted(articles, 'article')}</small></th>`,
  )
  const rows = matrix.rows.map((row, at) => {
    const code = byId.get(row.codeId)
    const cells = (matrix.cells[at] ?? []).map(
      count => html`<td${count === 0 ? html` class="none"` : null}>${count}</td>`,
    )
    return html`<tr><th scope="row" class="depth-${Math.min(row.depth, 4)}">${code ? swatch(code) : null}<a href="#${codePlace(row.codeId)}"><bdi>${row.name}</bdi></a></th>${cells}</tr>\n`
  })
  return html`<section id="counts">
<h2>Counts</h2>
<p class="meta">Annotations by code and outlet; a code counts those of the codes below it too.</p>
<div class="wide"><table>
<thead><tr><td></td>${head}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
</section>
`
}

/** The list of articles, each a way to its place. */
export function contents({ articles }: Overview): Markup {
  const entries = articles.map(
    article =>
      html`<li><a href="#${articlePlace(article.id)}"><bdi>${titleOf(article)}</bdi></a> <span class="meta"><bdi>${[
        outletName(article.outlet),
        readableDate(article.published),
      ]
        .filter(text => text !== '')
        .join(', ')}</bdi> · ${counted(article.annotations, 'annotation')}</span></li>\n`,
  )
  return html`<ol class="contents">
${entries}</ol>
`
}
