import { type Command, InvalidArgumentError } from 'commander'
import { isPublishedDate } from '../../shared/model/article.ts'
import { UserError } from '../../shared/model/user-error.ts'

/** Begins a command of that name, with what all have. */
export type Make = (name: string) => Command

/** Prints the value as JSON, or else the text. */
export type Show = (json: boolean | undefined, value: unknown, text: () => string) => void

/** The answer was printed, but the command did not succeed. */
export class Failed extends UserError {}

/** A day as typed; throws what commander tells. */
export function date(value: string): string {
  if (isPublishedDate(value) && !value.includes('T')) return value
  throw new InvalidArgumentError('Write a date as YYYY-MM-DD.')
}

/** Gathers an option that may be given several times. */
export const collect = (value: string, before: string[]) => [...before, value]
