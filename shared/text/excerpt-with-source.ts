import type { ArticleFields } from '../model/article.ts'

type Source = Pick<ArticleFields, 'byline' | 'headline' | 'outlet' | 'published' | 'url'>

/**
 * A passage with its source, ready to be pasted: the passage in quotation marks, then byline, headline, outlet, date
 * and address as far as they are known, in brackets on the next line.
 */
export function excerptWithSource(passage: string, source: Source): string {
  const headline = source.headline && `“${source.headline}”`
  const parts = [source.byline, headline, source.outlet, source.published.replace('T', ' '), source.url]
  const known = parts.filter(part => part !== '')
  const quoted = /^[“"«„‘']/.test(passage) ? passage : `“${passage}”`
  return known.length === 0 ? quoted : `${quoted}\n(${known.join(', ')})`
}
