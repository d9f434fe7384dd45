/// <reference path="./snowball-stemmers.d.ts" />
import snowball from 'snowball-stemmers'

/** Algorithms of the Snowball project (M. F. Porter, snowballstem.org) by ISO 639-1 code. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['ar', 'arabic'],
  ['ca', 'catalan'],
  ['cs', 'czech'],
  ['da', 'danish'],
  ['de', 'german'],
  ['en', 'english'],
  ['es', 'spanish'],
  ['eu', 'basque'],
  ['fi', 'finnish'],
  ['fr', 'french'],
  ['ga', 'irish'],
  ['hu', 'hungarian'],
  ['hy', 'armenian'],
  ['it', 'italian'],
  ['nb', 'norwegian'],
  ['nl', 'dutch'],
  ['nn', 'norwegian'],
  ['no', 'norwegian'],
  ['pt', 'portuguese'],
  ['ro', 'romanian'],
  ['ru', 'russian'],
  ['sl', 'slovene'],
  ['sv', 'swedish'],
  ['ta', 'tamil'],
  ['tr', 'turkish'],
])

/** No word of a language is longer, in UTF-16 units; what is longer is an address or noise and stays as it is. */
const LONGEST = 40

/** Turns a lower-cased token into its stem. */
export type Stem = (token: string) => string

const known = new Map<string, Stem>()

/**
 * The stemmer of a language (ISO 639-1, such as `en` or `en-GB`), which remembers what it has stemmed. A language
 * without one keeps its tokens as they are.
 */
export function stemmerFor(language: string): Stem {
  const algorithm = ALGORITHMS.get(language.slice(0, 2).toLowerCase()) ?? ''
  const made = known.get(algorithm) ?? makeStemmer(algorithm)
  known.set(algorithm, made)
  return made
}

function makeStemmer(algorithm: string): Stem {
  if (algorithm === '') return token => token
  const stemmer = snowball.newStemmer(algorithm)
  const stems = new Map<string, string>()
  return token => {
    if (token.length > LONGEST) return token
    const remembered = stems.get(token)
    if (remembered !== undefined) return remembered
    const stem = stemmer.stem(token)
    stems.set(token, stem)
    return stem
  }
}
