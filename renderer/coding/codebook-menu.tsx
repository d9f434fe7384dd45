import { useRef } from 'react'
import { Keyboard, Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import { t } from '../ui/language.ts'
import { showOverlay } from '../ui/workspace.ts'
import styles from './block-menu.module.css'
import { type KeyMove, placeOfKeyMove } from './code-moves.ts'
import { chooseCodebookFile, deleteCode, moveCode, setRetired } from './codebook-actions.ts'
import panel from './codebook-panel.module.css'
import { stickCode } from './sticky-code.ts'

/** Where a menu opens (CSS pixels of the viewport); of the whole codebook when no code is named. */
export interface CodebookMenuPlace {
  x: number
  y: number
  code: CodeWithUse | null
}

interface Entry {
  label: string
  run: () => void
  /** Whether a line is drawn above it. */
  first?: boolean
  disabled?: boolean
  /** Keys that do the same in the tree. */
  keys?: string
}

/** The menu of one code, or of the codebook. */
export function CodebookMenu(props: {
  place: CodebookMenuPlace
  codes: readonly CodeWithUse[]
  retiredShown: boolean
  onShowRetired: (shown: boolean) => void
  onEdit: (code: CodeWithUse) => void
  onAddBelow: (code: CodeWithUse) => void
  onClose: () => void
}) {
  const { place, onClose } = props
  const anchor = useRef<HTMLDivElement>(null)
  const entries = place.code ? codeEntries(place.code, props) : codebookEntries(props)
  const label = place.code ? place.code.name : t('Codebook')
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ left: place.x, top: place.y }} />
      <Popover
        isOpen
        triggerRef={anchor}
        onOpenChange={open => !open && onClose()}
        placement="bottom start"
        aria-label={label}
        className={styles.popover ?? ''}
      >
        <Menu
          aria-label={label}
          className={styles.menu ?? ''}
          autoFocus="first"
          disabledKeys={entries.filter(entry => entry.disabled).map(entry => entry.label)}
          onAction={key => {
            onClose()
            entries.find(entry => entry.label === key)?.run()
          }}
        >
          {entries.flatMap(entry => [
            ...(entry.first ? [<Separator key={`${entry.label} line`} className={styles.line ?? ''} />] : []),
            <MenuItem
              key={entry.label}
              id={entry.label}
              textValue={entry.label}
              className={`${styles.item} ${panel.entry}`}
            >
              {entry.label}
              {entry.keys && <Keyboard>{entry.keys}</Keyboard>}
            </MenuItem>,
          ])}
        </Menu>
      </Popover>
    </>
  )
}

function codebookEntries(props: { retiredShown: boolean; onShowRetired: (shown: boolean) => void }): Entry[] {
  const open = (type: 'start' | 'export' | 'versions') => () =>
    showOverlay({ name: 'codebook', task: { type } })
  return [
    { label: t('Start from a ready-made codebook…'), run: open('start') },
    { label: t('Import a codebook…'), run: () => void chooseCodebookFile() },
    { label: t('Export the codebook…'), run: open('export') },
    { label: t('Versions…'), run: open('versions'), first: true },
    {
      label: props.retiredShown ? t('Hide retired codes') : t('Show retired codes'),
      run: () => props.onShowRetired(!props.retiredShown),
    },
  ]
}

/** The keys of the tree, with the arrows that it takes. */
const MOVE_KEYS: Record<KeyMove, string> = {
  up: 'Alt+Shift+↑',
  down: 'Alt+Shift+↓',
  in: 'Alt+Shift+→',
  out: 'Alt+Shift+←',
}

function codeEntries(
  code: CodeWithUse,
  props: {
    codes: readonly CodeWithUse[]
    onEdit: (code: CodeWithUse) => void
    onAddBelow: (code: CodeWithUse) => void
  },
): Entry[] {
  const move = (label: string, how: KeyMove, first = false): Entry => {
    const place = placeOfKeyMove(props.codes, code.id, how)
    const run = () => place && void moveCode(code, place)
    return { label, run, disabled: !place, first, keys: MOVE_KEYS[how] }
  }
  return [
    {
      label: t('Keep it for the next passages'),
      run: () => stickCode(code.id),
      disabled: code.retired,
    },
    { label: t('Edit…'), run: () => props.onEdit(code), keys: 'F2', first: true },
    { label: t('Add a code below…'), run: () => props.onAddBelow(code) },
    {
      label: t('Write a note on it…'),
      run: () => showOverlay({ name: 'notes', about: 'code', aboutId: code.id }),
    },
    move(t('Move up'), 'up', true),
    move(t('Move down'), 'down'),
    move(t('Move under the code above'), 'in'),
    move(t('Move out one level'), 'out'),
    {
      label: t('Merge into another code…'),
      run: () => showOverlay({ name: 'codebook', task: { type: 'merge', id: code.id } }),
      first: true,
    },
    {
      label: t('Split into several codes…'),
      run: () => showOverlay({ name: 'codebook', task: { type: 'split', id: code.id } }),
    },
    {
      label: code.retired ? t('Offer again') : t('Retire'),
      run: () => void setRetired(code, !code.retired),
      first: true,
    },
    { label: t('Delete…'), run: () => void deleteCode(code) },
  ]
}
