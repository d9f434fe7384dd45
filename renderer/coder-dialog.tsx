import { type FormEvent, useState } from 'react'
import { rememberedCoder, workAs } from './coder.ts'
import { useData } from './rpc.ts'
import { Button } from './ui/button.tsx'
import { Sheet } from './ui/dialog.tsx'
import { TextField } from './ui/field.tsx'
import { t } from './ui/language.ts'
import { notifyError } from './ui/notices.tsx'

/** Asks, once, under which name the annotations are made; can be opened again to change it. */
export function CoderDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState(rememberedCoder() ?? '')
  const coders = useData('coder.list', {}).data ?? []
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await workAs(name)
      onClose()
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Sheet
      title={t('Who is coding?')}
      onClose={onClose}
      actions={
        <Button kind="primary" type="submit" form="coder-form" disabled={name.trim() === ''}>
          {t('Continue')}
        </Button>
      }
    >
      <form id="coder-form" onSubmit={submit}>
        <p>
          {t(
            'Every annotation and every step in the history carries a name, so that coders can be compared.',
          )}
        </p>
        <TextField
          label={t('Your name')}
          value={name}
          onChange={setName}
          autoFocus
          list={coders.map(coder => coder.name)}
        />
      </form>
    </Sheet>
  )
}
