import { z } from 'zod'
import { type Matrix, scope } from '../compare/measure.ts'
import type { Annotation, Coder, Excerpt } from '../model/annotation.ts'
import { type ArticleDocument, type ArticleSummary, articleFields, readingStatus } from '../model/article.ts'
import { blockKind } from '../model/block.ts'
import { type CodeWithUse, code } from '../model/codebook.ts'
import type { HistoryEntry, UndoState } from '../model/history.ts'
import { annotationId, articleId, codeId, coderId, storyId } from '../model/ids.ts'
import { type ImportResult, type Review, type ReviewRow, reviewDecision } from '../model/review.ts'

/** A call of the host: the shape of its arguments, checked on arrival, and the type of its result. */
export interface Call<Schema extends z.ZodType, Result> {
  args: Schema
  /** Only a type; never present at run time. */
  result?: Result
}

/** Declares a call: `call<Result>()(schema of the arguments)`. */
const call =
  <Result>() =>
  <Schema extends z.ZodType>(args: Schema): Call<Schema, Result> => ({ args })

const nothing = z.object({})

/** A name with how much stands under it. */
export interface NamedCount {
  id: string
  name: string
  articles: number
}

/** The open project. */
export interface ProjectInfo {
  id: string
  /** The file's name without its extension. */
  name: string
  file: string
  articles: number
  annotations: number
  coders: number
  /** The coder this window works as; `null` until one is chosen. */
  coder: { id: z.infer<typeof coderId>; name: string } | null
}

/** A place where the searched words stand. Offsets are UTF-16 units into the canonical text. */
export interface SearchHit {
  articleId: z.infer<typeof articleId>
  headline: string
  outlet: string
  published: string
  start: number
  end: number
  /** Text around the hit; the hit is `snippet.slice(hitStart, hitEnd)`. */
  snippet: string
  hitStart: number
  hitEnd: number
}

/** A format of the exporter or importer list. */
export interface FormatInfo {
  id: string
  label: string
  extensions: string[]
  /** Whom it is for, in one sentence; empty when the name says it. */
  description: string
}

/** What a check of the file found. */
export interface Verification {
  ok: boolean
  problems: string[]
}

/** A code to be made in the same step and put on the annotation too; `parentId` null makes a root. */
const newCode = z.object({ name: z.string(), parentId: codeId.nullable() })

/** An annotation to be made, by the window's coder. Offsets are UTF-16 units, end-exclusive. */
const newAnnotation = z.object({
  articleId,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  codeIds: z.array(codeId),
  newCode: newCode.optional(),
  note: z.string().default(''),
  attributes: z.record(z.string(), z.string()).default({}),
})
const codeFields = code.pick({
  name: true,
  definition: true,
  color: true,
  key: true,
  parentId: true,
  kind: true,
})

/**
 * Every call a window can make, in one place. Writing calls are one transaction and one entry of the change log, so
 * each of them can be undone.
 */
