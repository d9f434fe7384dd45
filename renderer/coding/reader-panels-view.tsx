import { AnnotationChooser } from './annotation-chooser.tsx'
import { AnnotationJoiner } from './annotation-joiner.tsx'
import type { KeyContext } from './key-context.ts'
import { PassageField } from './passage-field.tsx'
import { StickyPalette } from './passage-palette.tsx'
import { useReaderPanels } from './reader-panels.ts'

/** The small panel that is open over the text, if any. */
export function ReaderPanels({ context }: { context: KeyContext }) {
  const panel = useReaderPanels(state => state.panel)
  switch (panel?.name) {
    case 'sticky':
      return <StickyPalette handle={context.handle} />
    case 'passage':
      return <PassageField context={context} />
    case 'chooser':
      return <AnnotationChooser key={panel.at} context={context} at={panel.at} keys={panel.keys} />
    case 'joiner':
      return <AnnotationJoiner context={context} at={panel.at} />
    default:
      return null
  }
}
