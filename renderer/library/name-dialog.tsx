import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'

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
      title={`New ${props.what}`}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="name-form" disabled={name.trim() === ''}>
            Move there
          </Button>
        </>
      }
    >
      <form id="name-form" onSubmit={submit}>
        <TextField label={`Name of the ${props.what}`} value={name} onChange={setName} autoFocus />
      </form>
    </Sheet>
  )
}
