/** Numbers from 0 to below 1 that look random and are the same in every run (Mulberry32, by Tommy Ettinger). */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi no ka lu mi or an el is ut ar en il'.split(' ')

/** The word of that rank; every rank has one of its own, frequent words are short. */
export function wordOfRank(rank: number): string {
  let word = ''
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]
  return word
}

/** A word by chance, as often as Zipf's law has it: the second most frequent word half as often as the first. */
export function zipfWord(random: () => number, vocabulary: number): string {
  return wordOfRank(Math.min(vocabulary - 1, Math.floor(vocabulary ** random()) - 1))
}
