import { type KeyboardEvent, useState } from 'react'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { parseCodePath } from '../../shared/text/code-path.ts'
import styles from './code-picker.module.css'
import { CodeSwatch } from './code-swatch.tsx'
import { t } from './language.ts'
import { useOptionList } from './use-option-list.ts'

/** The path of a code as people read it: `framing / conflict`. */
const shownPath = (code: CodeWithUse) => parseCodePath(code.path).join(' / ')

/**
 * A field that filters the codes and the list below it, of which one is pointed at; Enter in the field or a click chooses
 * it. What is only pointed at does not look chosen.
 */
export function CodePicker({
  codes,
  chosen,
  onChoose,
  autoFocus = false,
}: {
  codes: readonly CodeWithUse[]
  chosen: CodeId | null
  onChoose: (id: CodeId) => void
  autoFocus?: boolean
}) {
  const [filter, setFilter] = useState('')
  const words = filter
    .toLocaleLowerCase()
    .split(/[\s/]+/)
    .filter(Boolean)
  const matching = codes.filter(
    code => !code.retired && words.every(word => shownPath(code).toLocaleLowerCase().includes(word)),
  )
  const list = useOptionList(t('Codes'), matching.length, place => {
    const code = matching[place]
    if (code) onChoose(code.id)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (list.onKeyDown(event)) event.preventDefault()
  }
  return (
    <div className={styles.picker}>
      <input
        className={styles.filter}
        value={filter}
        placeholder={t('Filter the codes')}
        aria-label={t('Code')}
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the dialog is about this field
        autoFocus={autoFocus}
        {...list.field}
        onKeyDown={onKeyDown}
        onChange={event => {
          setFilter(event.target.value)
          list.reset()
        }}
      />
      <div className={styles.codes} {...list.list}>
        {matching.map((code, place) => (
          <div
            key={code.id}
            className={styles.code}
            {...{ ...list.option(place), 'aria-selected': code.id === chosen }}
            data-pointed={place === list.chosen}
          >
            <CodeSwatch color={code.color} kind={code.kind} />
            <span>{shownPath(code)}</span>
            {code.id === chosen && <span aria-hidden="true">✓</span>}
          </div>
        ))}
      </div>
    </div>
  )
}
