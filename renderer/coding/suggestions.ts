import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleDocument } from '../../shared/model/article.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { type AcceptedSuggestion, placeKey, placeOf, type Suggestion } from '../../shared/model/suggestion.ts'
import type { Suggested } from '../editor/mark-painter.ts'
import type { ArticleHandle } from '../editor/reader-props.ts'
import { useReader } from '../editor/reader-state.ts'
import { save, useData } from '../rpc.ts'
import { commandFor } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { notifyUndoable } from '../ui/undo-notice.ts'
import { useCommand } from '../ui/use-command.ts'
import { showOwnMarks } from './coding-actions.ts'
import { chosenKinds, toggleSuggestions, useSuggestionChoice } from './suggestion-choice.ts'
import { nextSuggestion } from './suggestion-walk.ts'

/** The suggestions of the open article and what can be done with them. */
export interface Suggestions {
  on: boolean
  /** Whether the list is still being made. */
  loading: boolean
  /** In the order of the text. */
  list: readonly Suggestion[]
  /** The one that the keys act on. */
  chosen: Suggestion | null
  painted: Suggested
  go: (direction: 1 | -1) => void
  accept: (suggestion: Suggestion) => void
  reject: (suggestion: Suggestion) => void
  /** Accepts many as one step; those without a code get `codeId`. */
  acceptAll: (suggestions: readonly Suggestion[], codeId: CodeId | null) => Promise<void>
  /** Runs what a key means while suggestions are shown; returns whether it means anything. */
  key: (event: KeyboardEvent) => boolean
}

const NONE: readonly Suggestion[] = []

/** Asks for the suggestions of an article while they are switched on, and keeps the chosen one. */
export function useSuggestions(
  article: ArticleDocument,
  handle: RefObject<ArticleHandle | null>,
): Suggestions {
  const choice = useSuggestionChoice()
  useCommand('suggestions', toggleSuggestions)
  const asked = useData(
    'suggestion.list',
    choice.on ? { articleId: article.id, kinds: chosenKinds(choice) } : null,
  )
  const known = choice.on && !asked.isPlaceholderData ? (asked.data ?? NONE) : NONE
  const [done, settle] = useDone(known)
  const list = useMemo(() => known.filter(one => !done.has(placeKey(one))), [known, done])
  const { chosen, choose } = useChosen(list)

  const go = (direction: 1 | -1) => {
    const { caret } = useReader.getState()
    const next = nextSuggestion(list, { chosen: chosen && placeKey(chosen), caret }, direction)
    if (!next) return
    handle.current?.show(next)
    handle.current?.select(next.start, next.start)
    choose(next)
  }
  const accept = (suggestion: Suggestion) => {
    const { codeIds, start, end } = suggestion
    if (codeIds.length === 0) useReader.setState({ palette: { start, end } })
    else void settle([suggestion], () => saveAccepted(article, [accepted(suggestion, null)]))
  }
  const reject = (suggestion: Suggestion) =>
    void settle([suggestion], () =>
      save('suggestion.reject', { articleId: article.id, rejected: [placeOf(suggestion)] }),
    )
  const acceptAll = async (suggestions: readonly Suggestion[], codeId: CodeId | null) => {
    const all = suggestions.map(one => accepted(one, codeId)).filter(one => one.codeIds.length > 0)
    if (all.length === 0) return
    const saved = await settle(suggestions, () => saveAccepted(article, all))
    if (saved) notifyUndoable(t('{{count}} suggestions accepted', { count: all.length }))
  }
  const key = useSuggestionKeys(list, chosen, { go, accept, reject, leave: () => choose(null) })
  const painted = useMemo(
    () => ({ passages: list.flatMap(one => one.spans), chosen: chosen?.spans ?? [] }),
    [list, chosen],
  )
  const loading = choice.on && (asked.isPending || asked.isPlaceholderData) && !asked.isError
  return { on: choice.on, loading, list, chosen, painted, go, accept, reject, acceptAll, key }
}

function accepted({ spans, codeIds, attributes }: Suggestion, codeId: CodeId | null): AcceptedSuggestion {
  const codes = codeIds.length > 0 || codeId === null ? codeIds : [codeId]
  return { spans, codeIds: codes, attributes }
}

async function saveAccepted(article: ArticleDocument, all: AcceptedSuggestion[]): Promise<void> {
  const [first] = await save('suggestion.accept', { articleId: article.id, accepted: all })
  showOwnMarks()
  useReader.setState({ activeId: first ?? null })
}

type Settle = (suggestions: readonly Suggestion[], work: () => Promise<unknown>) => Promise<boolean>

/**
 * What was accepted or rejected just now and stands in the list until it is asked for anew, so that a quick key does
 * not meet it again; and how to do that. Failures are shown and bring it back.
 */
function useDone(known: readonly Suggestion[]): [ReadonlySet<string>, Settle] {
  const [settled, setSettled] = useState<Settled>({ of: known, keys: NOTHING })
  const settle: Settle = useCallback(
    async (suggestions, work) => {
      const keys = suggestions.map(placeKey)
      setSettled(before => ({ of: known, keys: new Set([...keysOf(before, known), ...keys]) }))
      try {
        await work()
        return true
      } catch (error) {
        setSettled(({ of, keys: all }) => ({
          of,
          keys: new Set([...all].filter(key => !keys.includes(key))),
        }))
        notifyError(error)
        return false
      }
    },
    [known],
  )
  return [keysOf(settled, known), settle]
}

/** What was settled in a list; in another list, which is what the host knows by now, it counts no more. */
interface Settled {
  of: readonly Suggestion[]
  keys: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

const keysOf = ({ of, keys }: Settled, known: readonly Suggestion[]) => (of === known ? keys : NOTHING)

/** The chosen suggestion: it stays so until the caret leaves its start, or it is gone. */
function useChosen(list: readonly Suggestion[]) {
  const [key, setKey] = useState<string | null>(null)
  const chosen = useMemo(() => list.find(one => placeKey(one) === key) ?? null, [list, key])
  useEffect(() => {
    if (!chosen) return
    return useReader.subscribe(({ caret, selection }) => {
      if (selection || caret !== chosen.start) setKey(null)
    })
  }, [chosen])
  const choose = useCallback(
    (suggestion: Suggestion | null) => setKey(suggestion && placeKey(suggestion)),
    [],
  )
  return { chosen, choose }
}

interface SuggestionActions {
  go: (direction: 1 | -1) => void
  accept: (suggestion: Suggestion) => void
  reject: (suggestion: Suggestion) => void
  leave: () => void
}

/**
 * The keys on suggestions. Tab belongs to them only while there are any; right after Escape it leaves the article as
 * everywhere.
 */
function useSuggestionKeys(
  list: readonly Suggestion[],
  chosen: Suggestion | null,
  { go, accept, reject, leave }: SuggestionActions,
): (event: KeyboardEvent) => boolean {
  const left = useRef(false)
  return event => {
    const command = commandFor(event, 'suggestions')
    const walks = command === 'next-suggestion' || command === 'previous-suggestion'
    if (command === 'leave-suggestions') {
      left.current = true
      leave()
      return chosen !== null
    }
    const leaves = walks && left.current
    if (!/^(Shift|Control|Alt|Meta)$/.test(event.key)) left.current = false
    if (!command || list.length === 0 || leaves || (!walks && !chosen)) return false
    if (walks) go(command === 'next-suggestion' ? 1 : -1)
    else if (chosen) (command === 'accept-suggestion' ? accept : reject)(chosen)
    event.preventDefault()
    return true
  }
}
