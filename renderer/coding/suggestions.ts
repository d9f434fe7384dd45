import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import type { ArticleDocument } from '../../shared/model/article.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { type AcceptedSuggestion, placeKey, placeOf, type Suggestion } from '../../shared/model/suggestion.ts'
import type { Suggested } from '../editor/mark-painter.ts'
import type { ArticleHandle } from '../editor/reader-props.ts'
import { useReader } from '../editor/reader-state.ts'
import { save, useData } from '../rpc.ts'
import { t } from '../ui/language.ts'
import { notifyUndoable } from '../ui/undo-notice.ts'
import { useCommand } from '../ui/use-command.ts'
import { showOwnMarks } from './coding-actions.ts'
import { type Settle, useSettled } from './settled-suggestions.ts'
import { chosenKinds, toggleSuggestions, useSuggestionChoice } from './suggestion-choice.ts'
import { useSuggestionKeys } from './suggestion-keys.ts'
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
  const [settled, settle] = useSettled(known)
  const list = useMemo(() => known.filter(one => !settled.has(placeKey(one))), [known, settled])
  const { chosen, choose } = useChosen(list)

  const go = (direction: 1 | -1) => {
    const { caret } = useReader.getState()
    const next = nextSuggestion(list, { chosen: chosen && placeKey(chosen), caret }, direction)
    if (!next) return
    handle.current?.show(next)
    handle.current?.select(next.start, next.start)
    choose(next)
  }
  const { accept, reject, acceptAll } = suggestionSteps(article, settle)
  const key = useSuggestionKeys(list, chosen, { go, accept, reject, leave: () => choose(null) })
  const painted = useMemo(
    () => ({ passages: list.flatMap(one => one.spans), chosen: chosen?.spans ?? [] }),
    [list, chosen],
  )
  const loading = choice.on && (asked.isPending || asked.isPlaceholderData) && !asked.isError
  return { on: choice.on, loading, list, chosen, painted, go, accept, reject, acceptAll, key }
}

/** How suggestions of an article are accepted and rejected. Failures are shown. */
function suggestionSteps(
  article: ArticleDocument,
  settle: Settle,
): Pick<Suggestions, 'accept' | 'reject' | 'acceptAll'> {
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
  return { accept, reject, acceptAll }
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
