import { useState } from 'react'
import { countWords } from '../../shared/text/words.ts'
import { Button } from '../ui/button.tsx'
import { confirm } from '../ui/confirm.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import { showOverlay } from '../ui/workspace.ts'

/** Takes pasted text to the review of an import. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const empty = text.trim() === ''
  const close = async () => {
    if (
      empty ||
      (await confirm(t('Discard the text?'), t('What you pasted here is not imported yet.'), t('Discard')))
    )
      onClose()
  }
  return (
    <Sheet
      title={t('Import from pasted text')}
      size="medium"
      onClose={() => void close()}
      actions={
        <>
          <Button onClick={() => void close()}>{t('Cancel')}</Button>
          <Button kind="primary" disabled={empty} onClick={() => showOverlay({ name: 'import-text', text })}>
            {t('Review…')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('The article, with its headline and byline if they are at hand')}
        value={text}
        onChange={setText}
        rows={16}
        autoFocus
        hint={
          empty
            ? t('One article at a time. What was found is shown before anything is imported.')
            : wordsOf(text)
        }
      />
    </Sheet>
  )
}

/** How much was pasted; counting a huge text at every key would be felt. */
function wordsOf(text: string): string {
  if (text.length > 200_000) return t('{{count}} characters', { count: text.length })
  return t('{{count}} words', { count: countWords(text) })
}
