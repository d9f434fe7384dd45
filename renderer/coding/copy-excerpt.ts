import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleDocument } from '../../shared/model/article.ts'
import { excerptWithSource } from '../../shared/text/excerpt-with-source.ts'
import { parallax } from '../bridge.ts'
import { useReader } from '../editor/reader-state.ts'
import { t } from '../ui/language.ts'
import { notify } from '../ui/notices.tsx'

/** Copies the selection, or else the active annotation, with its source. */
export async function copyExcerpt(
  article: ArticleDocument,
  annotations: readonly Annotation[],
): Promise<void> {
  const { selection, activeId } = useReader.getState()
  const passage = selection ?? annotations.find(annotation => annotation.id === activeId)
  if (!passage) {
    notify(t('Select a passage or choose an annotation, then copy it with its source.'))
    return
  }
  await parallax().copyText(excerptWithSource(article.text.slice(passage.start, passage.end), article))
  notify(t('Copied with its source'))
}
