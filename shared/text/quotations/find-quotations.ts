import type { Block } from '../../model/block.ts'
import type { Range } from '../range.ts'
import { addParagraph, noProgress } from './drafts.ts'
import { seemsEnglish } from './english.ts'
import { leftOpen, type Quoted, quotedIn } from './marks.ts'
import { speakersOf } from './people.ts'
import type { Quotation } from './quotation.ts'
import { sentencesOfPieces } from './tokens.ts'

/**
 * The quotations of a text, in order of where they begin: direct ones by their marks in any language, mixed and
 * indirect ones by English reporting verbs. Blocks that are boilerplate are left out; without blocks every line is one.
 *
 * Known limits. Reporting verbs and pronouns are English; in other languages only what stands between marks is found, with
 * a speaker where one of the commonest verbs names them. What is
 * reported inside a quotation, or inside another report, is not reported again. A report is looked for within one
 * sentence, the speaker of "he" among the people the article names by a title or in full. Words between marks that
 * nobody says (titles, irony, captions, pull quotes) are left out: in English where no verb, colon or comma shows that they
 * are speech, elsewhere when they are fewer than four or no sentence.
 */
export function findQuotations(text: string, blocks: readonly Block[] = []): Quotation[] {
  const paragraphs = paragraphsOf(text, blocks)
  const progress = noProgress(seemsEnglish(text))
  let reopened: string | null = null
  for (const [at, paragraph] of paragraphs.entries()) {
    const quoted: Quoted[] = quotedIn(text, paragraph, reopened, paragraphs[at + 1] ?? null)
    addParagraph(progress, sentencesOfPieces(text, paragraph, quoted), quoted)
    reopened = leftOpen(text, quoted)
  }
  const drafts = progress.drafts.filter(({ isGuess, content }) => !isGuess || content.length > 1)
  const names = speakersOf(text, paragraphs, drafts)
  return drafts
    .map(({ type, content, cue, subject }, at) => ({
      type,
      content,
      cue,
      speaker: subject && { ...subject, name: names[at] ?? null },
    }))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start)
}

/** The lines of the blocks that are not boilerplate, blank ones left out. */
function paragraphsOf(text: string, blocks: readonly Block[]): Range[] {
  const within =
    blocks.length > 0 ? blocks.filter(({ kind }) => kind !== 'boilerplate') : [{ start: 0, end: text.length }]
  return within.flatMap(({ start, end }) => linesIn(text, start, Math.min(end, text.length)))
}

function linesIn(text: string, start: number, end: number): Range[] {
  const lines: Range[] = []
  for (let from = start; from < end; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 || newline > end ? end : newline
    if (/\S/.test(text.slice(from, to))) lines.push({ start: from, end: to })
    from = to + 1
  }
  return lines
}
