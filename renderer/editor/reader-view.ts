import { EditorView } from 'prosemirror-view'
import type { ArticleDocument } from '../../shared/model/article.ts'
import { directionOf } from '../../shared/text/direction.ts'
import { readerState } from './document.ts'

type DomHandlers = NonNullable<ConstructorParameters<typeof EditorView>[1]['handleDOMEvents']>

/** What the view of an article begins with, and what it tells of. */
interface ReaderViewSetup {
  article: ArticleDocument
  /** Where the caret stands at first: a UTF-16 offset. */
  offset: number
  label: string
  /** Names the element that says how annotations are reached by key. */
  describedBy: string
  /** Called after the caret or the selection moved. */
  onSelection(): void
  /** Handles a key first; returns whether it did. */
  onKey(event: KeyboardEvent): boolean
  events: DomHandlers
}

function refused(_view: EditorView, event: Event): boolean {
  event.preventDefault()
  return true
}

/** A ProseMirror view that takes a caret and selections, and no change of its text. */
export function createReaderView(mount: HTMLElement, setup: ReaderViewSetup): EditorView {
  const { article } = setup
  const view: EditorView = new EditorView(
    { mount },
    {
      state: readerState(article.text, article.blocks, setup.offset),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-readonly': 'true',
        'aria-label': setup.label,
        'aria-describedby': setup.describedBy,
        spellcheck: 'false',
        lang: article.language || 'und',
        dir: directionOf(article.text, article.language),
      },
      dispatchTransaction: transaction => {
        view.updateState(view.state.apply(transaction))
        if (transaction.selectionSet) setup.onSelection()
      },
      handleKeyDown: (_view, event) => setup.onKey(event),
      handleTextInput: () => true,
      handlePaste: () => true,
      handleDrop: () => true,
      handleDOMEvents: { beforeinput: refused, cut: refused, ...setup.events },
    },
  )
  return view
}
