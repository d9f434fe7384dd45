import { COUNTS } from '../../shared/compare/measure.ts'
import { counted } from '../../shared/text/counted.ts'
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
            label="Count"
            value={count}
            onChange={next => choose({ count: next })}
            options={COUNTS.map(value => ({ value, label: COUNT_LABELS[value] }))}
          />
        )}
      </div>
      <ModeSwitch mode={mode} />
    </div>
  )
}

function StoryPill({ scope }: { scope: LoadedScope }) {
  const all = { value: EVERYTHING, label: 'all', remark: counted(scope.articles.length, 'article') }
  const stories = scope.stories.map(({ id, name, articles }) => ({
    value: id,
    label: name,
    remark: counted(articles, 'article'),
  }))
  return (
    <ChoicePill
      label="Story"
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
  const remark = marking > 1 ? `${marking} coders summed` : counted(marking, 'coder')
  return (
    <ChoicePill
      label="Coder"
      value={scope.coderId ?? EVERYTHING}
      onChange={id => choose({ coderId: id === EVERYTHING ? null : id })}
      options={[
        ...ordered.map(({ id, name }) => ({
          value: id as string,
          label: id === own ? `${name}, you` : name,
        })),
        { value: EVERYTHING, label: 'everybody', remark, shown: `everybody (${remark})` },
      ]}
    />
  )
}

const MODES: readonly { mode: CompareChoice['mode']; label: string }[] = [
  { mode: 'matrix', label: 'Matrix' },
  { mode: 'side-by-side', label: 'Side by side' },
]

function ModeSwitch({ mode }: { mode: CompareChoice['mode'] }) {
  return (
    <fieldset className={styles.modes}>
      <legend className="visually-hidden">Show as</legend>
      {MODES.map(({ mode: own, label }) => (
        <button key={own} type="button" aria-pressed={mode === own} onClick={() => choose({ mode: own })}>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
