import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { t } from '../ui/language.ts'
import { TakingIn, useTakingIn } from './taking-in.tsx'

/** Shows what taking a codebook file in would do, and does it. */
export function ImportCodebookDialog(props: { draft: string; file: string; onClose: () => void }) {
  const name = props.file.replace(/\.[^.]+$/, '')
  const taking = useTakingIn(props.draft, name, props.onClose)
  return (
    <Sheet
      title={t('Import codebook {{file}}', { file: props.file })}
      size="medium"
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('Cancel')}</Button>
          <Button kind="primary" disabled={!taking.preview.data} onClick={taking.run}>
            {t('Import it')}
          </Button>
        </>
      }
    >
      <TakingIn {...taking} />
    </Sheet>
  )
}
