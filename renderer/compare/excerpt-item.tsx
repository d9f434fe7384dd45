// biome-ignore-all lint/a11y/useFocusableInteractive: the cell of the row takes the focus
// biome-ignore-all lint/a11y/useSemanticElements: a row of a grid that is no table

import type { Excerpt } from '../../shared/model/annotation.ts'
import { type CodeWithUse, markStyle } from '../../shared/model/codebook.ts'
import { useData } from '../rpc.ts'
import { attributeValue } from '../ui/attribute-texts.ts'
import { listDate } from '../ui/date-texts.ts'
import { t } from '../ui/language.ts'
import styles from './excerpt-panel.module.css'
import { excerptText, placeLabel } from './excerpt-text.ts'
import { outletName } from './matrix-words.ts'

/** A passage with what stands around it, where it stands, who marked it, and what can be done with it. */
export function ExcerptItem({
  excerpt,
  codeId,
  codes,
  first,
  focusable,
  onFocus,
  onOpen,
  onCopy,
}: {
  excerpt: Excerpt
  /** The code that was asked for. */
  codeId: string
  codes: ReadonlyMap<string, CodeWithUse>
  /** The first excerpt of its article, which names the source. */
  first: boolean
  focusable: boolean
  onFocus: () => void
  onOpen: () => void
  onCopy: () => void
}) {
  const { before, passage, after } = excerptText(excerpt)
  const { drawn, finer, others } = codesOf(excerpt, codeId, codes)
  const place = usePlace(excerpt)
  const { speaker, stance } = excerpt.attributes
  const said = [speaker, stance && attributeValue('stance', stance)].filter(Boolean).join(', ')
  return (
    <div role="row" className={styles.row}>
      <div
        role="gridcell"
        className={styles.excerpt}
        tabIndex={focusable ? 0 : -1}
        onFocus={onFocus}
        onDoubleClick={onOpen}
        onKeyDown={event => {
          if (event.key === 'Enter' && event.target === event.currentTarget) onOpen()
        }}
      >
        {first && (
          <p className={styles.source} dir="auto">
            <b>{outletName(excerpt)}</b>
            {[listDate(excerpt.published), excerpt.headline]
              .filter(Boolean)
              .map(part => ` · ${part}`)
              .join('')}
          </p>
        )}
        <p className={styles.text} dir="auto">
          <span className={styles.around}>{before}</span>
          <mark data-color={drawn?.color} data-style={markStyle(drawn?.kind ?? '')}>
            {passage}
          </mark>
          <span className={styles.around}>{after}</span>
        </p>
        {excerpt.note && (
          <p className={styles.remark} dir="auto">
            {excerpt.note}
          </p>
        )}
        <p className={styles.meta}>
          <span>
            {[place, finer, others && t('also {{codes}}', { codes: others })].filter(Boolean).join(' · ')}
          </span>
          {said && <span>{said}</span>}
          <span>{excerpt.coder}</span>
          <button type="button" tabIndex={focusable ? 0 : -1} onClick={onOpen}>
            {t('Open in place')}
          </button>
          <button
            type="button"
            tabIndex={focusable ? 0 : -1}
            aria-label={t('Copy with source')}
            title={t('Copy with source')}
            onClick={onCopy}
          >
            {t('Copy')}
          </button>
        </p>
      </div>
    </div>
  )
}

/** Asks for the article only where the label depends on whether the block counts. */
function usePlace(excerpt: Excerpt): string {
  const outside = excerpt.paragraph === 0 && excerpt.block !== 'paragraph'
  const article = useData('article.get', outside ? { id: excerpt.articleId } : null).data
  const block = article?.blocks.find(one => excerpt.start <= one.end)
  return placeLabel(excerpt, block?.included ?? true)
}

/** The code that gives the passage its look, finer codes under the one asked for, and all others, by name. */
function codesOf(excerpt: Excerpt, codeId: string, codes: ReadonlyMap<string, CodeWithUse>) {
  const own = excerpt.codeIds.map(id => codes.get(id)).filter(code => code !== undefined)
  const path = codes.get(codeId)?.path
  const within = own.filter(code => code.id === codeId || code.path.startsWith(`${path}/`))
  const names = (list: readonly CodeWithUse[]) => list.map(code => code.name).join(', ')
  return {
    drawn: within[0] ?? own[0],
    finer: names(within.filter(code => code.id !== codeId)),
    others: names(own.filter(code => !within.includes(code))),
  }
}
