const LONGEST = 60

/** The name an in-vivo code gets: the passage itself on one line, not longer than 60 characters. */
export function inVivoName(passage: string): string {
  const line = passage.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`
}
