import { type KeyboardEvent, useRef, useState } from 'react'
import { attributesFor, missingAttributes, withAncestors } from '../../shared/model/attributes.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { commandFor } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { useOptionList } from '../ui/use-option-list.ts'
import { readablePath } from './codes.ts'
import { inVivoName } from './in-vivo.ts'
import { type PaletteOption, paletteOptions } from './palette-options.ts'

/** What the user chose in the palette. */
export interface PaletteChoice {
  codeIds: CodeId[]
  newCode?: { name: string; parentId: CodeId | null }
  note: string
  attributes: Readonly<Record<string, string>>
  /** The palette stays open for more. */
  stay: boolean
}

/** What the palette is about, and who is told of the choice. */
export interface PaletteSubject {
  codes: readonly CodeWithUse[]
  byId: ReadonlyMap<string, CodeWithUse>
  /** The words that get the code; `null` where a code is chosen before the passages. */
  passage: string | null
  /** What is said of the passage already, by attribute. */
  attributes: Readonly<Record<string, string>>
  onChoose: (choice: PaletteChoice) => void
  onClose: () => void
  /** The annotation chosen before, to which the passage can be added. */
  addTo?: string | null
  onAdd?: () => void
}

type Chosen = Pick<PaletteChoice, 'codeIds' | 'newCode'>

function chosenIn(option: PaletteOption): Chosen {
  if (option.type === 'code') return { codeIds: [option.code.id] }
  return { codeIds: [], newCode: { name: option.name, parentId: option.parentId } }
}

/** The state of the palette: what is typed, offered and said, and the ways to a choice. */
export function usePalette(subject: PaletteSubject) {
  const { byId, passage } = subject
  const [filter, setFilter] = useState('')
  const [note, setNote] = useState<string | null>(null)
  const [said, setSaid] = useState(subject.attributes)
  const [asking, setAsking] = useState<CodeWithUse | null>(null)
  const codes = subject.codes.filter(code => !code.retired)
  const options = paletteOptions(codes, code => readablePath(code, byId), filter, passage !== null)
  const asks = (codeIds: readonly CodeId[]) => attributesFor(withAncestors(codeIds, byId))
  /** What was said in the fields, as far as the codes ask for it and it is new. */
  const answers = (codeIds: readonly CodeId[]) =>
    Object.fromEntries(
      asks(codeIds)
        .map(({ key }) => [key, (said[key] ?? '').trim()] as const)
        .filter(([key, value]) => value !== (subject.attributes[key] ?? '')),
    )
  const choose = (chosen: Chosen, stay = false) => {
    subject.onChoose({ ...chosen, note: note ?? '', attributes: answers(chosen.codeIds), stay })
    retype('')
  }
  /** A code that requires something asks for it first; once that was shown, Enter applies it as it is. */
  const take = (option: PaletteOption, stay: boolean) => {
    const first = option.type === 'code' && passage !== null && !stay && asking?.id !== option.code.id
    if (first && missingAttributes(asks([option.code.id]), said).length > 0) setAsking(option.code)
    else choose(chosenIn(option), stay)
  }
  const list = useOptionList(t('Codes'), options.length, (place, stay) => {
    const option = options[place]
    if (option) take(option, stay)
  })
  const retype = (typed: string) => {
    setFilter(typed)
    setAsking(null)
    list.reset()
  }
  /** Opens the fields of the chosen code; once they are there, the key goes from one to the next. */
  const openFields = () => {
    const option = options[list.chosen]
    if (asking || passage === null || option?.type !== 'code') return false
    if (asks([option.code.id]).length === 0) return false
    setAsking(option.code)
    return true
  }
  const say = (key: string, value: string) => setSaid(before => ({ ...before, [key]: value }))
  return { codes, filter, retype, note, setNote, said, say, asking, asks, options, choose, list, openFields }
}

/** What keys do in the palette; those of the fields that open in it do their own. */
export function usePaletteKeys(subject: PaletteSubject, palette: ReturnType<typeof usePalette>) {
  const input = useRef<HTMLInputElement>(null)
  const { passage, addTo = null } = subject
  const { codes, filter, note, choose, list } = palette
  /** The code whose key was pressed: only before anything is typed. */
  const favourite = (event: KeyboardEvent) => {
    if (event.target !== input.current || filter !== '' || event.altKey || event.ctrlKey) return undefined
    return /^[1-9]$/.test(event.key) ? codes.find(code => code.key === event.key) : undefined
  }
  /** Runs what the key means; returns whether it means anything. */
  const run = (event: KeyboardEvent): boolean => {
    const code = favourite(event)
    const command = commandFor(event.nativeEvent, 'palette')
    const inList = event.target === input.current || event.target instanceof HTMLTextAreaElement
    // From a field Escape goes back to the filter: what was said there is kept.
    if (event.key === 'Escape' && event.target !== input.current) input.current?.focus()
    else if (event.key === 'Escape') subject.onClose()
    else if (command === 'palette-fields') return palette.openFields()
    else if (command === 'palette-note' && passage !== null) palette.setNote(note ?? '')
    else if (command === 'palette-add-span' && addTo !== null) subject.onAdd?.()
    else if (command === 'palette-in-vivo' && passage !== null)
      choose({ codeIds: [], newCode: { name: inVivoName(passage), parentId: null } })
    else if (code) choose({ codeIds: [code.id] })
    else return inList && list.onKeyDown(event)
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!run(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return { input, onKeyDown }
}
