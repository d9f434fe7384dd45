import { Trash2 } from 'lucide-react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleDocument } from '../../shared/model/article.ts'
import { attributesFor, withAncestors } from '../../shared/model/attributes.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { excerptContext } from '../../shared/text/excerpt-context.ts'
import { useAfterPaint } from '../editor/after-paint.ts'
import { useReader } from '../editor/reader-state.ts'
import { useData } from '../rpc.ts'
import { blockName } from '../ui/block-texts.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { shownChord } from '../ui/chord.ts'
import { CodeChip } from '../ui/code-swatch.tsx'
import { readableMoment } from '../ui/date-texts.ts'
import { SelectField } from '../ui/field.tsx'
import { keysOf } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { NoteArea } from '../ui/note-area.tsx'
import { useWorkspace } from '../ui/workspace.ts'
import { readablePath, useCodes } from './codes.ts'
import { changeAnnotation, deleteAnnotation } from './coding-actions.ts'
import styles from './inspector.module.css'
import { InspectorAttribute } from './inspector-attribute.tsx'
import { InspectorSpans } from './inspector-spans.tsx'
import { useTyped } from './use-typed.ts'

/** Shows the chosen annotation and lets it be retagged, noted, described and deleted. */
export function Inspector() {
  const articleId = useWorkspace(state => state.articleId)
  const coderId = useWorkspace(state => state.shownCoder)
  const activeId = useAfterPaint(useReader, state => state.activeId)
  const annotations = useData('annotation.list', articleId ? { articleId, coderId } : null).data ?? []
  const annotation = annotations.find(one => one.id === activeId)
  if (!annotation) {
    return (
      <section className={styles.hint} aria-label={t('Annotation')}>
        {articleId && t('Click a marked passage, or put the caret on it, to see and change it here.')}
      </section>
    )
  }
  return <AnnotationForm key={annotation.id} annotation={annotation} />
}

function AnnotationForm({ annotation }: { annotation: Annotation }) {
  const { codes, byId } = useCodes()
  const coder = useWorkspace(state => state.project?.coder)
  const mine = annotation.coderId === coder?.id
  const own = annotation.codeIds.map(id => byId.get(id)).filter(code => code !== undefined)
  const definitions = attributesFor(withAncestors(annotation.codeIds, byId))
  const asked = codes.flatMap(code => code.attributes)
  const article = useData('article.get', { id: annotation.articleId }).data
  return (
    <section
      className={styles.card}
      data-inspector
      data-color={own[0]?.color}
      aria-label={t('Annotation')}
      onKeyDown={event => {
        if (event.key === 'Escape') document.querySelector<HTMLElement>('.ProseMirror')?.focus()
      }}
    >
      <ul className={styles.chips} aria-label={t('Codes')}>
        {own.map(code => (
          <li key={code.id}>
            <CodeChip color={code.color} kind={code.kind} name={readablePath(code, byId)} />
            {mine && own.length > 1 && (
              <IconButton
                label={t('Take {{code}} off', { code: code.name })}
                onClick={() => void changeAnnotation(annotation.id, { removeCodes: [code.id] })}
              >
                ×
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <InspectorSpans annotation={annotation} text={article?.text} locked={!mine} />
      {mine && <AddCode annotation={annotation} codes={codes} byId={byId} />}
      <div data-fields>
        {definitions.map(definition => (
          <InspectorAttribute
            key={definition.key}
            annotation={annotation}
            definition={definition}
            own={asked}
            locked={!mine}
          />
        ))}
        <NoteField annotation={annotation} locked={!mine} />
      </div>
      <Facts annotation={annotation} article={article} mine={mine} />
      {mine && (
        <Button kind="quiet" className={styles.delete} onClick={() => void deleteAnnotation(annotation)}>
          <Trash2 size={13} /> {t('Delete annotation')}{' '}
          {keysOf('delete-annotation')
            .slice(0, 1)
            .map(chord => (
              <kbd key={chord}>{shownChord(chord)}</kbd>
            ))}
        </Button>
      )}
    </section>
  )
}

function AddCode({
  annotation,
  codes,
  byId,
}: {
  annotation: Annotation
  codes: readonly CodeWithUse[]
  byId: ReadonlyMap<string, CodeWithUse>
}) {
  const free = codes.filter(code => !code.retired && !annotation.codeIds.includes(code.id))
  return (
    <SelectField
      label={t('Add a code')}
      hideLabel
      value=""
      onChange={id => id && void changeAnnotation(annotation.id, { addCodes: [id as CodeId] })}
      options={[
        { value: '', label: t('Add a code…') },
        ...free.map(code => ({ value: code.id as string, label: readablePath(code, byId) })),
      ]}
    />
  )
}

function NoteField({ annotation, locked }: { annotation: Annotation; locked: boolean }) {
  const { value, setValue, keep } = useTyped(
    annotation.note,
    note => void changeAnnotation(annotation.id, { note }),
  )
  return (
    <div data-note>
      <NoteArea
        label={t('Note')}
        value={value}
        onChange={setValue}
        onBlur={keep}
        placeholder={t('Why this code? What is doubtful?')}
        disabled={locked}
        rows={2}
      />
    </div>
  )
}

function Facts({
  annotation,
  article,
  mine,
}: {
  annotation: Annotation
  article: ArticleDocument | undefined
  mine: boolean
}) {
  const { start, end, coder, created } = annotation
  const place = article && excerptContext(article.text, article.blocks, start, end)
  const characters = t('characters {{start}}–{{end}} of the article', { start, end })
  return (
    <dl className={styles.facts}>
      <dt>{t('Where')}</dt>
      <dd>
        {place?.paragraph
          ? t('paragraph {{number}}', { number: place.paragraph })
          : place && blockName(place.block)}
        , {characters}
      </dd>
      <dt>{t('Coder')}</dt>
      <dd>
        {mine ? t('You ({{coder}})', { coder }) : coder}, {readableMoment(created)}
      </dd>
    </dl>
  )
}
