import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId } from '../../shared/model/ids.ts'
import type { Interval } from '../editor/interval-index.ts'
import { useReader } from '../editor/reader-state.ts'
import { save } from '../rpc.ts'
import { t } from '../ui/language.ts'
import { notify, notifyError } from '../ui/notices.tsx'
import { notifyUndoable } from '../ui/undo-notice.ts'
import { rememberChosen } from './chosen-before.ts'
import { withoutSpan, withSpan } from './passage-spans.ts'

/** Does something that is shown when it fails, then says `done` and offers to undo it. */
async function step(work: () => Promise<void>, done: string): Promise<void> {
  try {
    await work()
    notifyUndoable(done)
  } catch (error) {
    notifyError(error)
  }
}

/** Parts an annotation in two at a UTF-16 offset; the second part is chosen then. */
export function splitAnnotation(id: AnnotationId, at: number): Promise<void> {
  return step(async () => {
    const [, second] = await save('annotation.split', { id, at })
    if (second) choose(second.id)
  }, t('Annotation split'))
}

/** Makes one annotation of several, keeping what lies between out of it or taking it in; it is chosen then. */
export function joinAnnotations(ids: readonly AnnotationId[], gaps: 'keep' | 'fill'): Promise<void> {
  return step(
    async () => {
      const joined = await save('annotation.join', { ids: [...ids], gaps })
      choose(joined.id)
    },
    t('{{count}} annotations joined', { count: ids.length }),
  )
}

/** Adds a passage of the article's `text` to an annotation, as a further span unless it stands next to one. */
export function addSpan(text: string, annotation: Annotation, passage: Interval): Promise<void> {
  return step(
    async () => {
      await save('annotation.update', { id: annotation.id, spans: withSpan(text, annotation.spans, passage) })
      choose(annotation.id)
    },
    t('Added to “{{words}}”', { words: shortened(annotation.exact) }),
  )
}

/** Takes a passage of the article's `text` out of an annotation. */
export async function cutSpan(text: string, annotation: Annotation, passage: Interval): Promise<void> {
  const spans = withoutSpan(text, annotation.spans, passage)
  if (spans.length === 0) {
    notify(t('Nothing of the annotation would be left. Delete it instead.'))
    return
  }
  await step(
    async () => {
      await save('annotation.update', { id: annotation.id, spans })
      choose(annotation.id)
    },
    t('Taken out of “{{words}}”', { words: shortened(annotation.exact) }),
  )
}

function choose(id: AnnotationId): void {
  rememberChosen(id)
  useReader.setState({ activeId: id })
}

const LONGEST = 40

/** The first words of a passage, for a notice. */
export function shortened(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).trimEnd()}…`
}
