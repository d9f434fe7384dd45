import { useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { phrase, t } from '../ui/language.ts'
import styles from './search.module.css'
import {
  asksForPassages,
  clearFilters,
  type Searched,
  searchedPlaces,
  setFilter,
  toggleSearched,
  useSearch,
} from './search-state.ts'

const PLACES: readonly [Searched, string][] = [
  ['text', phrase('Texts')],
  ['notes', phrase('Notes')],
  ['excerpts', phrase('Coded passages')],
]

/** Where to search. */
export function SearchedPlaces() {
  const chosen = useSearch(state => state.in)
  const filters = useSearch(state => state.filters)
  const shown = searchedPlaces({ in: chosen, filters })
  const isOff = (where: Searched) => where === 'text' && asksForPassages(filters)
  return (
    <fieldset className={styles.places}>
      <legend className="visually-hidden">{t('Where to search')}</legend>
      {PLACES.map(([where, label]) => (
        <label
          key={where}
          title={
            isOff(where)
              ? t('A code, coder or speaker is a matter of passages, not of whole texts.')
              : undefined
          }
        >
          <input
            type="checkbox"
            checked={shown.includes(where)}
            disabled={isOff(where)}
            onChange={() => toggleSearched(where)}
          />
          {t(label)}
        </label>
      ))}
    </fieldset>
  )
}

/** What may be found: outlet, story, date, code, coder, speaker. */
export function SearchFilters() {
  const filters = useSearch(state => state.filters)
  const outlets = useData('outlet.list', {}).data ?? []
  const stories = useData('story.list', {}).data ?? []
  const codes = useData('code.list', { coderId: null }).data ?? []
  const coders = useData('coder.list', {}).data ?? []
  const speakers = useData('attribute.values', { key: 'speaker' }).data ?? []
  const any = (label: string) => ({ value: '', label })
  const list = (value: string) => (value === '' ? undefined : [value])
  return (
    <div className={styles.filters}>
      <SelectField
        label={t('Outlet')}
        value={filters.outletIds?.[0] ?? ''}
        onChange={id => setFilter('outletIds', list(id))}
        options={[any(t('All outlets')), ...outlets.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {stories.length > 1 && (
        <SelectField
          label={t('Story')}
          value={filters.storyId ?? ''}
          onChange={id => setFilter('storyId', id)}
          options={[any(t('All stories')), ...stories.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <SelectField
        label={t('Code')}
        value={filters.codeIds?.[0] ?? ''}
        onChange={id => setFilter('codeIds', list(id))}
        options={[
          any(t('All codes')),
          ...codes.map(({ id, path }) => ({ value: id as string, label: path })),
        ]}
      />
      <SelectField
        label={t('Coder')}
        value={filters.coderIds?.[0] ?? ''}
        onChange={id => setFilter('coderIds', list(id))}
        options={[
          any(t('All coders')),
          ...coders.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
      />
      <TextField
        label={t('Speaker')}
        value={filters.speaker ?? ''}
        onChange={name => setFilter('speaker', name)}
        list={speakers}
      />
      <TextField
        label={t('From')}
        type="date"
        value={filters.from ?? ''}
        onChange={day => setFilter('from', day)}
      />
      <TextField
        label={t('To')}
        type="date"
        value={filters.to ?? ''}
        onChange={day => setFilter('to', day)}
      />
      <Button kind="quiet" disabled={Object.keys(filters).length === 0} onClick={clearFilters}>
        {t('Clear the filters')}
      </Button>
    </div>
  )
}
