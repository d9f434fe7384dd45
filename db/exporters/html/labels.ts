import type { ArticleSummary } from '../../../shared/model/article.ts'

/** The place of an article, of an annotation, of a code's or an outlet's excerpts inside the page. */
export const articlePlace = (id: string) => `article-${id}`
export const annotationPlace = (id: string) => `mark-${id}`
export const codePlace = (id: string) => `code-${id}`
export const outletPlace = (id: string | null) => `outlet-${id ?? 'none'}`

export const outletName = (outlet: string) => outlet || 'No outlet'

/** The headline, or the file's name where there is none. */
export const titleOf = ({ headline, file }: Pick<ArticleSummary, 'headline' | 'file'>) => headline || file

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** `9 March 2024, 14:30` for a date as articles carry it; what is no date stays as it is. */
export function displayDate(published: string): string {
  const [day = '', time] = published.split('T')
  const date = new Date(day)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return published
  return time ? `${DAY.format(date)}, ${time}` : DAY.format(date)
}

/** `1 article`, `2 articles`, `1,200 articles`. */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`
}
