import '../../renderer/ui/tokens.css'
import '@fontsource-variable/source-serif-4'
import './page.css'
import { offsetToPosition } from '../../shared/text/position.ts'
import { measure } from './measure.ts'
import type { PageMark, PageMaterial } from './subject.ts'

type Node = unknown
type Transaction = {
  doc: Node
  setMeta(key: unknown, value: Change): Transaction
  getMeta(key: unknown): Change | undefined
}
type Decoration = { spec: { id: string } }
interface DecorationSet {
  add(doc: Node, decorations: Decoration[]): DecorationSet
  remove(decorations: Decoration[]): DecorationSet
  find(start: undefined, end: undefined, which: (spec: { id: string }) => boolean): Decoration[]
}
interface Change {
  add?: PageMark
  remove?: PageMark
}

/** What the bench needs of TipTap and of the ProseMirror that it brings. */
export interface TipTap {
  Editor: new (options: {
    element: HTMLElement
    extensions: unknown[]
    content: unknown
    editable: boolean
  }) => {
    view: { dom: HTMLElement; state: { tr: Transaction }; dispatch(transaction: Transaction): void }
  }
  Node: { create(settings: unknown): unknown }
  Extension: { create(settings: unknown): unknown }
  Plugin: new (settings: unknown) => unknown
  PluginKey: new (name: string) => { getState(state: unknown): DecorationSet }
  Decoration: { inline(from: number, to: number, attributes: unknown, spec: { id: string }): Decoration }
  DecorationSet: { create(doc: Node, decorations: Decoration[]): DecorationSet }
}

/** TipTap with paragraphs only and the plugin that everybody writes: a decoration for every mark. */
export function measureTipTap(tiptap: TipTap): void {
  const { Editor, Plugin, PluginKey, DecorationSet } = tiptap
  const key = new PluginKey('marks')
  let material: PageMaterial
  let editor: InstanceType<typeof Editor>

  const decoration = ({ id, start, end, look }: PageMark) => {
    const [from, to] = [start, end].map(offset => offsetToPosition(material.blocks, offset)) as [
      number,
      number,
    ]
    return tiptap.Decoration.inline(from, to, { class: `${look.replace('-', ' ')} mark-${id}` }, { id })
  }
  const plugin = () =>
    new Plugin({
      key,
      state: {
        init: (_: unknown, { doc }: { doc: Node }) =>
          DecorationSet.create(doc, material.marks.map(decoration)),
        apply(transaction: Transaction, set: DecorationSet) {
          const { add, remove } = transaction.getMeta(key) ?? {}
          if (add) return set.add(transaction.doc, [decoration(add)])
          if (remove) return set.remove(set.find(undefined, undefined, ({ id }) => id === remove.id))
          return set
        },
      },
      props: { decorations: (state: unknown) => key.getState(state) },
    })
  const extensions = () => [
    tiptap.Node.create({ name: 'doc', topNode: true, content: 'paragraph+' }),
    tiptap.Node.create({
      name: 'paragraph',
      content: 'text*',
      renderHTML: () => ['p', 0],
      parseHTML: () => [{ tag: 'p' }],
    }),
    tiptap.Node.create({ name: 'text' }),
    tiptap.Extension.create({ name: 'marks', addProseMirrorPlugins: () => [plugin()] }),
  ]
  const change = (what: Change) => editor.view.dispatch(editor.view.state.tr.setMeta(key, what))
  const mark = (number: number) => material.added[number] as PageMark

  measure({
    open(root, given) {
      material = { ...given, added: given.added.map(one => ({ ...one, id: `added-${one.id}` })) }
      const { text, blocks } = material
      const content = blocks.map(({ start, end }) => ({
        type: 'paragraph',
        content: [{ type: 'text', text: text.slice(start, end) }],
      }))
      editor = new Editor({
        element: root,
        extensions: extensions(),
        content: { type: 'doc', content },
        editable: false,
      })
      editor.view.dom.classList.add('text')
    },
    scroller: () => editor.view.dom,
    block: number => editor.view.dom.children[number] as Element,
    add: number => change({ add: mark(number) }),
    remove: number => change({ remove: mark(number) }),
    drawn: number => editor.view.dom.querySelectorAll(`.mark-${mark(number).id}`).length,
  })
}
