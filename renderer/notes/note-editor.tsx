import { useEffect, useRef, useState } from 'react'
import { save, useData } from '../rpc.ts'
import { readableMoment } from '../ui/date-texts.ts'
import { phrase, t } from '../ui/language.ts'
import { NoteArea } from '../ui/note-area.tsx'
import { notifyError } from '../ui/notices.tsx'
import styles from './notes.module.css'
import type { Subject } from './subject.ts'

/** Each storing is a step of undo: a pause within one thought is to make none. */
const REST_MS = 4000

const PLACEHOLDERS = {
  project: phrase('What is this project about? What was decided, and why? Type [[ to link to something.'),
  article: phrase('What strikes you about this article? Type [[ to link to something.'),
  code: phrase('What is hard about this code? What was decided? Type [[ to link to something.'),
} as const

/**
 * The note on one subject. What is typed is stored when the typing rests, and when the field, the note or the window is
 * left.
 */
export function NoteEditor({ subject }: { subject: Subject }) {
  const { data: stored, isFetched } = useData('note.get', subject)
  const title = useTitle(subject)
  const [text, setText] = useState<string | null>(null)
  const saved = useRef<string | null>(null)
  const storing = useRef(0)
  const latest = useRef({ text, stored })
  latest.current = { text, stored }
  const keep = () => {
    const { text: typed, stored: known } = latest.current
    if (typed === null || typed === (known?.text ?? '')) return
    saved.current = typed
    storing.current += 1
    void save('note.set', { ...subject, text: typed })
      .catch(notifyError)
      .finally(() => {
        storing.current -= 1
      })
  }
  useEffect(() => {
    const timer = setTimeout(keep, REST_MS)
    return () => clearTimeout(timer)
  }, [text])
  // Undone or changed elsewhere: what is stored is shown again. What was typed here and is not stored yet stays.
  useEffect(() => {
    const isStored = storing.current === 0 && text === saved.current
    if (isStored && (stored?.text ?? '') !== saved.current) setText(null)
  }, [stored?.text])
  useEffect(() => {
    // React tells nothing of a window that is closed.
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [])
  if (!isFetched) return <div className={styles.editor} aria-busy="true" />
  return (
    <div className={styles.editor}>
      <h3 dir="auto">{title}</h3>
      <NoteArea
        label={t('Note')}
        rows={12}
        value={text ?? stored?.text ?? ''}
        onChange={setText}
        onBlur={keep}
        placeholder={t(PLACEHOLDERS[subject.about])}
        autoFocus
      />
      {stored && (
        <p className={styles.when}>
          {t('Changed by {{coder}}, {{when}}', { coder: stored.coder, when: readableMoment(stored.changed) })}
        </p>
      )}
    </div>
  )
}

function useTitle({ about, aboutId }: Subject): string {
  const target = about === 'project' ? null : ({ kind: about, id: aboutId } as const)
  const found = useData('note.follow', target).data
  return about === 'project' ? t('This project') : (found?.title ?? '')
}
