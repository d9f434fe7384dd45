import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import styles from './command-palette.module.css'
import { useData } from './rpc.ts'
import { shownChord } from './ui/chord.ts'
import { COMMANDS, commandsIn } from './ui/commands.ts'
import { keysOf } from './ui/key-bindings.ts'
import { t } from './ui/language.ts'
import { commandAvailable, runCommand } from './ui/use-command.ts'
import { useOptionList } from './ui/use-option-list.ts'
import { openArticle, showOverlay } from './ui/workspace.ts'

interface Choice {
  id: string
  label: string
  detail: string
  run: () => void
}

const MOST = 60

function commandChoices(): Choice[] {
  const names = commandsIn('window').filter(name => name !== 'command-palette' && commandAvailable(name))
  return names.map(name => ({
    id: name,
    label: t(COMMANDS[name].label),
    detail: keysOf(name).slice(0, 1).map(shownChord).join() || t('command'),
    run: () => runCommand(name),
  }))
}

const matches = (choice: Choice, words: readonly string[]) =>
  words.every(word => `${choice.label} ${choice.detail}`.toLocaleLowerCase().includes(word))

/** What the typed words lead to: commands and articles that have all of them, and a search of the texts. */
function useChoices(typed: string): Choice[] {
  const [commands] = useState(commandChoices)
  const articles = useData('article.list', { coderId: null }).data ?? []
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const opening = articles.map(article => ({
    id: article.id as string,
    label: article.headline || article.file,
    detail: article.outlet || t('article'),
    run: () => openArticle(article.id),
  }))
  const searching = {
    id: 'search',
    label: t('Search the texts for “{{words}}”', { words: typed.trim() }),
    detail: t('search'),
    run: () => showOverlay({ name: 'search', query: typed }),
  }
  const found = [...commands, ...opening].filter(choice => matches(choice, words)).slice(0, MOST)
  return typed.trim() === '' ? found : [...found, searching]
}

/** One field for everything: type part of an article's headline or of a command. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const choices = useChoices(typed)
  const options = useOptionList(t('Results'), choices.length, place => {
    onClose()
    choices[place]?.run()
  })
  useEffect(() => field.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (options.onKeyDown(event)) event.preventDefault()
  }
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={open => !open && onClose()}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('Search or run a command')} className={styles.dialog ?? ''}>
          <input
            ref={field}
            className={styles.field}
            value={typed}
            placeholder={t('An article, or a command…')}
            aria-label={t('Article or command')}
            {...options.field}
            onKeyDown={onKeyDown}
            onChange={event => {
              setTyped(event.target.value)
              options.reset()
            }}
          />
          <div {...options.list} className={styles.list}>
            {choices.map((choice, place) => (
              <div key={choice.id} className={styles.choice} {...options.option(place)}>
                <span dir="auto">{choice.label}</span>
                <small>{choice.detail}</small>
              </div>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
