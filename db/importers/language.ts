import { type Candidate, doubtful, sure } from './found-fields.ts'

/** Enough text to tell, in UTF-16 units. */
const SAMPLE = 4_000
/** Below this many letters a guess is worth nothing. */
const LEAST_LETTERS = 20

/** The language of a text as ISO 639-1 code, doubtful unless the recogniser calls it reliable; `null` for a few words. */
export async function languageOf(text: string): Promise<Candidate | null> {
  const sample = text.slice(0, SAMPLE)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return null
  // Two megabytes of tables that only imports need.
  const { eld } = await import('eld/medium')
  const found = eld.detect(sample)
  if (found.language === '') return null
  const source = 'recognised from the text'
  return found.isReliable() ? sure(found.language, source) : doubtful(found.language, source)
}