export const contract = {
  'project.info': call<ProjectInfo>()(nothing),
  'project.verify': call<Verification>()(nothing),
  /** Writes a copy of the project to the granted path. */
  'project.saveCopy': call<void>()(z.object({ grant: z.string() })),

  'coder.list': call<Coder[]>()(nothing),
  /** Makes the coder if there is none of that name, and works as that coder from now on. */
  'coder.use': call<Coder>()(z.object({ name: z.string() })),

  'story.list': call<NamedCount[]>()(nothing),
  'outlet.list': call<NamedCount[]>()(nothing),

  /** All articles, by story, date and headline; counts by the coder given, or by all. */
  'article.list': call<ArticleSummary[]>()(z.object({ coderId: coderId.nullable() })),
  'article.get': call<ArticleDocument>()(z.object({ id: articleId })),
  'article.update': call<void>()(
    z.object({ ids: z.array(articleId).min(1), fields: articleFields.partial() }),
  ),
  'article.delete': call<void>()(z.object({ ids: z.array(articleId).min(1) })),
  /** Sets the coder's own status of articles as one step. */
  'article.setStatus': call<void>()(z.object({ ids: z.array(articleId).min(1), status: readingStatus })),
  /** Changes the kind of a block, or whether it counts. `block` is its number in the article, from 0. */
  'article.setBlock': call<void>()(
    z.object({
      id: articleId,
      block: z.number().int().nonnegative(),
      kind: blockKind.optional(),
      included: z.boolean().optional(),
    }),
  ),
  /** The file as it was imported: its text as far as it decodes, and its size in bytes. */
  'article.original': call<{ file: string; encoding: string; bytes: number; text: string }>()(
    z.object({ id: articleId }),
  ),

  /** The whole codebook in tree order. */
  'code.list': call<CodeWithUse[]>()(z.object({ coderId: coderId.nullable() })),
  'code.create': call<z.infer<typeof code>>()(codeFields.partial().required({ name: true })),
  'code.update': call<void>()(z.object({ id: codeId, fields: codeFields.omit({ kind: true }).partial() })),
  /** Puts a code under another parent, before `beforeId` or at the end. */
  'code.move': call<void>()(
    z.object({ id: codeId, parentId: codeId.nullable(), beforeId: codeId.nullable() }),
  ),
  /** Deletes a code and its descendants; annotations left without any code go with it. */
  'code.delete': call<void>()(z.object({ id: codeId })),

  /** Annotations of one article by start, then longest first. */
  'annotation.list': call<Annotation[]>()(z.object({ articleId, coderId: coderId.nullable() })),
  'annotation.create': call<Annotation>()(newAnnotation),
  /** Changes only what is named: codes are added and taken off one by one, attributes set by key (empty: taken off). */
  'annotation.update': call<Annotation>()(
    z.object({
      id: annotationId,
      start: z.number().int().nonnegative().optional(),
      end: z.number().int().positive().optional(),
      addCodes: z.array(codeId).optional(),
      removeCodes: z.array(codeId).optional(),
      newCode: newCode.optional(),
      note: z.string().optional(),
      attributes: z.record(z.string(), z.string()).optional(),
    }),
  ),
  'annotation.delete': call<void>()(z.object({ ids: z.array(annotationId).min(1) })),
  /** Values of an attribute that are used in the project, most used first. */
  'attribute.values': call<string[]>()(z.object({ key: z.string() })),

  /** Full-text search of all articles; best articles first, at most `limit` hits. */
  'search.text': call<SearchHit[]>()(z.object({ query: z.string(), limit: z.number().int().positive() })),

  'compare.matrix': call<Matrix>()(scope),
  /** The passages behind one cell. `outletId` `null` means articles without outlet, `undefined` all outlets. */
  'compare.excerpts': call<Excerpt[]>()(
    z.object({
      storyId: storyId.nullable(),
      codeId,
      outletId: z.string().nullable().optional(),
      coderId: coderId.nullable(),
    }),
  ),

  'import.formats': call<FormatInfo[]>()(nothing),
  /** Reads the granted files and folders into a draft. Reports progress; can be cancelled. */
  'import.review': call<Review>()(z.object({ grant: z.string() })),
  'import.reviewPaste': call<Review>()(z.object({ text: z.string() })),
  /** Reads one row of a draft again with another encoding. */
  'import.reread': call<ReviewRow>()(
    z.object({ review: z.string(), row: z.number().int(), encoding: z.string() }),
  ),
  'import.commit': call<ImportResult>()(z.object({ review: z.string(), decisions: z.array(reviewDecision) })),
  'import.discard': call<void>()(z.object({ review: z.string() })),

  'export.formats': call<FormatInfo[]>()(nothing),
  /** Writes the excerpts to the granted path. Reports progress; can be cancelled. */
  'export.run': call<{ excerpts: number; warnings: string[] }>()(
    z.object({
      format: z.string(),
      grant: z.string(),
      coderId: coderId.nullable(),
      storyId: storyId.nullable(),
    }),
  ),

  'history.list': call<HistoryEntry[]>()(z.object({ limit: z.number().int().positive() })),
  'history.state': call<UndoState>()(nothing),
  /** Undoes the last action; one by another coder only with `confirmed` (error code `needs-confirmation`). */
  'history.undo': call<UndoState>()(z.object({ confirmed: z.boolean().default(false) })),
  'history.redo': call<UndoState>()(nothing),
  /** Undoes until `seq` is the last action in force. */
  'history.undoTo': call<UndoState>()(
    z.object({ seq: z.number().int(), confirmed: z.boolean().default(false) }),
  ),
} satisfies Record<string, Call<z.ZodType, unknown>>

export type Contract = typeof contract
export type Method = keyof Contract
export type ArgsOf<M extends Method> = z.input<Contract[M]['args']>
/** Arguments after checking, with defaults filled in. */
export type CheckedArgs<M extends Method> = z.output<Contract[M]['args']>
export type ResultOf<M extends Method> = Contract[M] extends Call<infer _S, infer R> ? R : never

/** Told to the window after every change, so that it asks again for what it shows. */
export interface ChangeNotice {
  type: 'changed'
  /** Tables that changed. */
  tables: string[]
  undo: UndoState
}
