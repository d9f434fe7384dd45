import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleDocument } from '../../shared/model/article.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import type { Interval } from '../editor/interval-index.ts'
import type { Mark } from '../editor/mark.ts'
import type { ArticleHandle } from '../editor/reader-props.ts'
import { useReader } from '../editor/reader-state.ts'
import { t } from '../ui/language.ts'
import { notify } from '../ui/notices.tsx'
import { chosenBefore } from './chosen-before.ts'
import { applyCodes, type Extras, justCoded } from './coding-actions.ts'
import { refusesRetired } from './retired-codes.ts'
import { unitAt } from './text-units.ts'

/** What the keys of the reader work on. */
export interface KeyContext {
  article: ArticleDocument
  marks: readonly Mark[]
  /** All annotations that are shown, and those of the window's coder among them. */
  annotations: readonly Annotation[]
  own: readonly Annotation[]
  codes: readonly CodeWithUse[]
  handle: ArticleHandle
  /** Ends the finding of words; `null` while nothing is looked for. */
  closeFind?: (() => void) | null
}

/** The selection, or the passage just coded while the caret is behind it, or the sentence at the caret. */
export function passageAtHand({ article }: KeyContext): Interval | null {
  const { selection, caret } = useReader.getState()
  return selection ?? justCoded(article.id) ?? unitAt(article, 'sentence', caret)
}

/** The chosen annotation, if it is the coder's own; says so when it is another's. */
export function ownActive({ own }: KeyContext): Annotation | undefined {
  const { activeId } = useReader.getState()
  const active = own.find(annotation => annotation.id === activeId)
  if (!active && activeId) notify(t('This annotation is another coder’s; only they can change it.'))
  return active
}

/** The own annotation that a selection is added to or taken from: the one deliberately chosen before, else the active. */
export function annotationBefore({ own }: Pick<KeyContext, 'own'>): Annotation | undefined {
  const { activeId } = useReader.getState()
  return own.find(one => one.id === chosenBefore()) ?? own.find(one => one.id === activeId)
}

/**
 * Codes a passage, unless a code is retired. The caret goes to its end at once, not when the answer comes: by then the next key may have moved
 * it on.
 */
export async function codePassage(
  { article, handle }: Pick<KeyContext, 'article' | 'handle'>,
  passage: Interval,
  codeIds: readonly CodeId[],
  extras: Extras = {},
): Promise<void> {
  if (refusesRetired(codeIds)) return
  handle.select(passage.end, passage.end)
  await applyCodes(article.id, passage, codeIds, extras)
}
