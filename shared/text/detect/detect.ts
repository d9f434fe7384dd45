import { type Block, type BlockKind, includedByDefault } from '../../model/block.ts'
import { agencyNamed } from './agencies.ts'
import { settleBody } from './body.ts'
import { settleBoxes, settleTail } from './boxes.ts'
import { settleAuthorNote, settleComments, settleContacts } from './closing.ts'
import { settleCredits } from './credits.ts'
import { findDates } from './dates.ts'
import {
  type Detected,
  type DetectedArticle,
  type DetectedField,
  type DetectedMetadata,
  type DetectInput,
  fromLine,
  NOTHING,
} from './detected.ts'
import { type Draft, isOpen, newDraft, nthBody, settle } from './draft.ts'
import { settleEchoes } from './echoes.ts'
import { readField } from './fields.ts'
import { settleFurniture } from './furniture.ts'
import { settleHeadline } from './headline.ts'
import { findUrl, outletFromFooter, settleMasthead } from './outlet.ts'
import { readPieces } from './pieces.ts'

/**
 * Reads an article that was scraped as plain text: what its blocks are and what it says about itself. Blocks tile the
 * canonical text, one per line, or one per paragraph in a hard-wrapped text (newlines kept inside). Lines are furniture
 * only when they or what stands around them say so; in doubt a line is a paragraph. Nothing is invented: a date comes
 * from a line about publication only, and what is guessed is doubtful.
 */
export function detectArticle(input: DetectInput): DetectedArticle {
  const draft = newDraft(readPieces(input.text, input.gaps))
  const named = settleFields(draft)
  settleFurniture(draft)
  settleComments(draft)
  settleBoxes(draft)
  const masthead = settleMasthead(draft)
  const credits = settleCredits(draft)
  settleAuthorNote(draft, first(named.byline, credits.byline).value)
  const { headline, site } = settleHeadline(draft, input.file, named.headline)
  settleContacts(draft)
  settleEchoes(draft)
  settleTail(draft)
  settleBody(draft)
  const metadata: DetectedMetadata = {
    headline,
    dek: first(named.dek, dekOf(draft)),
    byline: first(named.byline, credits.byline),
    published: first(named.published, credits.published),
    outlet: first(named.outlet, masthead, fromSite(site), outletFromFooter(draft)),
    origin: first(named.origin, credits.origin),
    url: first(named.url, findUrl(draft)),
  }
  return { blocks: toBlocks(draft), metadata }
}

function first(...found: Detected[]): Detected {
  return found.find(({ value }) => value !== '') ?? NOTHING
}

function fromSite(site: string): Detected {
  return site === '' ? NOTHING : { value: site, source: "after the headline's bar", doubtful: true }
}

const KIND_OF_FIELD: Record<DetectedField, BlockKind> = {
  headline: 'headline',
  dek: 'dek',
  byline: 'byline',
  published: 'dateline',
  outlet: 'boilerplate',
  origin: 'byline',
  url: 'boilerplate',
}

/** Settles lines such as "Title: …" before the first paragraph and returns their values. */
function settleFields(draft: Draft): DetectedMetadata {
  const named: DetectedMetadata = {
    headline: NOTHING,
    dek: NOTHING,
    byline: NOTHING,
    published: NOTHING,
    outlet: NOTHING,
    origin: NOTHING,
    url: NOTHING,
  }
  for (let i = 0; i < Math.min(nthBody(draft, 1), 20); i += 1) {
    const { text } = draft.pieces[i]!
    const found = readField(text)
    const value = found && fieldValue(found.field, found.value, text)
    if (!found || !value || !isOpen(draft, i)) continue
    settle(draft, i, KIND_OF_FIELD[found.field], `line that names the ${found.field}`)
    if (named[found.field].value === '') named[found.field] = value
  }
  return named
}

/** The detected value of a named field; `null` when it is no date, address or name after all. */
function fieldValue(field: DetectedField, value: string, line: string): Detected | null {
  const source = fromLine(line)
  if (field === 'url') return /^https?:\/\/\S+$/i.test(value) ? { value, source, doubtful: false } : null
  if (field === 'byline')
    return { value: value.replace(/^(?:by|von|par|por)\s+/i, ''), source, doubtful: false }
  if (field === 'origin') return { value: agencyNamed(value) ?? value, source, doubtful: false }
  if (field !== 'published') return { value, source, doubtful: false }
  const date = findDates(value)[0]
  return date ? { value: date.value, source, doubtful: date.doubtful } : null
}

function dekOf(draft: Draft): Detected {
  const index = draft.labels.findIndex(label => label?.kind === 'dek')
  return index < 0
    ? NOTHING
    : { value: draft.pieces[index]!.text, source: 'line after the headline', doubtful: false }
}

function toBlocks(draft: Draft): Block[] {
  return draft.pieces.map(({ start, end }, i) => {
    const { kind, reason } = draft.labels[i] ?? { kind: 'paragraph' as const, reason: '' }
    return { kind, start, end, included: includedByDefault(kind), reason }
  })
}
