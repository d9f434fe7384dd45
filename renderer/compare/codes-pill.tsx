import { Menu, MenuItem, MenuSection, Separator } from 'react-aria-components'
import type { CodeId } from '../../shared/model/ids.ts'
import { CodeSwatch } from '../ui/code-swatch.tsx'
import { t } from '../ui/language.ts'
import { choose } from './compare-state.ts'
import { toggleCode } from './scope.ts'
import styles from './scope-bar.module.css'
import { ScopePill } from './scope-pill.tsx'
import type { LoadedScope } from './use-scope.ts'

const ALL = 'all codes'
const TOP = 'top level'

/** Chooses the codes that are compared: the tree with a check for each; a code takes its sub-codes along. */
export function CodesPill({ scope }: { scope: LoadedScope }) {
  const { codes, codeIds } = scope
  const chosen = codeIds.length === 0 ? codes.map(code => code.id) : codeIds
  const toggle = (keys: 'all' | Set<string | number>) => {
    const now = keys === 'all' ? new Set<string>(codes.map(code => code.id)) : new Set([...keys].map(String))
    const before = new Set<string>(chosen)
    const changed = codes.find(code => now.has(code.id) !== before.has(code.id))
    if (changed) choose({ codeIds: toggleCode(codeIds, changed.id, codes) })
  }
  return (
    <ScopePill label={t('Codes')} shown={codesInWords(scope)} title={codesInWords(scope, codes.length)}>
      <Menu aria-label={t('Codes')} className={styles.menu ?? ''}>
        <MenuSection
          aria-label={t('At once')}
          selectionMode="single"
          selectedKeys={codeIds.length === 0 ? [ALL] : []}
          onSelectionChange={keys => {
            const top = keys !== 'all' && keys.has(TOP)
            choose({ codeIds: top ? codes.filter(code => code.depth === 0).map(code => code.id) : [] })
          }}
        >
          <MenuItem
            id={ALL}
            className={styles.item ?? ''}
            textValue={t('All codes')}
            shouldCloseOnSelect={false}
          >
            <span className={styles.check} aria-hidden="true" />
            {t('All codes')}
          </MenuItem>
          <MenuItem
            id={TOP}
            className={styles.item ?? ''}
            textValue={t('Top level only')}
            shouldCloseOnSelect={false}
          >
            <span className={styles.check} aria-hidden="true" />
            {t('Top level only')}
          </MenuItem>
        </MenuSection>
        <Separator className={styles.line ?? ''} />
        <MenuSection
          aria-label={t('Codes shown')}
          selectionMode="multiple"
          disallowEmptySelection
          selectedKeys={chosen}
          onSelectionChange={toggle}
        >
          {codes.map(code => (
            <MenuItem key={code.id} id={code.id} textValue={code.name} className={styles.item ?? ''}>
              <span className={styles.check} aria-hidden="true" />
              <span className={styles.code} style={{ paddingLeft: code.depth * 16 }} data-color={code.color}>
                <CodeSwatch color={code.color} kind={code.kind} />
                {code.name}
              </span>
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
    </ScopePill>
  )
}

/** The chosen codes in a few words: "all 11", "framing, claim", "4 of 11". */
function codesInWords({ codes, codeIds, byId }: LoadedScope, most = 3): string {
  if (codeIds.length === 0) return t('all {{number}}', { number: codes.length })
  const set = new Set<CodeId>(codeIds)
  const outermost = codes.filter(code => set.has(code.id) && !(code.parentId && set.has(code.parentId)))
  if (outermost.length > most)
    return t('{{done}} of {{total}}', { done: codeIds.length, total: codes.length })
  return outermost.map(code => byId.get(code.id)?.name).join(', ')
}
