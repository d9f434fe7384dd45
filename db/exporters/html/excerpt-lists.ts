import type { MatrixColumn } from '../../../shared/compare/measure.ts'
import { counted } from '../../../shared/text/counted.ts'
import { type ExcerptContext, excerptContext } from '../../../shared/text/excerpt-context.ts'
import { plainNote } from '../../../shared/text/note-links.ts'
import { readableDate } from '../../../shared/text/readable-date.ts'
import type { AnnotatedArticle, CodedAnnotation, CodeInTree } from '../annotated-articles.ts'
import { attributeValues } from './article.ts'
import { annotationPlace, codePlace, outletName, outletPlace, titleOf } from './labels.ts'
import { marked, swatch } from './marks.ts'
import { html, type Markup } from './markup.ts'

/** What the lists keep of an annotation after its article has been written. */
export interface ListedExcerpt
  extends Pick<CodedAnnotation, 'id' | 'exact' | 'note' | 'coder' | 'codes' | 'attributes'> {
  place: ExcerptContext
  outletId: string | null
  outlet: string
  title: string
  published: string
}

/** The annotations of an article as the lists show them. */
export function listed({ article, annotations }: AnnotatedArticle): ListedExcerpt[] {
  return annotations.map(annotation => ({
    id: annotation.id,
    exact: annotation.exact,
    note: plainNote(annotation.note),
    coder: annotation.coder,
    codes: annotation.codes,
    attributes: annotation.attributes,
    place: excerptContext(article.text, article.blocks, annotation.start, annotation.end),
    outletId: article.outletId,
    outlet: outletName(article.outlet),
    title: titleOf(article),
    published: readableDate(article.published),
  }))
}

/** The excerpts of each code, codes in codebook order; those of the codes below stand there. */
export async function* excerptsByCode(
  codes: readonly CodeInTree[],
  excerpts: readonly ListedExcerpt[],
): AsyncGenerator<Markup> {
  const byCode = grouped(excerpts, ({ codes: own }) => own.map(code => code.id))
  yield html`<section id="by-code">\n<h2>Excerpts by code</h2>\n`
  for (const code of codes) {
    const found = byCode.get(code.id) ?? []
    yield html`<section class="group" id="${codePlace(code.id)}"><h3>${swatch(code)}<bdi>${code.path}</bdi> <small>${found.length}</small></h3>\n`
    if (found.length === 0) yield html`<p class="meta">No excerpt has this code itself.</p>\n`
    for (const excerpt of found) yield excerptMarkup(excerpt, [code], excerpt.outlet)
    yield html`</section>\n`
  }
  yield html`</section>\n`
}

/** The excerpts of each outlet, with all the codes of each. */
export async function* excerptsByOutlet(
  columns: readonly MatrixColumn[],
  excerpts: readonly ListedExcerpt[],
): AsyncGenerator<Markup> {
  const byOutlet = grouped(excerpts, ({ outletId }) => [outletId])
  yield html`<section id="by-outlet">\n<h2>Excerpts by outlet</h2>\n`
  for (const { outletId, outlet, articles } of columns) {
    const found = byOutlet.get(outletId) ?? []
    yield html`<section class="group" id="${outletPlace(outletId)}"><h3><bdi>${outletName(outlet)}</bdi> <small>${counted(found.length, 'excerpt')} in ${counted(articles, 'article')}</small></h3>\n`
    for (const excerpt of found) yield excerptMarkup(excerpt, excerpt.codes, codeNames(excerpt))
    yield html`</section>\n`
  }
  yield html`</section>\n`
}

const codeNames = ({ codes }: ListedExcerpt) => codes.map(code => code.path).join(', ')

function grouped<Key>(excerpts: readonly ListedExcerpt[], keysOf: (one: ListedExcerpt) => Key[]) {
  const groups = new Map<Key, ListedExcerpt[]>()
  for (const excerpt of excerpts) {
    for (const key of keysOf(excerpt)) {
      const group = groups.get(key)
      if (group) group.push(excerpt)
      else groups.set(key, [excerpt])
    }
  }
  return groups
}

function excerptMarkup(excerpt: ListedExcerpt, drawn: readonly CodeInTree[], first: string): Markup {
  const { place, exact, note } = excerpt
  const at = place.paragraph > 0 ? `¶ ${place.paragraph}` : place.block.replace('-', ' ')
  const facts = [...attributeValues(excerpt), excerpt.title, excerpt.published, at, excerpt.coder]
  return html`<div class="excerpt"><blockquote dir="auto"><span class="around">${place.before}</span>${marked(exact, drawn)}<span class="around">${place.after}</span></blockquote>
${note === '' ? null : html`<p class="note" dir="auto">${note}</p>\n`}<p class="meta"><b><bdi>${first}</bdi></b>${facts
    .filter(fact => fact !== '')
    .map(
      fact => html` <span><bdi>${fact}</bdi></span>`,
    )} <a href="#${annotationPlace(excerpt.id)}">Open in place</a></p></div>
`
}
