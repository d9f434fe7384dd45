import { isDash, isMark } from './grammar.ts'
import type { Piece } from './piece.ts'
import type { Run } from './subjects.ts'

/** Verbs of saying as they stand beside speech in the news, in languages whose grammar is not looked into further. */
const VERBS = new Set(
  [
    'sagte sagt sagten erklärte erklärt erklärten meinte betonte betont schrieb schreibt ergänzte forderte warnte kritisierte antwortete',
    'dit déclare déclaré affirme affirmé explique expliqué estime estimé ajoute ajouté assure assuré souligne souligné répond répondu écrit',
    'dijo dice dijeron afirmó declaró explicó aseguró señaló añadió agregó respondió escribió',
    'detto dichiarato spiega spiegato afferma affermato aggiunto scrive disse afirmou explicou declarou acrescentou',
    'zei zegt zegge schreef säger sade skrev siger sagde sier',
    'powiedział powiedziała mówi mówił mówiła stwierdził stwierdziła dodał dodała oświadczył oświadczyła napisał napisała',
    'сказал сказала говорит заявил заявила отметил отметила добавил добавила пояснил пояснила сообщил сообщила написал написала',
    'сказав заявив зазначив зазначила додав додала пояснив повідомив повідомила каже',
    'قال قالت وقال وقالت أضاف أضافت وأضاف وأضافت صرح أكد أكدت',
  ]
    .join(' ')
    .split(' '),
)

const BEFORE_COLON = 12
/** Articles and offices between the verb and the name: "dijo la capitana Ana Ruiz". */
const MOST_BETWEEN = 3
const AUXILIARIES = new Set(['a', 'ha', 'hat', 'har', 'heeft'])

/** Who is named beside quoted words, and by which verb. */
export interface ForeignCue {
  cue: Run
  subject: Run | null
}

/** The verb of saying beside the quoted piece `at`: behind it ("…", sagte Eva Klein) or before its colon. */
export function foreignCue(sentence: readonly Piece[], at: number): ForeignCue | null {
  return cueBehind(sentence, at) ?? cueBefore(sentence, at)
}

function cueBehind(sentence: readonly Piece[], at: number): ForeignCue | null {
  const after = sentence[at + 1]
  const verb =
    isMark(after, ',') || isMark(after, '،') || isDash(after)
      ? verbAt(sentence, at + 2)
      : verbAt(sentence, at + 1)
  if (verb < 0) return null
  let from = verb + 1
  while (from <= verb + MOST_BETWEEN && sentence[from]?.kind === 'word' && !sentence[from]!.capital) from += 1
  const to = capitalsFrom(sentence, from)
  return { cue: { from: verb, to: verb + 1 }, subject: to > from ? { from, to } : null }
}

/** The verb here, behind the second mark of "…», — сказал" and behind an auxiliary; -1 when there is none. */
function verbAt(sentence: readonly Piece[], at: number): number {
  let here = isDash(sentence[at]) ? at + 1 : at
  if (AUXILIARIES.has(sentence[here]?.form ?? '')) here += 1
  return VERBS.has(sentence[here]?.form ?? '') ? here : -1
}

function cueBefore(sentence: readonly Piece[], at: number): ForeignCue | null {
  if (!isMark(sentence[at - 1], ':')) return null
  for (let verb = at - 2; verb >= 0 && verb > at - BEFORE_COLON; verb -= 1) {
    if (!VERBS.has(sentence[verb]!.form)) continue
    let from = verb
    while (from > 0 && sentence[from - 1]!.capital) from -= 1
    if (from < verb) return { cue: { from: verb, to: verb + 1 }, subject: { from, to: verb } }
    const to = capitalsFrom(sentence, verb + 1)
    return { cue: { from: verb, to: verb + 1 }, subject: to > verb + 1 ? { from: verb + 1, to } : null }
  }
  return null
}

function capitalsFrom(sentence: readonly Piece[], from: number): number {
  let to = from
  while (sentence[to]?.kind === 'word' && sentence[to]!.capital) to += 1
  return to
}
