import '../../renderer/ui/tokens.css'
import '@fontsource-variable/source-serif-4'
import './page.css'
import { Schema } from 'prosemirror-model'
import { EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view'
import { offsetToPosition } from '../../shared/text/position.ts'
import { measure } from './measure.ts'
import type { PageMark, PageMaterial } from './subject.ts'

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
})

interface Change {
  add?: PageMark
  remove?: PageMark
}

const key = new PluginKey<DecorationSet>('marks')
let material: PageMaterial
let view: EditorView

const mark = (number: number) => material.added[number] as PageMark

function decoration({ id, start, end, look }: PageMark): Decoration {
  const attributes = { class: `${look.replace('-', ' ')} mark-${id}` }
  const { blocks } = material
  return Decoration.inline(offsetToPosition(blocks, start), offsetToPosition(blocks, end), attributes, { id })
}

/** The plugin that everybody writes: one set for all marks, changed by what a transaction says. */
const marks = new Plugin<DecorationSet>({
  key,
  state: {
    init: (_, state) => DecorationSet.create(state.doc, material.marks.map(decoration)),
    apply(transaction, set) {
      const { add, remove } = (transaction.getMeta(key) ?? {}) as Change
      if (add) return set.add(transaction.doc, [decoration(add)])
      if (remove) return set.remove(set.find(undefined, undefined, ({ id }) => id === remove.id))
      return set
    },
  },
  props: { decorations: state => key.getState(state) },
})

const change = (what: Change) => view.dispatch(view.state.tr.setMeta(key, what))

/** prosemirror-view with its own way of drawing: a decoration for every mark. */
measure({
  open(root, given) {
    // What is added has ids of its own.
    material = { ...given, added: given.added.map(one => ({ ...one, id: `added-${one.id}` })) }
    const { text, blocks } = material
    const paragraphs = blocks.map(({ start, end }) =>
      schema.node('paragraph', null, [schema.text(text.slice(start, end))]),
    )
    const state = EditorState.create({ doc: schema.node('doc', null, paragraphs), plugins: [marks] })
    const place = document.createElement('div')
    place.className = 'text'
    root.append(place)
    view = new EditorView({ mount: place }, { state })
  },
  scroller: () => view.dom,
  block: number => view.dom.children[number] as Element,
  add: number => change({ add: mark(number) }),
  remove: number => change({ remove: mark(number) }),
  drawn: number => view.dom.querySelectorAll(`.mark-${mark(number).id}`).length,
})
