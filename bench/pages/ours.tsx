import '../../renderer/ui/tokens.css'
import '@fontsource-variable/source-serif-4'
import '@fontsource-variable/inter'
import { useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { ArticleEditor } from '../../renderer/editor/article-editor.tsx'
import { marksOf } from '../../renderer/editor/mark.ts'
import { installCodeColors } from '../../renderer/ui/code-colors.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Documents } from '../reader-project.ts'
import { measure } from './measure.ts'
import { highlighted } from './subject.ts'

let documents: Documents
let place: HTMLElement
let change: (how: (annotations: readonly Annotation[]) => readonly Annotation[]) => void = () => {}

const added = (number: number) => documents.added[number] as Annotation

/** The app's reader with the article that its store answered, and its marks. */
function Shown({ onShown }: { onShown: () => void }) {
  const { article, codes, coderId } = documents
  const [annotations, setAnnotations] = useState<readonly Annotation[]>(documents.annotations)
  const byId = useMemo(() => new Map(codes.map(code => [code.id as string, code])), [codes])
  const marks = useMemo(() => marksOf(annotations, byId, coderId), [annotations, byId, coderId])
  change = setAnnotations
  useLayoutEffect(onShown, [])
  return (
    <ArticleEditor
      article={article}
      marks={marks}
      activeId={null}
      showExcluded={true}
      initialOffset={0}
      label="Text of the bench"
      onChooseMark={() => {}}
    />
  )
}

installCodeColors()

measure({
  open(root, material) {
    if (!material.documents) throw new Error('our reader needs what the store answers')
    documents = material.documents
    place = root
    return new Promise(resolve => createRoot(root).render(<Shown onShown={resolve} />))
  },
  scroller: () => place.firstElementChild as Element,
  block: number => place.querySelector(`[data-block="${number}"]`) as Element,
  add(number) {
    flushSync(() => change(list => withAdded(list, added(number))))
  },
  remove(number) {
    const { id } = added(number)
    flushSync(() => change(list => list.filter(one => one.id !== id)))
  },
  drawn: number => highlighted(['tint-rust'], added(number).exact),
})

/** As the store lists them: by start. */
function withAdded(list: readonly Annotation[], one: Annotation): readonly Annotation[] {
  const at = list.findIndex(other => other.start > one.start)
  return at < 0 ? [...list, one] : list.toSpliced(at, 0, one)
}
