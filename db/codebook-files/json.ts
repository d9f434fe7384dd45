import { DEEPEST } from '../../shared/codebook/clean-entries.ts'
import { type CodeEntry, codeEntry, type EntryExample } from '../../shared/model/code-entry.ts'
import { type ColorName, colorName } from '../../shared/model/palette.ts'
import { UserError } from '../../shared/model/user-error.ts'
import type { CodebookFormat, FoundCodes } from './format.ts'

const FORMAT = 'parallax-codebook'
const VERSION = 1

type Value = Record<string, unknown>

const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Everything a codebook holds, nested as the tree is. Fields that are empty are left out. */
export const jsonCodebook: CodebookFormat = {
  id: 'json',
  label: 'JSON',
  extension: '.json',
  description: 'Everything the codebook holds; for another Parallax project, R or Python.',
  write: codes => ({
    text: `${JSON.stringify({ format: FORMAT, version: VERSION, codes: codes.map(written) }, null, 2)}\n`,
    warnings: [],
  }),
  read: text => {
    const problems: string[] = []
    const codes = listOf(parsed(text)).map(value => entryOf(value, 0, problems))
    return { codes, problems: [...new Set(problems)] } satisfies FoundCodes
  },
}

function written(entry: CodeEntry): Value {
  const { children, color, examples, ...rest } = entry
  const value = { ...rest, color: color ?? '', examples, children: children.map(written) }
  return Object.fromEntries(Object.entries(value).filter(([, one]) => !isEmpty(one)))
}

const isEmpty = (value: unknown) =>
  value === '' || value === false || (Array.isArray(value) && value.length === 0)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UserError('This is no JSON. Choose a codebook that was exported as JSON.')
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (!isObject(value) || !Array.isArray(value.codes))
    throw new UserError(
      'This JSON is no codebook: it has no list "codes". Choose one that was exported as JSON.',
    )
  if (typeof value.version === 'number' && value.version > VERSION)
    throw new UserError(
      'This codebook was written by a newer version of Parallax. Update the app to read it.',
    )
  return value.codes
}

const FIELDS = new Set(Object.keys(codeEntry({ name: '' })))

function entryOf(value: unknown, depth: number, problems: string[]): CodeEntry {
  if (!isObject(value))
    throw new UserError(
      'This JSON is no codebook: a code in it is no object. Write each code as {"name": "…"}.',
    )
  if (depth > DEEPEST)
    throw new UserError(`The codes are nested more than ${DEEPEST} levels deep. Flatten the codebook.`)
  for (const key of Object.keys(value))
    if (!FIELDS.has(key)) problems.push(`"${key}" is no field of a code and is left out.`)
  const children = Array.isArray(value.children) ? value.children : []
  return codeEntry({
    name: string(value, 'name', problems),
    id: string(value, 'id', problems),
    kind: string(value, 'kind', problems),
    definition: string(value, 'definition', problems),
    inclusion: string(value, 'inclusion', problems),
    exclusion: string(value, 'exclusion', problems),
    key: string(value, 'key', problems),
    color: colour(value.color, problems),
    retired: value.retired === true,
    attributes: Array.isArray(value.attributes) ? value.attributes : [],
    examples: Array.isArray(value.examples) ? value.examples.flatMap(example) : [],
    children: children.map(child => entryOf(child, depth + 1, problems)),
  })
}

function string(value: Value, key: string, problems: string[]): string {
  const found = value[key]
  if (typeof found === 'string') return found
  if (typeof found === 'number') return String(found)
  if (found !== undefined && found !== null) problems.push(`A "${key}" is no text and is left out.`)
  return ''
}

function colour(value: unknown, problems: string[]): ColorName | null {
  if (value === undefined || value === null || value === '') return null
  const known = colorName.safeParse(value)
  if (!known.success)
    problems.push(`The colour ${JSON.stringify(value)} is none of Parallax and is left out.`)
  return known.success ? known.data : null
}

function example(value: unknown): EntryExample[] {
  if (!isObject(value) || typeof value.text !== 'string') return []
  return [{ annotation: typeof value.annotation === 'string' ? value.annotation : '', text: value.text }]
}
