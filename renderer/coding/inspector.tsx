import { Trash2 } from 'lucide-react'
import type { Annotation } from '../../shared/model/annotation.ts'
import { type AttributeDefinition, attributesFor, withAncestors } from '../../shared/model/attributes.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { excerptContext } from '../../shared/text/excerpt-context.ts'
import { useReader } from '../editor/reader-state.ts'
import { useData } from '../rpc.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { CodeChip } from '../ui/code-swatch.tsx'
import { readableMoment } from '../ui/date-texts.ts'
import { SelectField, TextField } from '../ui/field.tsx'
import { NoteArea } from '../ui/note-area.tsx'
import { useWorkspace } from '../ui/workspace.ts'
import { readablePath, useCodes } from './codes.ts'
import { changeAnnotation, deleteAnnotation } from './coding-actions.ts'
import styles from './inspector.module.css'
import { useTyped } from './use-typed.ts'

/** Shows the chosen annotation and lets it be retagged, noted, described and deleted. */
export function Inspector() {
  const articleId = useWorkspace(state => state.articleId)
  const coderId = useWorkspace(state => state.shownCoder)
  const activeId = useReader(state => state.activeId)
  const annotations = useData('annotation.list', articleId ? { articleId, coderId } : null).data ?? []
  const annotation = annotations.find(one => one.id === activeId)
  if (!annotation) {
    return (
      <section className={styles.hint} aria-label="Annotation">
        {articleId && 'Click a marked passage, or put the caret on it, to see and change it here.'}
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
  const attributes = attributesFor(withAncestors(annotation.codeIds, byId))
  return (
    <section
      className={styles.card}
      data-inspector
      data-color={own[0]?.color}
      aria-label="Annotation"
      onKeyDown={event => {
        if (event.key === 'Escape') document.querySelector<HTMLElement>('.ProseMirror')?.focus()
      }}
    >
      <ul className={styles.chips} aria-label="Codes">
        {own.map(code => (
          <li key={code.id}>
            <CodeChip color={code.color} kind={code.kind} name={readablePath(code, byId)} />
            {mine && own.length > 1 && (
              <IconButton
                label={`Take ${code.name} off`}
                onClick={() => void changeAnnotation(annotation.id, { removeCodes: [code.id] })}
              >
                ×
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <blockquote className={styles.quote}>{annotation.exact}</blockquote>
      {mine && <AddCode annotation={annotation} codes={codes} byId={byId} />}
      <div data-fields>
        {attributes.map(attribute => (
          <AttributeField key={attribute.key} annotation={annotation} attribute={attribute} locked={!mine} />
        ))}
        <NoteField annotation={annotation} locked={!mine} />
      </div>
      <Facts annotation={annotation} mine={mine} />
      {mine && (
        <Button kind="quiet" className={styles.delete} onClick={() => void deleteAnnotation(annotation.id)}>
          <Trash2 size={13} /> Delete annotation <kbd>Del</kbd>
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
  const free = codes.filter(code => !annotation.codeIds.includes(code.id))
  return (
    <SelectField
      label="Add a code"
      hideLabel
      value=""
      onChange={id => id && void changeAnnotation(annotation.id, { addCodes: [id as CodeId] })}
      options={[
        { value: '', label: 'Add a code…' },
        ...free.map(code => ({ value: code.id as string, label: readablePath(code, byId) })),
      ]}
    />
  )
}

function AttributeField({
  annotation,
  attribute,
  locked,
}: {
  annotation: Annotation
  attribute: AttributeDefinition
  locked: boolean
}) {
  const stored = annotation.attributes[attribute.key] ?? ''
  const set = (value: string) =>
    void changeAnnotation(annotation.id, { attributes: { [attribute.key]: value } })
  const typed = useTyped(stored, value => set(value.trim()))
  const known = useData('attribute.values', attribute.completes ? { key: attribute.key } : null).data ?? []
  if (attribute.options) {
    return (
      <SelectField
        label={attribute.label}
        value={stored}
        onChange={set}
        options={[{ value: '', label: 'not said' }, ...attribute.options]}
        disabled={locked}
      />
    )
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        typed.keep()
      }}
    >
      <TextField
        label={attribute.label}
        value={typed.value}
        onChange={typed.setValue}
        onBlur={typed.keep}
        placeholder={attribute.placeholder}
        list={known}
        disabled={locked}
      />
    </form>
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
        label="Note"
        value={value}
        onChange={setValue}
        onBlur={keep}
        placeholder="Why this code? What is doubtful?"
        disabled={locked}
        rows={2}
      />
    </div>
  )
}

function Facts({ annotation, mine }: { annotation: Annotation; mine: boolean }) {
  const article = useData('article.get', { id: annotation.articleId }).data
  const place = article && excerptContext(article.text, article.blocks, annotation.start, annotation.end)
  const where = place?.paragraph ? `paragraph ${place.paragraph}` : place?.block
  return (
    <dl className={styles.facts}>
      <dt>Where</dt>
      <dd>
        {where}, characters {annotation.start}–{annotation.end}
      </dd>
      <dt>Coder</dt>
      <dd>
        {mine ? `You (${annotation.coder})` : annotation.coder}, {readableMoment(annotation.created)}
      </dd>
    </dl>
  )
}
