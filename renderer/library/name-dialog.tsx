import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'

/** Asks for the name of a new story or outlet. */
export function NameDialog(props: {
  what: 'story' | 'outlet'
  onName: (name: string) => void
  onClose: () => void
}) {
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    props.onName(name.trim())
    props.onClose()
  }
  return (
    <Sheet
      title={props.what === 'story' ? t('New story') : t('New outlet')}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('Cancel')}</Button>
          <Button kind="primary" type="submit" form="name-form" disabled={name.trim() === ''}>
            {t('Move there')}
          </Button>
        </>
      }
    >
      <form id="name-form" onSubmit={submit}>
        <TextField
          label={props.what === 'story' ? t('Name of the story') : t('Name of the outlet')}
          value={name}
          onChange={setName}
          autoFocus
        />
      </form>
    </Sheet>
  )
}
