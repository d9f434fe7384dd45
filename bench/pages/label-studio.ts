import '../../renderer/ui/tokens.css'
import { measure } from './measure.ts'
import type { PageMark, PageMaterial } from './subject.ts'

interface Region {
  deleteRegion(): void
}

interface Annotation {
  id: string
  areas: { get(id: string): Region | undefined }
  deserializeResults(results: unknown[]): void
  updateObjects(): void
}

interface Loaded {
  annotationStore: {
    addAnnotation(options: { userGenerate: boolean }): Annotation
    selectAnnotation(id: string): void
  }
}

/** What the bench needs of Label Studio's front end. */
export type LabelStudio = new (place: HTMLElement, options: Record<string, unknown>) => unknown

const LABELS: Readonly<Record<string, string>> = {
  blue: '#4762ab',
  teal: '#0b806f',
  ochre: '#996700',
  rust: '#9d2712',
}

const CONFIG = `<View><Labels name="label" toName="text">${Object.entries(LABELS)
  .map(([value, color]) => `<Label value="${value}" background="${color}"/>`)
  .join('')}</Labels><Text name="text" value="$text"/></View>`

function resultOf(id: string, { start, end, look }: PageMark, text: string): Record<string, unknown> {
  const value = { start, end, text: text.slice(start, end), labels: [look.split('-')[1]] }
  return { id, from_name: 'label', to_name: 'text', type: 'labels', value }
}

/** Resolves when the text holds an element for a highlight: it puts all of them in at once. */
async function untilHighlighted(place: HTMLElement): Promise<void> {
  while (!place.querySelector('.htx-highlight')) await new Promise(resolve => setTimeout(resolve, 4))
}

/** Its interface for one text with labels, without the panels beside it. */
export function measureLabelStudio(Studio: LabelStudio): void {
  let material: PageMaterial
  let place: HTMLElement
  let annotation: Annotation

  const area = (number: number) => annotation.areas.get(`added-${number}#${annotation.id}`)

  measure({
    async open(root, given) {
      material = given
      place = document.createElement('div')
      place.style.cssText = 'height: 100%; overflow: auto'
      root.append(place)
      const results = material.marks.map((mark, n) => resultOf(`mark-${n}`, mark, material.text))
      await new Promise<void>(resolve => {
        new Studio(place, {
          config: CONFIG,
          interfaces: [],
          task: { id: 1, data: { text: material.text }, annotations: [], predictions: [] },
          onLabelStudioLoad({ annotationStore }: Loaded) {
            annotation = annotationStore.addAnnotation({ userGenerate: true })
            annotationStore.selectAnnotation(annotation.id)
            annotation.deserializeResults(results)
            resolve()
          },
        })
      })
      await untilHighlighted(place)
    },
    scroller: () => place,
    // It has no element for a block, only the breaks between them.
    block: number => place.querySelectorAll('br')[Math.max(0, number - 1)] as Element,
    add(number) {
      const mark = material.added[number] as PageMark
      annotation.deserializeResults([resultOf(`added-${number}`, mark, material.text)])
      annotation.updateObjects()
    },
    remove: number => area(number)?.deleteRegion(),
    drawn: number => (area(number) ? 1 : 0),
  })
}
