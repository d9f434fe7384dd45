import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import styles from './command-palette.module.css'
import { useData } from './rpc.ts'
import { COMMANDS, type CommandName, commandAvailable, runCommand } from './ui/use-command.ts'
import { openArticle, showOverlay } from './ui/workspace.ts'

interface Choice {
  id: string
  label: string
  detail: string
  run: () => void
}

const MOST = 60

function commandChoices(): Choice[] {
  const names = (Object.keys(COMMANDS) as CommandName[]).filter(
    name => name !== 'command-palette' && commandAvailable(name),
  )
  return names.map(name => ({
    id: name,
    label: COMMANDS[name],
    detail: 'command',
    run: () => runCommand(name),
  }))
}

const matches = (choice: Choice, words: readonly string[]) =>
  words.every(word => `${choice.label} ${choice.detail}`.toLocaleLowerCase().includes(word))

/** One field for everything: type part of an article's headline or of a command. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [index, setIndex] = useState(0)
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const [commands] = useState(commandChoices)
  const articles = useData('article.list', { coderId: null }).data ?? []
  useEffect(() => field.current?.focus(), [])
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const all: Choice[] = [
    ...commands,
    ...articles.map(article => ({
      id: article.id as string,
      label: article.headline || article.file,
      detail: article.outlet || 'article',
      run: () => openArticle(article.id),
    })),
  ]
  const search: Choice[] = typed.trim()
    ? [
        {
          id: 'search',
          label: `Search the texts for “${typed.trim()}”`,
          detail: 'search',
          run: () => showOverlay({ name: 'search', query: typed }),
        },
      ]
    : []
  const shown = [...all.filter(choice => matches(choice, words)).slice(0, MOST), ...search]
  const chosen = Math.min(index, shown.length - 1)
  useEffect(
    () => document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' }),
    [list, chosen],
  )
  const run = (choice: Choice | undefined) => {
    if (!choice) return
    onClose()
    choice.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setIndex((chosen + 1) % shown.length)
    else if (event.key === 'ArrowUp') setIndex((chosen - 1 + shown.length) % shown.length)
    else if (event.key === 'Enter') run(shown[chosen])
    else return
    event.preventDefault()
  }
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={open => !open && onClose()}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label="Search or run a command" className={styles.dialog ?? ''}>
          <input
            ref={field}
            className={styles.field}
            value={typed}
            placeholder="An article, or a command…"
            role="combobox"
            aria-label="Article or command"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={`${list}-${chosen}`}
            onKeyDown={onKeyDown}
            onChange={event => {
              setTyped(event.target.value)
              setIndex(0)
            }}
          />
          <div id={list} role="listbox" aria-label="Results" className={styles.list}>
            {shown.map((choice, n) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled at the field that has the focus
              <div
                key={choice.id}
                id={`${list}-${n}`}
                role="option"
                tabIndex={-1}
                aria-selected={n === chosen}
                className={styles.choice}
                onMouseMove={() => setIndex(n)}
                onClick={() => run(choice)}
              >
                <span>{choice.label}</span>
                <small>{choice.detail}</small>
              </div>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
