import { z } from 'zod'

/**
 * Identifiers are UUIDs (version 7, so that they sort by time of creation) and keep their value when projects are
 * merged or exported. The brands stop one kind from being passed for another.
 */
const id = <Name extends string>() => z.uuid().brand<Name>()

export const articleId = id<'article'>()
export const outletId = id<'outlet'>()
export const storyId = id<'story'>()
export const coderId = id<'coder'>()
export const codeId = id<'code'>()
export const annotationId = id<'annotation'>()

export type ArticleId = z.infer<typeof articleId>
export type StoryId = z.infer<typeof storyId>
export type CoderId = z.infer<typeof coderId>
export type CodeId = z.infer<typeof codeId>
export type AnnotationId = z.infer<typeof annotationId>
