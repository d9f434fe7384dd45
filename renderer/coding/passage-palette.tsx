import { useCallback } from 'react'
import type { ArticleDocument } from '../../shared/model/article.ts'
import type { Interval } from '../editor/interval-index.ts'
import { useReader } from '../editor/reader-state.ts'
import { t } from '../ui/language.ts'
import { useCodes } from './codes.ts'
import { annotationOn, applyCodes } from './coding-actions.ts'
import { annotationBefore, codePassage, type KeyContext } from './key-context.ts'
import { Palette } from './palette.tsx'
import { addSpan, shortened } from './passage-actions.ts'
import { showPanel } from './reader-panels.ts'
import { stickCode } from './sticky-code.ts'
import type { PaletteChoice } from './use-palette.ts'

type Context = Pick<KeyContext, 'article' | 'own' | 'handle'>

/** Where the palette stands when its passage is not on the page. */
const NOWHERE = () => new DOMRect(200, 200, 0, 0)

/** The palette over a passage, and what becomes of the choice. */
export function PassagePalette({ context, passage }: { context: Context; passage: Interval }) {
  const { article, own, handle } = context
  const { codes, byId } = useCodes()
  const close = useCallback(() => {
    useReader.setState({ palette: null })
    handle.focus()
  }, [handle])
  const choose = ({ codeIds, stay, ...extras }: PaletteChoice) => {
    if (stay) {
      void applyCodes(article.id, passage, codeIds, extras)
      return
    }
    close()
    void codePassage(context, passage, codeIds, extras)
  }
  const before = annotationBefore(context)
  const there = annotationOn(own, passage)
  return (
    <Palette
      label={t('Choose a code')}
      box={handle.box(passage) ?? NOWHERE()}
      codes={codes}
      byId={byId}
      passage={passageText(article, passage)}
      applied={new Set(there?.codeIds)}
      attributes={there?.attributes ?? {}}
      onChoose={choose}
      onClose={close}
      addTo={before && before !== there ? shortened(before.exact) : null}
      onAdd={() => {
        close()
        if (before) void addSpan(article.text, before, passage)
      }}
    />
  )
}

const passageText = (article: ArticleDocument, { start, end }: Interval) => article.text.slice(start, end)

/** The palette that asks which code to keep for the passages to come. */
export function StickyPalette({ handle }: Pick<KeyContext, 'handle'>) {
  const { codes, byId } = useCodes()
  const { caret } = useReader.getState()
  const close = useCallback(() => {
    showPanel(null)
    handle.focus()
  }, [handle])
  return (
    <Palette
      label={t('Choose a code to keep')}
      box={handle.box({ start: caret, end: caret + 1 }) ?? NOWHERE()}
      codes={codes}
      byId={byId}
      passage={null}
      applied={new Set()}
      attributes={{}}
      onChoose={({ codeIds: [codeId] }) => {
        close()
        if (codeId) stickCode(codeId)
      }}
      onClose={close}
    />
  )
}
