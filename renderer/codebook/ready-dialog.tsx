import { useState } from 'react'
import { countEntries } from '../../shared/model/code-entry.ts'
import { READY_CODEBOOKS } from '../../shared/model/ready-codebooks.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { t } from '../ui/language.ts'
import styles from './codebook.module.css'
import { TakingIn, useTakingIn } from './taking-in.tsx'

/** Codebooks from the literature to start from, each with what it is for and where it comes from. */
export function ReadyDialog({ onClose }: { onClose: () => void }) {
  const [chosen, setChosen] = useState(READY_CODEBOOKS[0])
  const taking = useTakingIn(chosen?.id ?? null, chosen?.title ?? '', onClose)
  return (
    <Sheet
      title={t('Start from a ready-made codebook')}
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" disabled={!chosen || !taking.preview.data} onClick={taking.run}>
            {t('Add to the codebook')}
          </Button>
        </>
      }
    >
      <fieldset className={styles.ready}>
        <legend className="visually-hidden">{t('Codebook')}</legend>
        {READY_CODEBOOKS.map(book => (
          <label key={book.id}>
            <input type="radio" name="ready" checked={book === chosen} onChange={() => setChosen(book)} />
            <b>{t(book.title)}</b>
            <small>{t('{{count}} codes', { count: countEntries(book.codes) })}</small>
            {book === chosen && (
              <>
                <span>{t(book.description)}</span>
                <cite>{book.source}</cite>
              </>
            )}
          </label>
        ))}
      </fieldset>
      <TakingIn {...taking} />
    </Sheet>
  )
}
