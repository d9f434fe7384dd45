import type { AttributeProblem } from '../../shared/model/code-attributes.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import { COLOR_NAMES, type ColorName } from '../../shared/model/palette.ts'
import { colorText } from '../ui/color-texts.ts'
import { SelectField, TextArea, TextField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import { useSettings } from '../ui/settings.ts'
import { CodeAttributesEditor } from './attribute-definitions.tsx'
import styles from './code-dialog.module.css'
import { type CodeDraft, possibleParents, takenKeys } from './code-draft.ts'

const KEYS = ['', '1', '2', '3', '4', '5', '6', '7', '8', '9']

/** The fields of a code. `code` is `null` while it is new; `problem` is shown at the attribute it is about. */
export function CodeForm({
  draft,
  onChange,
  codes,
  code,
  problem,
}: {
  draft: CodeDraft
  onChange: (draft: CodeDraft) => void
  codes: readonly CodeWithUse[]
  code: CodeWithUse | null
  problem: AttributeProblem | null
}) {
  const set =
    <Field extends keyof CodeDraft>(field: Field) =>
    (value: CodeDraft[Field]) =>
      onChange({ ...draft, [field]: value })
  const parents = possibleParents(codes, code).map(one => ({
    value: one.id,
    label: '\u2003'.repeat(one.depth) + one.name,
  }))
  return (
    <>
      <TextField label={t('Name')} value={draft.name} onChange={set('name')} autoFocus />
      <SelectField<CodeDraft['parentId']>
        label={t('Under')}
        value={draft.parentId}
        onChange={set('parentId')}
        options={[{ value: '', label: t('Top of the codebook') }, ...parents]}
      />
      <TextArea
        label={t('Definition: what it means')}
        value={draft.definition}
        onChange={set('definition')}
        rows={3}
      />
      <div className={styles.pair}>
        <TextArea label={t('Use it for')} value={draft.inclusion} onChange={set('inclusion')} rows={3} />
        <TextArea label={t('Not for')} value={draft.exclusion} onChange={set('exclusion')} rows={3} />
      </div>
      <Colors value={draft.color} onChange={set('color')} />
      {!code?.retired && (
        <SelectField
          label={t('Key that applies it')}
          value={draft.key}
          onChange={set('key')}
          options={KEYS.map(digit => ({ value: digit, label: keyLabel(digit, codes, code) }))}
        />
      )}
      <CodeAttributesEditor
        attributes={draft.attributes}
        taken={takenKeys(codes, code)}
        problem={problem}
        onChange={set('attributes')}
      />
    </>
  )
}

function Colors({ value, onChange }: { value: ColorName | ''; onChange: (color: ColorName) => void }) {
  const palette = useSettings(settings => settings.palette)
  return (
    <fieldset className={styles.colors}>
      <legend>{t('Colour')}</legend>
      {COLOR_NAMES.map(one => (
        <label key={one} data-color={one} title={colorText(one, palette)}>
          <input
            type="radio"
            name="color"
            value={one}
            checked={value === one}
            onChange={() => onChange(one)}
          />
          <span className="visually-hidden">{colorText(one, palette)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function keyLabel(digit: string, codes: readonly CodeWithUse[], code: CodeWithUse | null): string {
  const owner = codes.find(one => digit !== '' && one.key === digit && one.id !== code?.id)
  if (digit === '') return t('none')
  return owner ? t('{{digit}} (now {{name}})', { digit, name: owner.name }) : digit
}
