import type { ArticleDocument } from '../../../shared/model/article.ts'
import { ATTRIBUTES } from '../../../shared/model/attributes.ts'
import type { Block, BlockKind } from '../../../shared/model/block.ts'
import { plainNote } from '../../../shared/text/note-links.ts'
import { readableDate } from '../../../shared/text/readable-date.ts'
import type { AnnotatedArticle, CodedAnnotation } from '../annotated-articles.ts'
import { annotationPlace, articlePlace, outletName, titleOf } from './labels.ts'
import { codeClasses, marked, segmentsOf } from './marks.ts'
import { html, type Markup } from './markup.ts'

/** An article with its marks, notes in the margin, and what is known of it. */
export function articleMarkup({ article, annotations }: AnnotatedArticle): Markup {
  const shown = article.blocks.map(block => blockMarkup(article, block, annotations))
  return html`<article id="${articlePlace(article.id)}" lang="${article.language}">
<header>${metaLine(article)}${titleUnlessInText(article)}</header>
<div class="text">
${shown}</div>
${details(article, annotations.length)}
</article>
`
}

function metaLine(article: ArticleDocument): Markup {
  const facts = [readableDate(article.published), article.byline, article.story].filter(fact => fact !== '')
  return html`<p class="meta"><b><bdi>${outletName(article.outlet)}</bdi></b>${facts.map(
    fact => html` <span><bdi>${fact}</bdi></span>`,
  )} <span>${article.words} words</span></p>`
}

/** The headline stands in the text as a rule, where it can be marked; it is not shown twice. */
function titleUnlessInText(article: ArticleDocument): Markup | null {
  const inText = article.blocks.some(
    ({ kind, start, end }) => kind === 'headline' && article.text.slice(start, end) === article.headline,
  )
  return inText ? null : html`<h3 dir="auto">${titleOf(article)}</h3>`
}

function blockMarkup(
  article: ArticleDocument,
  block: Block,
  annotations: readonly CodedAnnotation[],
): Markup {
  const content = segmentsOf(block, annotations).map(({ start, end, annotations: here }) => {
    const begins = here.filter(annotation => firstOffset(annotation, block) === start)
    const codes = here.flatMap(annotation => annotation.codes)
    return html`${begins.map(marginNote)}${marked(article.text.slice(start, end), codes)}`
  })
  const label = block.included ? null : html` data-kind="${block.kind.replace('-', ' ')} · not counted"`
  const classes = `${block.kind}${block.included ? '' : ' dimmed'}`
  return wrapped(block.kind, html`class="${classes}" dir="auto"${label}`, content)
}

/** Where an annotation begins in a block; one that begins on the line break before it begins with it. */
function firstOffset({ start }: CodedAnnotation, block: Block): number {
  return start === block.start - 1 ? block.start : start
}

function wrapped(kind: BlockKind, attributes: Markup, content: readonly Markup[]): Markup {
  if (kind === 'headline') return html`<h3 ${attributes}>${content}</h3>\n`
  if (kind === 'heading') return html`<h4 ${attributes}>${content}</h4>\n`
  if (kind === 'quotation') return html`<blockquote ${attributes}>${content}</blockquote>\n`
  return html`<p ${attributes}>${content}</p>\n`
}

function marginNote(annotation: CodedAnnotation): Markup {
  const names = annotation.codes.map(
    code => html`<b class="${codeClasses(code)}" title="${code.path}"><bdi>${code.name}</bdi></b>`,
  )
  const said = [...attributeValues(annotation), plainNote(annotation.note)].filter(text => text !== '')
  return html`<span class="margin" role="note" id="${annotationPlace(annotation.id)}">${names}${said.map(
    text => html`<span dir="auto">${text}</span>`,
  )}<span class="coder"><bdi>${annotation.coder}</bdi></span></span>`
}

/**
 * The values of an annotation's attributes as a reader meets them: the label of a choice, otherwise the text; one
 * that a code of the user's asks for with its label.
 */
export function attributeValues({
  attributes,
  codes,
}: Pick<CodedAnnotation, 'attributes' | 'codes'>): string[] {
  const builtIn = ATTRIBUTES.flatMap(({ key, options }) => {
    const value = attributes[key] ?? ''
    return value === '' ? [] : [options?.find(option => option.value === value)?.label ?? value]
  })
  const labels = new Map(codes.flatMap(code => code.attributes.map(({ key, label }) => [key, label])))
  const own = Object.entries(attributes).filter(([key]) => !ATTRIBUTES.some(one => one.key === key))
  return [...builtIn, ...own.map(([key, value]) => `${labels.get(key) ?? key}: ${value}`)]
}

function details(article: ArticleDocument, annotations: number): Markup {
  const facts: [string, string | Markup][] = [
    ['File', article.file],
    ['Origin', article.origin],
    ['Language', article.language],
    ['Address', address(article.url)],
    ['Annotations', String(annotations)],
    ['Text (SHA-256)', article.textHash],
  ]
  const known = facts.filter(([, value]) => value !== '')
  return html`<dl class="details">${known.map(([name, value]) => html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>`)}</dl>`
}

/** Only web addresses become links: others could run something. */
function address(url: string): string | Markup {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noopener noreferrer">${url}</a>` : url
}
