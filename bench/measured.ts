/** What was measured of one way of doing something; the fields are printed with `--json` as they are. */
export type Row = Readonly<Record<string, string | number | null>>

/** A column of the table that people read. */
export interface Column {
  /** The field of a row that it shows; a row without it, or with null there, shows a dash. */
  field: string
  title: string
  /** Digits behind the point of a number; none if left out. */
  digits?: number
}

/** What a bench found. */
export interface Outcome {
  rows: readonly Row[]
  /** What a reader of the table should know, one sentence each. */
  notes?: readonly string[]
  /** What else it ran on, for instance a browser and its version. */
  machine?: Readonly<Record<string, string | number>>
}

/** What stood behind `--name` on the command line, by name; what was not given is undefined. */
export type Options = Readonly<Record<string, string | undefined>>

/** The number behind `--name`, or `otherwise`. Throws when it is not written in digits or is less than `least`. */
export function countOf(options: Options, name: string, otherwise: number, least: number): number {
  const given = options[name]
  if (given === undefined) return otherwise
  const count = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
  if (!(count >= least)) throw new Error(`--${name} takes a whole number from ${least}, not "${given}".`)
  return count
}

/** One comparison: our own way of doing something beside the plain way that does nothing else, and others. */
export interface Bench {
  name: string
  /** What is measured, in one sentence. */
  what: string
  /** The options that take a value, by name, with what they are for. */
  options?: Readonly<Record<string, string>>
  /** Whether it takes minutes: then it runs only when it is asked for by name. */
  long?: boolean
  /** What its table shows; names, milliseconds and ratios if left out. */
  columns?: readonly Column[]
  /** Runs it. Throws when the ways do not come to the same result. */
  run(options: Options): Outcome | Promise<Outcome>
}

/**
 * Runs the ways in turn, `rounds` times. A row holds a way's `name`, its median in `ms` and `ratio`: times as long as
 * the last way took, which is the plain one.
 */
export function measured(ways: readonly (readonly [name: string, work: () => void])[], rounds = 5): Row[] {
  const times = ways.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [at, [, work]] of ways.entries()) {
      const start = performance.now()
      work()
      times[at]?.push(performance.now() - start)
    }
  }
  const medians = times.map(median)
  const plain = medians.at(-1) ?? 1
  return ways.map(([name], at) => ({ name, ms: medians[at] ?? 0, ratio: (medians[at] ?? 0) / plain }))
}

/** The middle value, 0 of none. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The value below which that share (0 to 1) of all values lies, 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
