import { z } from 'zod'

/** A call of the host: the shape of its arguments, checked on arrival, and the type of its result. */
export interface Call<Schema extends z.ZodType, Result> {
  args: Schema
  /** Only a type; never present at run time. */
  result?: Result
}

/** Declares a call: `call<Result>()(schema of the arguments)`. */
export const call =
  <Result>() =>
  <Schema extends z.ZodType>(args: Schema): Call<Schema, Result> => ({ args })

/** The arguments of a call that needs none. */
export const nothing = z.object({})
