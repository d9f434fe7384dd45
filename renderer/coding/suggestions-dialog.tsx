import { useState } from 'react'
import type { CodeId } from '../../shared/model/ids.ts'
import { placeKey, type Suggestion } from '../../shared/model/suggestion.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { SelectField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import { readablePath, useCodes } from './codes.ts'
import { hasCode, type SuggestionGroup, suggestionGroups, tickedAtFirst } from './suggestion-groups.ts'
import { suggestionCodes, suggestionTitle } from './suggestion-texts.ts'
import styles from './suggestions-dialog.module.css'

/** All suggestions of the article to be looked through, and accepted as one step. */
export function SuggestionsDialog({
  list,
  onAccept,
  onClose,
}: {
  list: readonly Suggestion[]
  onAccept: (suggestions: readonly Suggestion[], codeId: CodeId | null) => Promise<void>
  onClose: () => void
}) {
  const { codes, byId } = useCodes()
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [chosenCode, setChosenCode] = useState<CodeId | ''>('')
  const codeId = chosenCode === '' ? null : chosenCode
  const bare = list.filter(one => one.codeIds.length === 0)
  const isTicked = (one: Suggestion) =>
    hasCode(one, codeId) && (ticks.get(placeKey(one)) ?? tickedAtFirst(one))
  const wanted = list.filter(isTicked)
  const tick = (suggestions: readonly Suggestion[], on: boolean) =>
    setTicks(before => new Map([...before, ...suggestions.map(one => [placeKey(one), on] as const)]))
  const accept = () => {
    onClose()
    void onAccept(wanted, codeId)
  }
  return (
    <Sheet
      title={t('Accept suggestions')}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" disabled={wanted.length === 0} onClick={accept}>
            {t('Accept {{count}} suggestions', { count: wanted.length })}
          </Button>
        </>
      }
    >
      {bare.length > 0 && (
        <SelectField
          label={t('Code for the {{count}} suggestions that bring none', { count: bare.length })}
          value={chosenCode}
          onChange={setChosenCode}
          options={[
            { value: '', label: t('leave them out') },
            ...codes
              .filter(code => !code.retired)
              .map(code => ({ value: code.id, label: readablePath(code, byId) })),
          ]}
        />
      )}
      {suggestionGroups(list).map(group => (
        <Group key={group.label} group={group} codeId={codeId} isTicked={isTicked} onTick={tick} />
      ))}
    </Sheet>
  )
}

/** Suggestions of one kind under a check box for all of them. */
function Group({
  group,
  codeId,
  isTicked,
  onTick,
}: {
  group: SuggestionGroup
  codeId: CodeId | null
  isTicked: (suggestion: Suggestion) => boolean
  onTick: (suggestions: readonly Suggestion[], on: boolean) => void
}) {
  const possible = group.list.filter(one => hasCode(one, codeId))
  const ticked = group.list.filter(isTicked).length
  const all = group.list.length
  return (
    <section aria-label={t(group.label)}>
      <label className={styles.kind}>
        <input
          type="checkbox"
          checked={ticked > 0 && ticked === possible.length}
          disabled={possible.length === 0}
          onChange={event => onTick(possible, event.target.checked)}
        />
        {t('{{kind}}: {{ticked}} of {{all}}', { kind: t(group.label), ticked, all })}
      </label>
      <ul className={styles.list}>
        {group.list.map(one => (
          <Preview
            key={placeKey(one)}
            suggestion={one}
            codeId={codeId}
            ticked={isTicked(one)}
            onTick={on => onTick([one], on)}
          />
        ))}
      </ul>
    </section>
  )
}

function Preview({
  suggestion,
  codeId,
  ticked,
  onTick,
}: {
  suggestion: Suggestion
  codeId: CodeId | null
  ticked: boolean
  onTick: (on: boolean) => void
}) {
  const { byId } = useCodes()
  const chosen = codeId === null ? undefined : byId.get(codeId)
  const codes =
    suggestionCodes(suggestion, byId) || (chosen ? readablePath(chosen, byId) : t('choose a code'))
  return (
    <li className={styles.preview}>
      <label>
        <input
          type="checkbox"
          checked={ticked}
          disabled={!hasCode(suggestion, codeId)}
          onChange={event => onTick(event.target.checked)}
        />
        <span>
          <q>{suggestion.exact}</q>
          <small>
            {suggestionTitle(suggestion)} · {codes}
          </small>
        </span>
      </label>
    </li>
  )
}
