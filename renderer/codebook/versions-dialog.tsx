import { type FormEvent, useState } from 'react'
import type { CodebookVersion } from '../../shared/model/codebook-change.ts'
import { save, useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { confirm } from '../ui/confirm.tsx'
import { readableMoment } from '../ui/date-texts.ts'
import { Sheet } from '../ui/dialog.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import { notify, notifyError } from '../ui/notices.tsx'
import { notifyUndoable } from '../ui/undo-notice.ts'
import styles from './codebook.module.css'
import { Differences } from './differences.tsx'

const NO_VERSIONS: readonly CodebookVersion[] = []

/** Keeps the codebook under a name, compares two states of it, and goes back to one. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const versions = useData('codebook.versions', {}).data ?? NO_VERSIONS
  const [before, setBefore] = useState('')
  const [after, setAfter] = useState('')
  const chosen = versions.find(one => one.id === before) ?? versions[0]
  return (
    <Sheet title={t('Versions of the codebook')} size="medium" onClose={onClose}>
      <SaveVersion />
      {chosen ? (
        <>
          <div className={styles.row}>
            <SelectField
              label={t('Compare')}
              value={chosen.id}
              onChange={setBefore}
              options={versions.map(option)}
            />
            <SelectField
              label={t('with')}
              value={after}
              onChange={setAfter}
              options={[{ value: '', label: t('the codebook as it is now') }, ...versions.map(option)]}
            />
          </div>
          <Compared before={chosen.id} after={after || null} />
          <VersionActions version={chosen} />
        </>
      ) : (
        <p className={styles.remark}>
          {t('None is kept yet. Keep one before you change the codebook, and see later what became of it.')}
        </p>
      )}
    </Sheet>
  )
}

const option = (version: CodebookVersion) => ({
  value: version.id,
  label: `${version.name} · ${readableMoment(version.created)}`,
})

function SaveVersion() {
  const [name, setName] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await save('codebook.saveVersion', { name })
      notify(t('The codebook is kept as {{name}}', { name }))
      setName('')
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <form className={styles.row} onSubmit={submit}>
      <TextField
        label={t('Keep the codebook as it is now, under the name')}
        value={name}
        onChange={setName}
        autoFocus
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {t('Keep')}
      </Button>
    </form>
  )
}

function Compared(props: { before: string; after: string | null }) {
  const found = useData('codebook.compareVersions', props).data
  return found ? <Differences differences={found} /> : null
}

function VersionActions({ version }: { version: CodebookVersion }) {
  const { id, name } = version
  const restore = async () => {
    const text = t(
      'The codebook becomes what it was then. Codes that came later are deleted, but those that passages have are kept as retired. This can be undone.',
    )
    if (!(await confirm(t('Go back to {{name}}?', { name }), text, t('Go back')))) return
    try {
      const { retired } = await save('codebook.restoreVersion', { id })
      notifyUndoable(t('The codebook is that of {{name}} again', { name }))
      if (retired > 0) notify(t('{{count}} later codes are in use and kept as retired', { count: retired }))
    } catch (error) {
      notifyError(error)
    }
  }
  const remove = async () => {
    try {
      await save('codebook.deleteVersion', { id })
      notifyUndoable(t('Version {{name}} deleted', { name }))
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <div className={styles.row}>
      <Button onClick={restore}>{t('Go back to {{name}}…', { name })}</Button>
      <Button kind="danger" onClick={remove}>
        {t('Delete {{name}}', { name })}
      </Button>
    </div>
  )
}
