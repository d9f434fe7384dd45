import { Check, ChevronDown, ChevronUp, ListChecks, X } from 'lucide-react'
import { useState } from 'react'
import { placeKey, SUGGESTION_KINDS, type Suggestion } from '../../shared/model/suggestion.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { shownChord } from '../ui/chord.ts'
import { keysOf } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { useCodes } from './codes.ts'
import { toggleSuggestionKind, toggleSuggestions, useSuggestionChoice } from './suggestion-choice.ts'
import { KIND_LABELS, suggestionCodes, suggestionReason, suggestionTitle } from './suggestion-texts.ts'
import type { Suggestions } from './suggestions.ts'
import styles from './suggestions-bar.module.css'
import { SuggestionsDialog } from './suggestions-dialog.tsx'

/** Below the article while suggestions are on: which kinds, how many, and the chosen one with what can be done. */
export function SuggestionsBar({ suggestions }: { suggestions: Suggestions }) {
  const { list, chosen, go, loading } = suggestions
  const [bulk, setBulk] = useState(false)
  const at = chosen ? list.findIndex(one => placeKey(one) === placeKey(chosen)) + 1 : 0
  return (
    <section className={styles.bar} aria-label={t('Suggestions')}>
      <div className={styles.row}>
        <Kinds list={list} />
        <output className={styles.count}>
          {at > 0 ? t('{{at}} of {{all}}', { at, all: list.length }) : ''}
        </output>
        <IconButton label={t('Previous suggestion')} disabled={list.length === 0} onClick={() => go(-1)}>
          <ChevronUp size={15} />
        </IconButton>
        <IconButton label={t('Next suggestion')} disabled={list.length === 0} onClick={() => go(1)}>
          <ChevronDown size={15} />
        </IconButton>
        <Button kind="quiet" disabled={list.length === 0} onClick={() => setBulk(true)}>
          <ListChecks size={14} /> {t('Accept many…')}
        </Button>
        <IconButton label={t('Hide suggestions')} onClick={toggleSuggestions}>
          <X size={15} />
        </IconButton>
      </div>
      {chosen ? (
        <Chosen suggestion={chosen} suggestions={suggestions} />
      ) : (
        <p className={styles.hint} role="status">
          {loading && t('Looking for suggestions…')}
          {!loading && list.length === 0 && t('Nothing to suggest in this article.')}
          {!loading && list.length > 0 && t('Tab in the article goes to the next suggestion.')}
        </p>
      )}
      {bulk && (
        <SuggestionsDialog list={list} onAccept={suggestions.acceptAll} onClose={() => setBulk(false)} />
      )}
    </section>
  )
}

/** A switch for each kind with the number of its suggestions. */
function Kinds({ list }: { list: readonly Suggestion[] }) {
  const kinds = useSuggestionChoice(state => state.kinds)
  return (
    <div className={styles.kinds}>
      {SUGGESTION_KINDS.map(kind => (
        <button
          key={kind}
          type="button"
          aria-pressed={kinds[kind]}
          onClick={() => toggleSuggestionKind(kind)}
        >
          {t(KIND_LABELS[kind])}
          {kinds[kind] && <span>{list.filter(one => one.kind === kind).length}</span>}
        </button>
      ))}
    </div>
  )
}

function Chosen({ suggestion, suggestions }: { suggestion: Suggestion; suggestions: Suggestions }) {
  const { byId } = useCodes()
  const codes = suggestionCodes(suggestion, byId)
  return (
    <div className={styles.row}>
      <p className={styles.what} role="status">
        <b>{suggestionTitle(suggestion)}</b>
        <span>{suggestionReason(suggestion)}</span>
        <span className={styles.codes}>{codes || t('choose a code')}</span>
      </p>
      <Button kind="primary" onClick={() => suggestions.accept(suggestion)}>
        <Check size={14} /> {t('Accept')} <kbd>{keysOf('accept-suggestion').map(shownChord)}</kbd>
      </Button>
      <Button onClick={() => suggestions.reject(suggestion)}>
        {t('Reject')} <kbd>{keysOf('reject-suggestion').map(shownChord)}</kbd>
      </Button>
    </div>
  )
}
