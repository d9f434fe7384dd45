import { ArrowUpRight, X } from 'lucide-react'
import { useState } from 'react'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeExample } from '../../shared/model/codebook-change.ts'
import type { AnnotationId, ArticleId } from '../../shared/model/ids.ts'
import { save, useData } from '../rpc.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { openPlace } from '../ui/workspace.ts'
import styles from './code-dialog.module.css'

/** More are not offered at once; who looks for a certain one goes to it in the article. */
const MOST_OFFERED = 60

/** The examples of a code: passages that show what it means, each with its place, chosen among those that have it. */
export function CodeExamples({ code, onLeave }: { code: CodeWithUse; onLeave: () => void }) {
  const [choosing, setChoosing] = useState(false)
  const examples = useData('code.passages', { codeId: code.id, coderId: null, onlyChosen: true }).data ?? []
  const set = (annotationId: string, chosen: boolean) =>
    save('code.setExample', { codeId: code.id, annotationId: annotationId as AnnotationId, chosen }).catch(
      notifyError,
    )
  return (
    <section className={styles.examples} aria-label={t('Examples')}>
      <h3>{t('Examples')}</h3>
      {examples.length === 0 && <p>{t('None yet. Choose some among the passages that have the code.')}</p>}
      <ul>
        {examples.map(example => (
          <Passage key={example.annotationId} passage={example} onLeave={onLeave}>
            <IconButton
              label={t('No longer an example')}
              onClick={() => void set(example.annotationId, false)}
            >
              <X size={14} />
            </IconButton>
          </Passage>
        ))}
      </ul>
      {choosing ? (
        <Offered code={code} onChoose={id => void set(id, true)} onLeave={onLeave} />
      ) : (
        <Button onClick={() => setChoosing(true)} disabled={code.uses === 0}>
          {t('Choose examples…')}
        </Button>
      )}
    </section>
  )
}

function Offered(props: { code: CodeWithUse; onChoose: (id: string) => void; onLeave: () => void }) {
  const asked = { codeId: props.code.id, coderId: null, onlyChosen: false }
  const others = (useData('code.passages', asked).data ?? []).filter(passage => !passage.chosen)
  if (others.length === 0) return <p>{t('No further passage has the code itself.')}</p>
  return (
    <ul>
      {others.slice(0, MOST_OFFERED).map(passage => (
        <Passage key={passage.annotationId} passage={passage} onLeave={props.onLeave}>
          <Button onClick={() => props.onChoose(passage.annotationId)}>{t('Use as example')}</Button>
        </Passage>
      ))}
    </ul>
  )
}

function Passage(props: { passage: CodeExample; onLeave: () => void; children: React.ReactNode }) {
  const { exact, outlet, headline, published, articleId, start, end } = props.passage
  const show = () => {
    props.onLeave()
    openPlace({ articleId: articleId as ArticleId, start, end })
  }
  return (
    <li className={styles.example}>
      <blockquote dir="auto">{exact}</blockquote>
      <small dir="auto">{[outlet, headline, published].filter(Boolean).join(' · ')}</small>
      <span className={styles.exampleActions}>
        <IconButton label={t('Show in the article')} onClick={show}>
          <ArrowUpRight size={14} />
        </IconButton>
        {props.children}
      </span>
    </li>
  )
}
