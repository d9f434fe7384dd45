import { useState } from 'react'
import type { ImportChoice, ImportPreview } from '../../shared/model/codebook-change.ts'
import { save, useData } from '../rpc.ts'
import { TextField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import { notify, notifyError } from '../ui/notices.tsx'
import { told } from '../ui/told.ts'
import { notifyUndoable } from '../ui/undo-notice.ts'
import styles from './codebook.module.css'
import { readable } from './codebook-codes.ts'
import { Differences } from './differences.tsx'

/** How a codebook is to be taken in, what that would do, and doing it. `draft` `null` is none yet. */
export function useTakingIn(draft: string | null, suggestedRoot: string, onDone: () => void) {
  const [place, setPlace] = useState<ImportChoice['place']>('merge')
  const [words, setWords] = useState<ImportChoice['words']>('keep')
  const [root, setRoot] = useState<string | null>(null)
  const choice: ImportChoice = { place, words, root: root ?? suggestedRoot }
  const preview = useData('codebook.importPreview', draft === null ? null : { draft, choice })
  const run = async () => {
    if (draft === null) return
    try {
      const { added, changed } = await save('codebook.import', { draft, choice })
      if (added + changed === 0) notify(t('The codebook has all of this already.'))
      else notifyUndoable(t('{{count}} codes added to the codebook', { count: added }))
      onDone()
    } catch (error) {
      notifyError(error)
    }
  }
  const set = { place: setPlace, words: setWords, root: setRoot }
  return { choice, set, preview, run }
}

/** The choices of taking a codebook in, and below them what would happen. */
export function TakingIn({ choice, set, preview }: ReturnType<typeof useTakingIn>) {
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{t('Where the codes go')}</legend>
        <Radio name="place" checked={choice.place === 'merge'} onChange={() => set.place('merge')}>
          {t('Into the codebook: codes of the same name become one')}
        </Radio>
        <Radio name="place" checked={choice.place === 'separate'} onChange={() => set.place('separate')}>
          {t('Apart, below a new code')}
        </Radio>
      </fieldset>
      {choice.place === 'separate' && (
        <TextField label={t('Name of the new code')} value={choice.root} onChange={set.root} />
      )}
      {choice.place === 'merge' && preview.data && preview.data.changed.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>{t('Where a code is in both and the words differ')}</legend>
          <Radio name="words" checked={choice.words === 'keep'} onChange={() => set.words('keep')}>
            {t('Keep mine, fill in what is empty')}
          </Radio>
          <Radio name="words" checked={choice.words === 'replace'} onChange={() => set.words('replace')}>
            {t('Take the new ones')}
          </Radio>
        </fieldset>
      )}
      {preview.error ? (
        <p role="alert" className={styles.problem}>
          {told(preview.error.message)}
        </p>
      ) : (
        preview.data && <Preview preview={preview.data} />
      )}
    </>
  )
}

function Radio(props: { name: string; checked: boolean; onChange: () => void; children: string }) {
  const { children, ...input } = props
  return (
    <label>
      <input type="radio" {...input} />
      {children}
    </label>
  )
}

function Preview({ preview }: { preview: ImportPreview }) {
  const { added, changed, unchanged, problems } = preview
  return (
    <section className={styles.preview} aria-label={t('What will happen')}>
      <h3>{t('What will happen')}</h3>
      <p>
        {[
          t('{{count}} codes are added', { count: added.length }),
          t('{{count}} change', { count: changed.length }),
          t('{{count}} stay as they are', { count: unchanged }),
        ].join(' · ')}
      </p>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map(problem => (
            <li key={problem}>{told(problem)}</li>
          ))}
        </ul>
      )}
      {added.length > 0 && (
        <ul className={styles.added} aria-label={t('Codes that are added')}>
          {added.map(path => (
            <li key={path} dir="auto">
              {readable(path)}
            </li>
          ))}
        </ul>
      )}
      {changed.length > 0 && <Differences differences={changed} />}
    </section>
  )
}
