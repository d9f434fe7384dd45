import '../../renderer/ui/tokens.css'
import '@fontsource-variable/source-serif-4'
import './page.css'
import { blockIndexAt } from '../../shared/text/position.ts'
import { measure } from './measure.ts'
import { plainText } from './plain-text.ts'
import type { PageMark, PageMaterial } from './subject.ts'

interface Annotation {
  id: string
  bodies: { id: string; annotation: string; purpose: string; value: string }[]
  target: { annotation: string; selector: { quote: string; start: number; end: number; range: Range }[] }
}

/** What the bench needs of `@recogito/text-annotator`. */
export interface Recogito {
  createTextAnnotator(
    container: HTMLElement,
    options: {
      renderer: 'CSS_HIGHLIGHTS'
      annotatingEnabled: boolean
      style: (annotation: Annotation) => { fill: string; fillOpacity: number }
    },
  ): {
    setAnnotations(annotations: Annotation[]): void
    addAnnotation(annotation: Annotation): void
    removeAnnotation(id: string): void
    getAnnotationById(id: string): Annotation | undefined
  }
}

const FILLS: Readonly<Record<string, string>> = {
  blue: '#4762ab',
  teal: '#0b806f',
  ochre: '#996700',
  rust: '#9d2712',
}

/** Its annotator over plain paragraphs, drawing with CSS highlights, which is its fastest way. */
export function measureRecogito({ createTextAnnotator }: Recogito): void {
  let material: PageMaterial
  let text: HTMLElement
  let texts: ChildNode[] = []
  let annotator: ReturnType<typeof createTextAnnotator>

  const annotation = (id: string, { start, end, look }: PageMark): Annotation => {
    const number = blockIndexAt(material.blocks, start)
    const from = material.blocks[number]?.start ?? 0
    const node = texts[number] as ChildNode
    const range = document.createRange()
    range.setStart(node, start - from)
    range.setEnd(node, end - from)
    const selector = {
      quote: material.text.slice(start, end),
      start: start - number,
      end: end - number,
      range,
    }
    const body = { id: `${id}-body`, annotation: id, purpose: 'tagging', value: look }
    return { id, bodies: [body], target: { annotation: id, selector: [selector] } }
  }

  measure({
    open(root, given) {
      material = given
      text = plainText(material)
      texts = [...text.children].map(({ firstChild }) => firstChild as ChildNode)
      root.append(text)
      annotator = createTextAnnotator(text, {
        renderer: 'CSS_HIGHLIGHTS',
        annotatingEnabled: false,
        style: ({ bodies }) => ({
          fill: FILLS[bodies[0]?.value.split('-')[1] ?? ''] ?? '#888888',
          fillOpacity: 0.25,
        }),
      })
      annotator.setAnnotations(material.marks.map(mark => annotation(`mark-${mark.id}`, mark)))
    },
    scroller: () => text,
    block: number => text.children[number] as Element,
    add: number => annotator.addAnnotation(annotation(`added-${number}`, material.added[number] as PageMark)),
    remove: number => annotator.removeAnnotation(`added-${number}`),
    drawn: number => (annotator.getAnnotationById(`added-${number}`) ? 1 : 0),
  })
}
