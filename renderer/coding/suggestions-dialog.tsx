import { useState } from 'react'
import type { CodeId } from '../../shared/model/ids.ts'
import { placeKey, SUGGESTION_KINDS, type Suggestion } from '../../shared/model/suggestion.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { SelectField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import { readablePath, useCodes } from './codes.ts'
import { KIND_LABELS, suggestionCodes, suggestionTitle } from './suggestion-texts.ts'
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
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [codeId, setCodeId] = useState<CodeId | ''>('')
  const chosen = codeId === '' ? undefined : byId.get(codeId)
  const chosenCode = chosen ? readablePath(chosen, byId) : ''
  const bare = list.filter(one => one.codeIds.length === 0)
  const possible = codeId === '' ? list.filter(one => one.codeIds.length > 0) : list
  const wanted = possible.filter(one => !left.has(placeKey(one)))
  const tick = (suggestions: readonly Suggestion[], on: boolean) => {
    const keys = suggestions.map(placeKey)
    setLeft(before => new Set(on ? [...before].filter(key => !keys.includes(key)) : [...before, ...keys]))
  }
  const accept = () => {
    onClose()
    void onAccept(wanted, codeId === '' ? null : codeId)
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
      <div className={styles.kinds}>
        {SUGGESTION_KINDS.map(kind => {
          const all = possible.filter(one => one.kind === kind)
          const ticked = all.filter(one => !left.has(placeKey(one)))
          return (
            all.length > 0 && (
              <label key={kind}>
                <input
                  type="checkbox"
                  checked={ticked.length === all.length}
                  onChange={event => tick(all, event.target.checked)}
                />
                {t('{{kind}}: {{ticked}} of {{all}}', {
                  kind: t(KIND_LABELS[kind]),
                  ticked: ticked.length,
                  all: all.length,
                })}
              </label>
            )
          )
        })}
      </div>
      {bare.length > 0 && (
        <SelectField
          label={t('Code for the {{count}} suggestions that bring none', { count: bare.length })}
          value={codeId}
          onChange={setCodeId}
          options={[
            { value: '', label: t('leave them out') },
            ...codes
              .filter(code => !code.retired)
              .map(code => ({ value: code.id, label: readablePath(code, byId) })),
          ]}
        />
      )}
      <ul className={styles.list}>
        {possible.map(one => (
          <Preview
            key={placeKey(one)}
            suggestion={one}
            codes={suggestionCodes(one, byId) || chosenCode}
            ticked={!left.has(placeKey(one))}
            onTick={on => tick([one], on)}
          />
        ))}
      </ul>
    </Sheet>
  )
}

function Preview({
  suggestion,
  codes,
  ticked,
  onTick,
}: {
  suggestion: Suggestion
  codes: string
  ticked: boolean
  onTick: (on: boolean) => void
}) {
  return (
    <li className={styles.preview}>
      <label>
        <input type="checkbox" checked={ticked} onChange={event => onTick(event.target.checked)} />
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
