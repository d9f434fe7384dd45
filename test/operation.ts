import fc from 'fast-check'
import { listAnnotations } from '../db/annotations.ts'
import { listArticles } from '../db/articles.ts'
import type { Author } from '../db/change-log.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { UserError } from '../shared/model/user-error.ts'

/** Anything a person does to a project, in words; it acts on whatever the project holds when it is run. */
export interface Operation {
  what: string
  /** Does it. Throws `UserError` when the project has nothing it could be done to, or refuses it. */
  run(db: WriteDb, by: Author): void
}

/** An operation of that name. */
export const operation = (what: string, run: Operation['run']): Operation => ({ what, run })

/** The element at `pick` of the list, counted round; a `UserError` when it is empty. */
export function at<Item>(list: readonly Item[], pick: number): Item {
  const item = list[pick % Math.max(1, list.length)]
  if (item === undefined) throw new UserError('there is nothing to choose from')
  return item
}

/** Chooses from a list, whatever it will hold. */
export const pick = fc.nat(50)
/** Chooses a few. */
export const picks = fc.array(pick, { minLength: 1, maxLength: 3 })

/** Whatever a keyboard, a clipboard or a file can hold: control characters and halves of surrogate pairs too. */
export const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 }).map(units => String.fromCharCode(...units)),
)

/** The annotations of all articles and coders. */
export const everyAnnotation = (db: ReadDb) =>
  listArticles(db, null).flatMap(one => listAnnotations(db, one.id, null))
