import { readFileSync } from 'node:fs'

/** Megabytes that a process has written itself and shares with no other, files left out; null where the system does not tell (it does on Linux). */
export function privateMemory(pid: number): number | null {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    const kilobytes = [...rollup.matchAll(/^Private_(?:Dirty|Hugetlb):\s+(\d+) kB/gm)].map(([, number]) =>
      Number(number),
    )
    return kilobytes.reduce((sum, number) => sum + number, 0) / 1024
  } catch {
    return null
  }
}
