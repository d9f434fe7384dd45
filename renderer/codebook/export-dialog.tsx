import { useState } from 'react'
import { parallax } from '../bridge.ts'
import { call, useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { t } from '../ui/language.ts'
import { notify, notifyError } from '../ui/notices.tsx'
import { told } from '../ui/told.ts'
import { useWorkspace } from '../ui/workspace.ts'
import styles from './codebook.module.css'

/** Writes the codebook to a file, in one of the formats of codebooks. */
export function ExportCodebookDialog({ onClose }: { onClose: () => void }) {
  const formats = useData('codebook.formats', {}).data ?? []
  const [chosen, setChosen] = useState('')
  const format = formats.find(one => one.id === chosen) ?? formats[0]
  const run = async () => {
    if (!format) return
    try {
      const extension = (format.extensions[0] ?? format.id).replace(/^\./, '')
      const name = t('{{project}} codebook', { project: useWorkspace.getState().project?.name ?? '' }).trim()
      const granted = await parallax().chooseExport({ label: format.label, extension, name })
      if (!granted) return
      const { codes, warnings } = await call('codebook.export', { format: format.id, grant: granted.grant })
      onClose()
      notify(t('{{count}} codes written to {{file}}', { count: codes, file: granted.names[0] ?? '' }))
      for (const warning of warnings) notify(told(warning))
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Sheet
      title={t('Export the codebook')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" disabled={!format} onClick={run}>
            {t('Choose where to save…')}
          </Button>
        </>
      }
    >
      <fieldset className={styles.ready}>
        <legend className="visually-hidden">{t('Format')}</legend>
        {formats.map(one => (
          <label key={one.id}>
            <input
              type="radio"
              name="format"
              checked={one.id === format?.id}
              onChange={() => setChosen(one.id)}
            />
            <b>{one.label}</b>
            <span>{told(one.description)}</span>
          </label>
        ))}
      </fieldset>
    </Sheet>
  )
}
