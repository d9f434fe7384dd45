import { z } from 'zod'
import { joinChoices } from '../shared/model/attribute-values.ts'
import { UserError } from '../shared/model/user-error.ts'
import { findQuote } from '../shared/text/anchor.ts'
import type { UnitIndex } from '../shared/text/offsets.ts'
import { joinSpans, passageText } from '../shared/text/passage.ts'
import type { Range } from '../shared/text/range.ts'

const offset = z.number().int().nonnegative()

/** The values of attributes as JSON has them, made the texts that are kept. */
const attributeValue = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))])
  .transform(value => {
    if (typeof value === 'boolean') return value ? 'yes' : 'no'
    return Array.isArray(value) ? joinChoices(value.map(String)) : String(value)
  })

/** One line of a file for `annotate`, checked. Offsets are in `unit`, end-exclusive. */
export const annotationLine = z.strictObject({
  /** Id of the article, or the name of its original file. */
  article: z.string(),
  start: offset.optional(),
  end: offset.optional(),
  /** The parts of a passage with gaps, in order, instead of `start` and `end` or agreeing with them. */
  spans: z
    .array(z.tuple([offset, offset]))
    .min(1)
    .optional(),
  unit: z.enum(['utf16', 'codepoint']).default('utf16'),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  /** Code paths. */
  codes: z.array(z.string()).min(1),
  note: z.string().default(''),
  /** As texts; yes and no for booleans, choices joined. Those with an empty value are left out. */
  attributes: z.record(z.string(), attributeValue).default({}),
  /** Whose annotation it is; takes precedence over the command's coder. */
  coder: z.string().optional(),
})
export type AnnotationLine = z.infer<typeof annotationLine>

/** Reads one line. Throws `UserError` in plain words (without file and line number, which the caller knows). */
export function parseAnnotationLine(json: string): AnnotationLine {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new UserError('is not valid JSON; each line must be one JSON object')
  }
  const stated = withoutNulls(value)
  const parsed = annotationLine.safeParse(stated)
  if (!parsed.success) throw new UserError(problem(parsed.error, stated))
  return parsed.data
}

/** R and pandas write what is missing as null; it counts as left out, in the line and in its attributes. */
function withoutNulls(value: unknown): unknown {
  if (!isObject(value)) return value
  const { attributes, ...rest } = stripped(value)
  return attributes === undefined
    ? rest
    : { ...rest, attributes: isObject(attributes) ? stripped(attributes) : attributes }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const stripped = (object: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null))

const WORDS = 'text in quotation marks'
const OFFSET = 'a whole number from 0, such as 12'

/** What each key holds, with an example. */
const WANTED: Readonly<Record<keyof AnnotationLine, string>> = {
  article: 'the id of an article or the name of its file, such as "a.txt"',
  start: OFFSET,
  end: OFFSET,
  spans: 'a list of at least one pair of whole numbers, such as [[0, 5], [8, 12]]',
  unit: '"utf16" or "codepoint"',
  exact: `${WORDS}, such as "closed for good"`,
  prefix: WORDS,
  suffix: WORDS,
  codes: 'a list of at least one code path, such as ["framing/conflict"]',
  note: WORDS,
  attributes: 'an object of keys and values, such as {"speaker": "Nora Feld"}',
  coder: 'a name in quotation marks, such as "Lena"',
}

/** In our own words what the first issue is: the key, what it needs, and what stands there. */
function problem(error: z.ZodError, value: unknown): string {
  const issue = error.issues[0]
  if (issue?.code === 'unrecognized_keys')
    return `has an unknown key "${issue.keys[0]}"; there are ${Object.keys(WANTED).join(', ')}`
  const [key, attribute] = issue?.path ?? []
  if (!isObject(value) || !isKey(key)) return 'must be one JSON object'
  const found = value[key]
  if (found === undefined) return `needs "${key}": ${WANTED[key]}`
  if (key !== 'attributes' || attribute === undefined || !isObject(found))
    return `"${key}" must be ${WANTED[key]}, not ${shown(found)}`
  const one = String(attribute)
  return `the attribute "${one}" must be text, a number, true, false or a list of texts, such as "yes", 3 or ["a", "b"], not ${shown(found[one])}`
}

