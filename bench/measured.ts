/** A way of doing something, and how long it took: the median of several runs, in milliseconds. */
export interface Row {
  name: string
  ms: number
  /** Times as long as the plain way took in the same run, which is 1. */
  ratio: number
}

/** One comparison: our own way of doing something beside the plain way that does nothing else. */
export interface Bench {
  name: string
  /** What is measured, in one sentence. */
  what: string
  /** Runs it; the plain way comes last. Throws when the ways do not come to the same result. */
  run(): Row[]
}

/** Runs the ways in turn, `rounds` times, and returns their medians against that of the last one. */
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

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
