import { useRef } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components'
import type { ArticleDocument } from '../../shared/model/article.ts'
import { BLOCK_KINDS, type BlockKind } from '../../shared/model/block.ts'
import { useReader } from '../editor/reader-state.ts'
import { save } from '../rpc.ts'
import { blockName } from '../ui/block-texts.ts'
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { runCommand } from '../ui/use-command.ts'
import styles from './block-menu.module.css'

/** Where the menu opens (CSS pixels of the viewport) and for which block. */
export interface BlockMenuPlace {
  x: number
  y: number
  block: number
}

/** The menu of a block: what it is, whether it counts, and what can be done with the selection. */
export function BlockMenu({
  article,
  place,
  onClose,
}: {
  article: ArticleDocument
  place: BlockMenuPlace
  onClose: () => void
}) {
  const anchor = useRef<HTMLDivElement>(null)
  const block = article.blocks[place.block]
  if (!block) return null
  const change = (what: { kind?: BlockKind; included?: boolean }) => {
    save('article.setBlock', { id: article.id, block: place.block, ...what }).catch(notifyError)
  }
  const run = (key: string) => {
    if (key === 'count') change({ included: !block.included })
    else if (key === 'code') useReader.setState(state => ({ palette: state.selection ?? block }))
    else if (key === 'copy') runCommand('copy-excerpt')
    else change({ kind: key as BlockKind })
    onClose()
  }
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ left: place.x, top: place.y }} />
      <Popover
        isOpen
        triggerRef={anchor}
        onOpenChange={open => !open && onClose()}
        placement="bottom start"
        aria-label={t('Block')}
        className={styles.popover ?? ''}
      >
        <Menu
          aria-label={t('Block')}
          className={styles.menu ?? ''}
          onAction={key => run(String(key))}
          autoFocus="first"
        >
          <MenuItem id="code" className={styles.item ?? ''}>
            {t('Code this passage…')}
          </MenuItem>
          <MenuItem id="copy" className={styles.item ?? ''}>
            {t('Copy with its source')}
          </MenuItem>
          <MenuItem id="count" className={styles.item ?? ''}>
            {block.included ? t('Leave this block out of counts') : t('Count this block')}
          </MenuItem>
          <Separator className={styles.line ?? ''} />
          <MenuSection>
            <Header className={styles.title ?? ''}>{t('This block is a…')}</Header>
            {BLOCK_KINDS.map(kind => (
              <MenuItem key={kind} id={kind} className={styles.item ?? ''} textValue={blockName(kind)}>
                {blockName(kind)}
                {kind === block.kind && <span aria-hidden="true">✓</span>}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  )
}
