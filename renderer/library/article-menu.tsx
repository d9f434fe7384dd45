import { ChevronRight } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import {
  Header,
  Menu,
  MenuItem,
  MenuSection,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components'
import type { ArticleSummary, ReadingStatus } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { useData } from '../rpc.ts'
import { phrase, t } from '../ui/language.ts'
import { openArticle, showOverlay } from '../ui/workspace.ts'
import { deleteArticles, moveArticles, setStatus } from './article-actions.ts'
import styles from './article-menu.module.css'

/** What the menu is about, and where on the page it opens (CSS pixels). */
export interface MenuAt {
  x: number
  y: number
  articles: ArticleSummary[]
}

const STATUSES: { value: ReadingStatus; label: string }[] = [
  { value: 'new', label: phrase('New') },
  { value: 'in progress', label: phrase('In progress') },
  { value: 'done', label: phrase('Done') },
]

/** Everything that can be done with one article or several. */
export function ArticleMenu(props: {
  at: MenuAt
  shown: readonly ArticleId[]
  onNewName: (what: 'story' | 'outlet', articles: ArticleSummary[]) => void
  onClose: () => void
}) {
  const { articles, x, y } = props.at
  const anchor = useRef<HTMLDivElement>(null)
  const [only, ...others] = articles
  const single = others.length === 0 && only ? only : null
  // Entries of a submenu close only their own menu by themselves.
  const act = (run: () => void) => () => {
    props.onClose()
    run()
  }
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ left: x, top: y }} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={open => !open && props.onClose()}
        placement="bottom start"
        offset={2}
        aria-label={t('Article')}
        className={styles.popover ?? ''}
      >
        <Menu
          className={styles.menu ?? ''}
          aria-label={t('Article')}
          autoFocus="first"
          onClose={props.onClose}
        >
          {single ? (
            <Item onAction={act(() => openArticle(single.id))}>{t('Open')}</Item>
          ) : (
            <MenuSection>
              <Header className={styles.header ?? ''}>
                {t('{{count}} articles', { count: articles.length })}
              </Header>
            </MenuSection>
          )}
          {single && (
            <Item onAction={act(() => showOverlay({ name: 'details', articleId: single.id }))}>
              {t('Edit details…')}
            </Item>
          )}
          <Separator className={styles.separator ?? ''} />
          <MoveTo what="story" articles={articles} act={act} onNewName={props.onNewName} />
          <MoveTo what="outlet" articles={articles} act={act} onNewName={props.onNewName} />
          <Submenu label={t('Status')}>
            {STATUSES.map(({ value, label }) => (
              <Item
                key={value}
                checked={articles.every(article => article.status === value)}
                onAction={act(() => void setStatus(articles, value))}
              >
                {t(label)}
              </Item>
            ))}
          </Submenu>
          <Separator className={styles.separator ?? ''} />
          {single && (
            <Item onAction={act(() => showOverlay({ name: 'original', articleId: single.id }))}>
              {t('Show original')}
            </Item>
          )}
          <Item danger onAction={act(() => void deleteArticles(articles, props.shown))}>
            {t('Delete')}
          </Item>
        </Menu>
      </Popover>
    </>
  )
}

function MoveTo(props: {
  what: 'story' | 'outlet'
  articles: ArticleSummary[]
  act: (run: () => void) => () => void
  onNewName: (what: 'story' | 'outlet', articles: ArticleSummary[]) => void
}) {
  const { what, articles, act } = props
  const names = useData(`${what}.list`, {}).data ?? []
  const all = (name: string) => articles.every(article => article[what] === name)
  return (
    <Submenu label={what === 'story' ? t('Move to story') : t('Move to outlet')}>
      {names.map(({ id, name }) => (
        <Item key={id} checked={all(name)} onAction={act(() => void moveArticles(articles, what, name))}>
          {name}
        </Item>
      ))}
      {!all('') && (
        <Item onAction={act(() => void moveArticles(articles, what, ''))}>
          {what === 'story' ? t('No story') : t('No outlet')}
        </Item>
      )}
      <Item onAction={act(() => props.onNewName(what, articles))}>
        {what === 'story' ? t('New story…') : t('New outlet…')}
      </Item>
    </Submenu>
  )
}

function Submenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <SubmenuTrigger>
      <MenuItem className={styles.item ?? ''} textValue={label}>
        {label}
        <ChevronRight size={14} className={styles.arrow} />
      </MenuItem>
      <Popover className={styles.popover ?? ''} offset={-2} crossOffset={-6}>
        <Menu className={styles.menu ?? ''} aria-label={label}>
          {children}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}

function Item(props: { children: string; onAction: () => void; checked?: boolean; danger?: boolean }) {
  return (
    <MenuItem
      className={styles.item ?? ''}
      textValue={props.children}
      onAction={props.onAction}
      data-danger={props.danger}
      aria-current={props.checked || undefined}
    >
      <span className={styles.text}>{props.children}</span>
      {props.checked && (
        <span className={styles.tick} aria-hidden="true">
          ✓
        </span>
      )}
    </MenuItem>
  )
}
