import type { ArticleSummary } from '../../../shared/model/article.ts'

/** The place of an article, of an annotation, of a code's or an outlet's excerpts inside the page. */
export const articlePlace = (id: string) => `article-${id}`
export const annotationPlace = (id: string) => `mark-${id}`
export const codePlace = (id: string) => `code-${id}`
export const outletPlace = (id: string | null) => `outlet-${id ?? 'none'}`

export const outletName = (outlet: string) => outlet || 'No outlet'

/** The headline, or the file's name where there is none. */
export const titleOf = ({ headline, file }: Pick<ArticleSummary, 'headline' | 'file'>) => headline || file
