import { useId, useRef, useState } from 'react'
import type { CoderId, StoryId } from '../../shared/model/ids.ts'
import type { FormatInfo } from '../../shared/rpc/calls/transfer.ts'
import type { Progress } from '../../shared/rpc/port.ts'
import { parallax } from '../bridge.ts'
import { call, useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { SelectField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import { notify, notifyError } from '../ui/notices.tsx'
import { ProgressBar } from '../ui/progress.tsx'
import { told } from '../ui/told.ts'
import { useWorkspace } from '../ui/workspace.ts'
import styles from './export-dialog.module.css'

/** Writes the excerpts of a coder and a story to a file, in a format of the exporter list. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const formats = useData('export.formats', {}).data ?? []
  const [chosen, setChosen] = useState('')
  const [coder, setCoder] = useState<string>(useWorkspace.getState().shownCoder ?? '')
  const [story, setStory] = useState('')
  const { progress, running, run, cancel } = useExport(onClose)
  const format = formats.find(({ id }) => id === chosen) ?? formats[0]
  const close = () => {
    cancel()
    onClose()
  }
  return (
    <Sheet
      title={t('Export excerpts')}
      onClose={close}
      actions={
        <>
          <Button onClick={running ? cancel : close}>{t('Cancel')}</Button>
          <Button
            kind="primary"
            disabled={running || !format}
            onClick={() =>
              format && void run(format, (coder || null) as CoderId | null, (story || null) as StoryId | null)
            }
          >
            {t('Choose where to save…')}
          </Button>
        </>
      }
    >
      {running ? (
        <ProgressBar progress={progress} what={t('Writing excerpts')} />
      ) : (
        <>
          <Formats formats={formats} chosen={format?.id ?? ''} onChoose={setChosen} />
          <div className={styles.scope}>
            <CoderField value={coder} onChange={setCoder} />
            <StoryField value={story} onChange={setStory} />
          </div>
        </>
      )}
    </Sheet>
  )
}

function useExport(onClose: () => void) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [running, setRunning] = useState(false)
  const controller = useRef<AbortController | null>(null)
  const run = async (format: FormatInfo, coderId: CoderId | null, storyId: StoryId | null) => {
    const abort = new AbortController()
    controller.current = abort
    try {
      const extension = (format.extensions[0] ?? format.id).replace(/^\./, '')
      const name = t('{{project}} excerpts', { project: useWorkspace.getState().project?.name ?? '' }).trim()
      const granted = await parallax().chooseExport({ label: told(format.label), extension, name })
      if (!granted) return
      setProgress(null)
      setRunning(true)
      const { excerpts, warnings } = await call(
        'export.run',
        { format: format.id, grant: granted.grant, coderId, storyId },
        { signal: abort.signal, onProgress: setProgress },
      )
      onClose()
      notify(t('Exported {{count}} excerpts to {{file}}', { count: excerpts, file: granted.names[0] ?? '' }))
      for (const warning of warnings) notify(told(warning))
    } catch (error) {
      if (abort.signal.aborted) notify(t('The export was cancelled.'))
      else notifyError(error)
    } finally {
      setRunning(false)
    }
  }
  return { progress, running, run, cancel: () => controller.current?.abort() }
}

function Formats(props: { formats: readonly FormatInfo[]; chosen: string; onChoose: (id: string) => void }) {
  const name = useId()
  return (
    <fieldset className={styles.formats}>
      <legend className="visually-hidden">{t('Format')}</legend>
      {props.formats.map(format => (
        <label key={format.id} className={styles.format}>
          <input
            type="radio"
            name={name}
            value={format.id}
            checked={format.id === props.chosen}
            onChange={() => props.onChoose(format.id)}
          />
          <b>{told(format.label)}</b>
          <span>{told(format.description)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function CoderField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const coders = useData('coder.list', {}).data ?? []
  const own = useWorkspace(state => state.project?.coder?.id)
  const options = coders.map(({ id, name }) => ({
    value: id as string,
    label: id === own ? t('{{name}} (you)', { name }) : name,
  }))
  return (
    <SelectField
      label={t('Annotations of')}
      value={value}
      onChange={onChange}
      options={[{ value: '', label: t('Everybody') }, ...options]}
    />
  )
}

function StoryField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const stories = useData('story.list', {}).data ?? []
  const options = stories.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SelectField
      label={t('Story')}
      value={value}
      onChange={onChange}
      options={[{ value: '', label: t('All stories') }, ...options]}
    />
  )
}
