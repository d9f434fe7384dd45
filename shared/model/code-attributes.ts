import { ATTRIBUTES, type CodeAttribute } from './attributes.ts'

/** What is wrong with an attribute that a code is to have. */
export interface AttributeProblem {
  /** Its place among the attributes of the code. */
  at: number
  /** In plain words. */
  problem: string
}

/**
 * The first attribute of a code that cannot be as it is, or `null`. `taken` are the keys that other codes use already.
 */
export function attributeProblem(
  attributes: readonly CodeAttribute[],
  taken: readonly string[] = [],
): AttributeProblem | null {
  const keys = new Set([...ATTRIBUTES.map(({ key }) => key), ...taken])
  for (const [at, attribute] of attributes.entries()) {
    const problem = problemOf(attribute, keys)
    if (problem) return { at, problem }
    keys.add(attribute.key)
  }
  return null
}

/** What is wrong with the attributes a code is to have, in plain words, or `null`; `taken` as above. */
export function codeAttributesProblem(
  attributes: readonly CodeAttribute[],
  taken: readonly string[] = [],
): string | null {
  return attributeProblem(attributes, taken)?.problem ?? null
}

function problemOf({ key, label, type, options }: CodeAttribute, taken: ReadonlySet<string>): string | null {
  if (label.trim() === '' || key.trim() === '') return 'An attribute needs a name.'
  if (taken.has(key)) return `There is an attribute "${key}" already; give "${label}" another name.`
  if (type !== 'choice' && type !== 'multi-choice') return null
  if (options.length < 2) return `"${label}" needs two or more options to choose from.`
  if (new Set(options).size < options.length) return `"${label}" has the same option twice.`
  if (type === 'multi-choice' && options.some(one => one.includes(';')))
    return `An option of "${label}" has a semicolon, which stands between choices; take it out.`
  return null
}

/** A key made from the name of an attribute, `taken` ones avoided: lower case, words joined by `_`. */
export function attributeKey(label: string, taken: readonly string[]): string {
  const words = label
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  const base = words?.join('_') ?? 'attribute'
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}_${n}`
    if (!taken.includes(key) && !ATTRIBUTES.some(attribute => attribute.key === key)) return key
  }
}
