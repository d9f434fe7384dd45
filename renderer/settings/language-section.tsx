import type { LanguageChoice } from '../../shared/rpc/bridge.ts'
import { changeSettings, chosenLanguage } from '../app-settings.ts'
import { SelectField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './settings.module.css'

/** A language is named in itself, so that whoever does not know the present one finds their own. */
const NAMES = { en: 'English', de: 'Deutsch' }

/** Which language the interface speaks. */
export function LanguageSection() {
  const language = useSettings(settings => settings.language)
  const languages: { value: LanguageChoice; label: string }[] = [
    {
      value: 'system',
      label: t('Like the desktop ({{language}})', { language: NAMES[chosenLanguage('system')] }),
    },
    { value: 'en', label: NAMES.en },
    { value: 'de', label: NAMES.de },
  ]
  return (
    <>
      <SelectField
        label={t('Language of the interface')}
        value={language}
        options={languages}
        onChange={chosen => changeSettings({ language: chosen })}
      />
      <p className={styles.note}>
        {t(
          'Articles stay in their own language, and so do the names you gave to codes, outlets and stories.',
        )}
      </p>
    </>
  )
}
