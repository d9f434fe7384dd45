import { useId, useState } from 'react'
import type { Block, BlockKind } from '../../shared/model/block.ts'
import { BLOCK_KINDS } from '../../shared/model/block.ts'
import { call } from '../rpc.ts'
import { blockName } from '../ui/block-texts.ts'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { told } from '../ui/told.ts'
import { type DraftRow, fieldOf, reread, sourceOf, withBlock, withField } from './review-draft.ts'
import styles from './row-details.module.css'

/** The usual encodings; the host knows more and says so where one does not fit. */
const ENCODINGS = [
  'UTF-8',
  'Windows-1252',
  'UTF-16LE',
  'UTF-16BE',
  'ISO-8859-2',
  'ISO-8859-15',
  'Windows-1250',
  'Windows-1251',
  'Macintosh',
  'Shift_JIS',
  'GB18030',
]
const BLOCKS_AT_ONCE = 120
const CHARACTERS_AT_ONCE = 3000

type Change = (number: number, edit: (row: DraftRow) => DraftRow) => void

/** The focused article: its remarks, its encoding, and its text block by block. */
export function RowDetails(props: { review: string; draft: DraftRow; number: number; onChange: Change }) {
  const { draft, number, onChange } = props
  const { duplicateOf, problems } = draft.row
  return (
    <section className={styles.details} aria-label={t('The article in full')}>
      <h3 dir="auto">{fieldOf(draft, 'headline') || draft.row.file}</h3>
      <p className={styles.source}>
        {t('Headline: {{source}}', { source: sourceOf(draft, 'headline') || t('none was found') })}
      </p>
      {duplicateOf && <p className={styles.remark}>{duplicateText(duplicateOf)}</p>}
      {problems.map(problem => (
        <p key={problem} className={styles.remark}>
          {told(problem)}
        </p>
      ))}
      <div className={styles.fields}>
        {draft.row.encoding !== '' && <Encoding {...props} />}
        <TextField
          label={t('Web address')}
          value={fieldOf(draft, 'url')}
          onChange={value => onChange(number, row => withField(row, 'url', value))}
        />
      </div>
      <Blocks
        draft={draft}
        onChange={(block, change) => onChange(number, row => withBlock(row, block, change))}
      />
    </section>
  )
}

function duplicateText({ articleId, headline, file }: NonNullable<DraftRow['row']['duplicateOf']>): string {
  const values = { article: headline || file, file }
  return articleId
    ? t(
        'Same text as “{{article}}” ({{file}}), which is in the project. Tick it to import it all the same.',
        values,
      )
    : t(
        'Same text as “{{article}}” ({{file}}), earlier in this import. Tick it to import it all the same.',
        values,
      )
}

function Encoding({
  review,
  draft,
  number,
  onChange,
}: {
  review: string
  draft: DraftRow
  number: number
  onChange: Change
}) {
  const [busy, setBusy] = useState(false)
  const known = ENCODINGS.find(name => name.toLowerCase() === draft.row.encoding.toLowerCase())
  const names = known ? ENCODINGS : [draft.row.encoding, ...ENCODINGS]
  const read = async (encoding: string) => {
    setBusy(true)
    try {
      const row = await call('import.reread', { review, row: draft.row.row, encoding })
      onChange(number, old => reread(old, row))
    } catch (error) {
      notifyError(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <SelectField
      label={busy ? t('Reading again…') : t('Encoding')}
      value={known ?? draft.row.encoding}
      onChange={encoding => void read(encoding)}
      options={names.map(name => ({ value: name, label: name }))}
    />
  )
}

function Blocks(props: {
  draft: DraftRow
  onChange: (number: number, change: { kind: BlockKind } | { included: boolean }) => void
}) {
  const [limit, setLimit] = useState(BLOCKS_AT_ONCE)
  const blocks = props.draft.blocks ?? props.draft.row.blocks
  return (
    <>
      <ol className={styles.blocks} aria-label={t('Blocks')}>
        {blocks.slice(0, limit).map((block, number) => (
          <BlockItem
            // Blocks are never moved, so their number names them.
            key={block.start}
            block={block}
            text={props.draft.row.text}
            number={number}
            onChange={props.onChange}
          />
        ))}
      </ol>
      {blocks.length > limit && (
        <Button onClick={() => setLimit(limit + 5 * BLOCKS_AT_ONCE)}>
          {t('Show more of {{number}} blocks', { number: blocks.length })}
        </Button>
      )}
    </>
  )
}

function BlockItem(props: {
  block: Block
  text: string
  number: number
  onChange: (number: number, change: { kind: BlockKind } | { included: boolean }) => void
}) {
  const { block, number, onChange } = props
  const id = useId()
  const shown = props.text.slice(block.start, Math.min(block.end, block.start + CHARACTERS_AT_ONCE))
  const hidden = block.end - block.start - shown.length
  return (
    <li className={styles.block} data-included={block.included} data-kind={block.kind}>
      <div className={styles.controls}>
        <select
          aria-label={t('Kind of block {{number}}', { number: number + 1 })}
          aria-describedby={id}
          value={block.kind}
          onChange={event => onChange(number, { kind: event.target.value as BlockKind })}
        >
          {BLOCK_KINDS.map(kind => (
            <option key={kind} value={kind}>
              {blockName(kind)}
            </option>
          ))}
        </select>
        {block.reason && <span className={styles.reason}>{told(block.reason)}</span>}
        <label>
          <input
            type="checkbox"
            checked={block.included}
            aria-describedby={id}
            onChange={event => onChange(number, { included: event.target.checked })}
          />
          {t('counts')}
        </label>
      </div>
      <p id={id} dir="auto">
        {shown}
        {hidden > 0 && <i> … {t('{{count}} more characters', { count: hidden })}</i>}
      </p>
    </li>
  )
}