const isKey = (key: unknown): key is keyof AnnotationLine => typeof key === 'string' && key in WANTED

const shown = (value: unknown) => short(JSON.stringify(value))

/** The article of a line: its canonical text and the code points in it. */
export interface AnnotatedText {
  text: string
  codePoints: UnitIndex
}

/**
 * The spans of the line's passage in the canonical text (UTF-16 offsets), in order: those it names, or the one place that
 * `placeOf` finds. Throws `UserError` when they cannot be placed, overlap, or are not what `start`, `end` and `exact` say.
 */
export function spansOf(article: AnnotatedText, line: AnnotationLine): Range[] {
  if (!line.spans) return [placeOf(article, line)]
  const { start, end, exact, spans } = line
  const [first, last] = [spans[0]?.[0], spans.at(-1)?.[1]]
  if ((start ?? first) !== first || (end ?? last) !== last)
    throw new UserError(`"spans" go from ${first} to ${last}, not as "start" and "end" say`)
  const placed = spans.map(([from, to]) => placeByOffsets(article, { unit: line.unit }, from, to))
  for (const [n, span] of placed.entries()) {
    if (n > 0 && span.start < (placed[n - 1]?.end ?? 0))
      throw new UserError(
        `the spans ${spans[n - 1]?.join('–')} and ${spans[n]?.join('–')} overlap or are out of order`,
      )
  }
  const found = passageText(article.text, joinSpans(placed))
  if (exact !== undefined && found !== exact && found !== exact.normalize('NFC'))
    throw new UserError(`its spans say "${short(found)}", not "${short(exact)}"`)
  return placed
}

/**
 * Where the line's passage stands in the canonical text (UTF-16 offsets), exactly as the line says. By offsets, when they are given, which must
 * hold `exact` if that is given too; else by the only place of `exact`, told apart by `prefix` and `suffix`. Throws
 * `UserError` when it cannot be placed.
 */
function placeOf(article: AnnotatedText, line: AnnotationLine): Range {
  if (line.start !== undefined && line.end !== undefined)
    return placeByOffsets(article, line, line.start, line.end)
  if (line.start !== undefined || line.end !== undefined)
    throw new UserError('has only one of "start" and "end"')
  if (!line.exact) throw new UserError('needs "start" and "end", or "exact"')
  const { places, unique } = findQuote(article.text, {
    exact: line.exact,
    ...(line.prefix === undefined ? {} : { prefix: line.prefix }),
    ...(line.suffix === undefined ? {} : { suffix: line.suffix }),
  })
  const [best] = places
  if (!best) throw new UserError(`"${short(line.exact)}" does not occur in the article`)
  if (!unique) {
    throw new UserError(
      `"${short(line.exact)}" occurs ${places.length} times in the article; add "start" and "end", or "prefix" and "suffix"`,
    )
  }
  // A JSON text can hold half a pair, which stands in every such character.
  if (splitsPair(article.text, best.start) || splitsPair(article.text, best.end))
    throw new UserError(`"${short(line.exact)}" begins or ends inside a character`)
  return best
}

function placeByOffsets(
  article: AnnotatedText,
  line: Pick<AnnotationLine, 'unit' | 'exact'>,
  start: number,
  end: number,
): Range {
  const { text, codePoints } = article
  const byCodePoint = line.unit === 'codepoint'
  const length = byCodePoint ? codePoints.length : text.length
  if (start >= end) throw new UserError(`the passage ${start}–${end} is empty`)
  if (end > length) {
    throw new UserError(`the passage ${start}–${end} does not lie in the article, which ends at ${length}`)
  }
  const range = byCodePoint
    ? { start: codePoints.toUtf16(start), end: codePoints.toUtf16(end) }
    : { start, end }
  if (splitsPair(text, range.start) || splitsPair(text, range.end)) {
    throw new UserError(`the passage ${start}–${end} begins or ends inside a character`)
  }
  const found = text.slice(range.start, range.end)
  if (line.exact !== undefined && found !== line.exact && found !== line.exact.normalize('NFC')) {
    throw new UserError(`at ${start}–${end} stands "${short(found)}", not "${short(line.exact)}"`)
  }
  return range
}

const splitsPair = (text: string, offset: number) =>
  /[\uDC00-\uDFFF]/.test(text[offset] ?? '') && /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '')

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
