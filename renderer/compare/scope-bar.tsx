import { COUNTS } from '../../shared/compare/measure.ts'
import { phrase, t } from '../ui/language.ts'
import { useWorkspace } from '../ui/workspace.ts'
import { CodesPill } from './codes-pill.tsx'
import { type CompareChoice, choose, useCompare } from './compare-state.ts'
import { COUNT_LABELS } from './matrix-words.ts'
import styles from './scope-bar.module.css'
import { ChoicePill } from './scope-pill.tsx'
import type { LoadedScope } from './use-scope.ts'

/** Stands for "no restriction" in the menus; no id can be empty. */
const EVERYTHING = ''

/** What is compared: story, codes, coder and count, and whether as a table or side by side. */
export function ScopeBar({ scope }: { scope: LoadedScope }) {
  const { mode, count } = useCompare()
  return (
    <div className={styles.bar}>
      <div className={styles.pills}>
        <StoryPill scope={scope} />
        <CodesPill scope={scope} />
        <CoderPill scope={scope} />
        {mode === 'matrix' && (
          <ChoicePill
            label={t('Count')}
            value={count}
            onChange={next => choose({ count: next })}
            options={COUNTS.map(value => ({ value, label: t(COUNT_LABELS[value]) }))}
          />
        )}
      </div>
      <ModeSwitch mode={mode} />
    </div>
  )
}

function StoryPill({ scope }: { scope: LoadedScope }) {
  const all = {
    value: EVERYTHING,
    label: t('all'),
    remark: t('{{count}} articles', { count: scope.articles.length }),
  }
  const stories = scope.stories.map(({ id, name, articles }) => ({
    value: id,
    label: name,
    remark: t('{{count}} articles', { count: articles }),
  }))
  return (
    <ChoicePill
      label={t('Story')}
      value={scope.storyId ?? EVERYTHING}
      onChange={id => choose({ storyId: id === EVERYTHING ? null : id, pair: [] })}
      options={[...stories, all]}
    />
  )
}

function CoderPill({ scope }: { scope: LoadedScope }) {
  const own = useWorkspace(state => state.project?.coder?.id)
  const ordered = scope.coders.toSorted((a, b) => Number(b.id === own) - Number(a.id === own))
  const marking = scope.coders.filter(coder => coder.annotations > 0).length
  const remark =
    marking > 1
      ? t('{{coders}} coders summed', { coders: marking })
      : t('{{count}} coders', { count: marking })
  return (
    <ChoicePill
      label={t('Coder')}
      value={scope.coderId ?? EVERYTHING}
      onChange={id => choose({ coderId: id === EVERYTHING ? null : id })}
      options={[
        ...ordered.map(({ id, name }) => ({
          value: id as string,
          label: id === own ? t('{{name}}, you', { name }) : name,
        })),
        { value: EVERYTHING, label: t('everybody'), remark, shown: t('everybody ({{remark}})', { remark }) },
      ]}
    />
  )
}

const MODES: readonly { mode: CompareChoice['mode']; label: string }[] = [
  { mode: 'matrix', label: phrase('Matrix') },
  { mode: 'side-by-side', label: phrase('Side by side') },
]

function ModeSwitch({ mode }: { mode: CompareChoice['mode'] }) {
  return (
    <fieldset className={styles.modes}>
      <legend className="visually-hidden">{t('Show as')}</legend>
      {MODES.map(({ mode: own, label }) => (
        <button key={own} type="button" aria-pressed={mode === own} onClick={() => choose({ mode: own })}>
          {t(label)}
        </button>
      ))}
    </fieldset>
  )
}
