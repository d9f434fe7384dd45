import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleDocument } from '../../shared/model/article.ts'
import type { Interval } from '../editor/interval-index.ts'
import { BulkCodeDialog } from '../ui/bulk-code-dialog.tsx'
import { type BulkHit, bulkHit } from '../ui/bulk-hits.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { t } from '../ui/language.ts'
import { notify } from '../ui/notices.tsx'
import { useCommand } from '../ui/use-command.ts'
import styles from './find-bar.module.css'

const MOST = 5000

/** Where the words stand, ignoring case; at most 5,000 places. */
function occurrences(text: string, words: string): Interval[] {
  const wanted = words.toLocaleLowerCase()
  const lower = text.toLocaleLowerCase()
  // Lower-casing can change the length of a few letters; then offsets would not fit, and case is respected instead.
  const hay = lower.length === text.length ? lower : text
  const found: Interval[] = []
  for (
    let at = hay.indexOf(wanted);
    wanted && at >= 0 && found.length < MOST;
    at = hay.indexOf(wanted, at + wanted.length)
  ) {
    found.push({ start: at, end: at + wanted.length })
  }
  return found
}

/** Finds words in the open article: Enter and Shift+Enter go from place to place, Escape leaves the last one selected. */
export function FindBar({
  article,
  onFound,
  onShow,
  onClose,
}: {
  article: ArticleDocument
  onFound: (found: readonly Interval[]) => void
  onShow: (passage: Interval) => void
  onClose: (last: Interval | null) => void
}) {
  const [words, setWords] = useState('')
  const [index, setIndex] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const found = useMemo(() => occurrences(article.text, words), [article.text, words])
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    onFound(found)
    setIndex(0)
    if (found[0]) onShow(found[0])
  }, [found, onFound])
  const [bulk, setBulk] = useState<readonly BulkHit[] | null>(null)
  const codeFound = () => {
    const { id, headline, file, text } = article
    if (found.length === 0) notify(t('First find the words whose places are to be coded.'))
    else setBulk(found.map(words => bulkHit(id, headline || file, text, words)))
  }
  useCommand('code-found', codeFound)
  const go = (step: number) => {
    const next = (index + step + found.length) % Math.max(1, found.length)
    setIndex(next)
    const passage = found[next]
    if (passage) onShow(passage)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose(found[index] ?? null)
    else return
    event.preventDefault()
  }
  return (
    <>
      <search className={styles.bar} aria-label={t('Find in article')} onKeyDown={onKeyDown}>
        <input
          dir="auto"
          ref={input}
          value={words}
          placeholder={t('Find in this article')}
          aria-label={t('Find in this article')}
          onChange={event => setWords(event.target.value)}
        />
        <output>
          {words === ''
            ? ''
            : found.length === 0
              ? t('Nothing found')
              : t('{{at}} of {{all}}', { at: index + 1, all: found.length })}
        </output>
        <IconButton label={t('Previous')} disabled={found.length === 0} onClick={() => go(-1)}>
          <ChevronUp size={15} />
        </IconButton>
        <IconButton label={t('Next')} disabled={found.length === 0} onClick={() => go(1)}>
          <ChevronDown size={15} />
        </IconButton>
        <Button kind="quiet" disabled={found.length === 0} onClick={codeFound}>
          {t('Code all…')}
        </Button>
        <IconButton label={t('Close')} onClick={() => onClose(found[index] ?? null)}>
          <X size={15} />
        </IconButton>
      </search>
      {bulk && <BulkCodeDialog hits={bulk} onClose={() => setBulk(null)} />}
    </>
  )
}
