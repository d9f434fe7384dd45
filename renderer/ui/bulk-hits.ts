import type { ArticleId } from '../../shared/model/ids.ts'
import { sentenceAt } from '../../shared/text/offsets.ts'
import type { Range } from '../../shared/text/range.ts'

/** A place that can be coded together with others: words that were found, and the sentence they stand in. */
export interface BulkHit {
  articleId: ArticleId
  /** The article as people call it; shown where the places are in several. */
  article: string
  /** UTF-16 offsets into the canonical text, end-exclusive. */
  words: Range
  sentence: Range
  /** The text of the sentence. */
  text: string
}

/** A found place as a hit. The sentence is stretched where the words go beyond it. */
export function bulkHit(articleId: ArticleId, article: string, text: string, words: Range): BulkHit {
  const first = sentenceAt(text, words.start) ?? words
  const last = sentenceAt(text, words.end - 1) ?? words
  const sentence = {
    start: Math.min(first.start, words.start),
    end: Math.max(last.end, words.end),
  }
  return { articleId, article, words, sentence, text: text.slice(sentence.start, sentence.end) }
}

/** What the hits come to as passages: several hits in one sentence are one passage when sentences are coded. */
export function bulkPassages(
  hits: readonly BulkHit[],
  what: 'words' | 'sentence',
): { articleId: ArticleId; start: number; end: number }[] {
  const passages = new Map(
    hits.map(hit => {
      const passage = { articleId: hit.articleId, start: hit[what].start, end: hit[what].end }
      return [`${hit.articleId} ${passage.start} ${passage.end}`, passage]
    }),
  )
  return [...passages.values()]
}
