import {
  type ChangeEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { LinkOffer } from '../../shared/rpc/calls/notes.ts'
import { freeLabel, noteParts, storedNote, type TypedNote, typedNote } from '../../shared/text/note-links.ts'
import { useData } from '../rpc.ts'
import fieldStyles from './field.module.css'
import { phrase, t } from './language.ts'
import styles from './note-area.module.css'
import { NoteLinks } from './note-links.tsx'
import { useOptionList } from './use-option-list.ts'

const OFFERED = 6
const LONGEST_LABEL = 60

/** What kind of thing a link leads to. */
export const TARGET_KINDS = {
  article: phrase('Article'),
  code: phrase('Code'),
  annotation: phrase('Passage'),
} as const

/**
 * A note, stored text in and out, in which `[[` offers articles, codes and passages to link to. The links of the note
 * stand below it. `onBlur` is told what has been typed.
 */
export function NoteArea(props: {
  label: string
  /** The stored note; links in it are written with their ids, and shown without. */
  value: string
  onChange: (note: string) => void
  onBlur?: () => void
  placeholder?: string
  rows?: number
  disabled?: boolean
  autoFocus?: boolean
}) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useTypedNote(props.value)
  const [asked, setAsked] = useState<string | null>(null)
  const [caret, setCaret] = useState<number | null>(null)
  // At once: the next key may come before the next frame.
  useLayoutEffect(() => {
    if (caret !== null) area.current?.setSelectionRange(caret, caret)
    setCaret(null)
  }, [caret])
  const offers = useData('note.targets', asked === null ? null : { query: asked, limit: OFFERED }).data ?? []
  const change = (next: TypedNote) => {
    setTyped(next)
    props.onChange(storedNote(next))
  }
  const take = (offer: LinkOffer | undefined) => {
    if (!offer || !area.current) return
    const { selectionStart: at } = area.current
    const from = typed.text.lastIndexOf('[[', at - 1)
    const words = freeLabel(typed.targets, offer, labelOf(offer))
    const after = typed.text.slice(at).replace(/^\]\]/, '')
    change({ ...typed, text: `${typed.text.slice(0, from)}[[${words}]]${after}` })
    setAsked(null)
    setCaret(from + words.length + 4)
    area.current.focus()
  }
  const list = useOptionList(t('Link to'), asked === null ? 0 : offers.length, place => take(offers[place]))
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        ref={area}
        rows={props.rows ?? 3}
        value={typed.text}
        placeholder={props.placeholder}
        disabled={props.disabled}
        // biome-ignore lint/a11y/noAutofocus: only where the note is what was asked for
        autoFocus={props.autoFocus}
        aria-autocomplete="list"
        aria-controls={asked === null ? undefined : list.field['aria-controls']}
        aria-activedescendant={asked === null ? undefined : list.field['aria-activedescendant']}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
          setAsked(linkBegun(event.target))
          list.reset()
          change({ ...typed, text: event.target.value })
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (asked === null) return
          if (event.key === 'Escape') setAsked(null)
          else if (!list.onKeyDown(event)) return
          event.preventDefault()
          event.stopPropagation()
        }}
        onBlur={() => {
          setAsked(null)
          props.onBlur?.()
        }}
      />
      {asked !== null && <Offers offers={offers} list={list} isEmpty={offers.length === 0} />}
      <NoteLinks note={props.value} />
    </div>
  )
}

function Offers(props: {
  offers: readonly LinkOffer[]
  list: ReturnType<typeof useOptionList>
  isEmpty: boolean
}) {
  if (props.isEmpty)
    return <p className={styles.none}>{t('No article, code or passage is called like that.')}</p>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the note while an offer is clicked
    <div {...props.list.list} className={styles.offers} onMouseDown={event => event.preventDefault()}>
      {props.offers.map((offer, place) => (
        <div key={offer.kind + offer.id} {...props.list.option(place)} className={styles.offer}>
          <small>{t(TARGET_KINDS[offer.kind])}</small>
          <span dir="auto">{labelOf(offer)}</span>
          <small dir="auto">{offer.about}</small>
        </div>
      ))}
    </div>
  )
}

const labelOf = ({ title, id }: LinkOffer) => {
  const words = title.replace(/[[\]|\s]+/g, ' ').trim()
  return (
    (words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : words) ||
    id.slice(0, 8)
  )
}

/** What stands between `[[` and the caret, or `null` when no link is begun there. */
function linkBegun({ value, selectionStart }: HTMLTextAreaElement): string | null {
  return /\[\[([^[\]\n]{0,60})$/.exec(value.slice(0, selectionStart))?.[1] ?? null
}

/** The note as it is typed; taken anew when the stored one is changed from elsewhere, by undo for example. */
function useTypedNote(stored: string): [TypedNote, (typed: TypedNote) => void] {
  const [typed, setTyped] = useState(() => typedNote(stored))
  useEffect(() => {
    setTyped(now => (sameNote(storedNote(now), stored) ? now : typedNote(stored)))
  }, [stored])
  return [typed, setTyped]
}

/** Two notes that differ only in the words of their links read the same while they are typed. */
function sameNote(one: string, other: string): boolean {
  const shape = (note: string) =>
    JSON.stringify(noteParts(note).map(part => ('text' in part ? part.text : part.target)))
  return shape(one) === shape(other)
}
