import type { CodeEntry } from '../../shared/model/code-entry.ts'

/** What a description of REFI-QDA says of a code: the text, and the fields that the format has no place for. */
export type Described = Pick<
  CodeEntry,
  'kind' | 'definition' | 'inclusion' | 'exclusion' | 'key' | 'retired' | 'attributes' | 'examples'
>

const HEADINGS = {
  definition: 'Definition',
  inclusion: 'Include when',
  exclusion: 'Exclude when',
  example: 'Example',
  kind: 'Kind',
  key: 'Key',
  retired: 'Retired',
  attributes: 'Attributes',
} as const
type Section = keyof typeof HEADINGS

const ANY_HEADING = Object.values(HEADINGS).join('|')
/** A heading on a line of its own, with the line break or blank line before it. */
const HEADING = new RegExp(`(?:^|\\n\\n?)\\[(${ANY_HEADING})\\](?:\\n|$)`)
/** A line of somebody's text that would be taken for a heading. */
const LIKE_HEADING = new RegExp(`^\\\\*\\[(${ANY_HEADING})\\]$`)

const mapLines = (text: string, change: (line: string) => string) => text.split('\n').map(change).join('\n')
const masked = (text: string) => mapLines(text, line => (LIKE_HEADING.test(line) ? `\\${line}` : line))
const unmasked = (text: string) =>
  mapLines(text, line => (line.startsWith('\\') && LIKE_HEADING.test(line) ? line.slice(1) : line))

/**
 * The description other programs show: the definition, then what else is known, each part below a heading in brackets.
 * `readDescription` gives all of it back.
 */
export function writeDescription(entry: Described): string {
  const sections = sectionsOf(entry)
  const ambiguous = masked(entry.definition) !== entry.definition
  if (sections.length === 0 && !ambiguous) return entry.definition
  const definition = ambiguous ? `[${HEADINGS.definition}]\n${masked(entry.definition)}` : entry.definition
  const parts = sections.map(([section, text]) => `[${HEADINGS[section]}]\n${masked(text)}`)
  return [...(definition === '' ? [] : [definition]), ...parts].join('\n\n')
}

function sectionsOf(entry: Described): [Section, string][] {
  const all: [Section, string][] = [
    ['inclusion', entry.inclusion],
    ['exclusion', entry.exclusion],
    ...entry.examples.map(example => ['example', example.text] as [Section, string]),
    ['kind', entry.kind],
    ['key', entry.key],
    ['retired', entry.retired ? 'yes' : ''],
    ['attributes', entry.attributes.length > 0 ? JSON.stringify(entry.attributes) : ''],
  ]
  return all.filter(([, text]) => text !== '')
}

/** The parts of a description; one that was written elsewhere is the definition as it stands. */
export function readDescription(text: string): Described {
  const pieces = text.split(HEADING)
  const found = pieces.slice(1).flatMap((piece, n, all): [string, string][] => {
    return n % 2 === 0 ? [[piece, unmasked(all[n + 1] ?? '')]] : []
  })
  const only = (section: Section) => found.find(([heading]) => heading === HEADINGS[section])?.[1] ?? ''
  const before = pieces[0] ?? ''
  return {
    definition: found.length === 0 ? text : before === '' ? only('definition') : unmasked(before),
    inclusion: only('inclusion'),
    exclusion: only('exclusion'),
    kind: only('kind').trim(),
    key: only('key').trim(),
    retired: only('retired').trim() === 'yes',
    attributes: listIn(only('attributes')),
    examples: found
      .filter(([heading]) => heading === HEADINGS.example)
      .map(([, example]) => ({ annotation: '', text: example })),
  }
}

function listIn(json: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
