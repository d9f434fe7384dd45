import { FIRST_SETTINGS, type FontChoice } from '../../shared/rpc/bridge.ts'
import { changeSettings } from '../app-settings.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { formatNumber, t } from '../ui/language.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './settings.module.css'
import { Slider } from './slider.tsx'

/** How the texts of articles are set. */
export function ReadingSection() {
  const font = useSettings(settings => settings.font)
  const fonts: { value: FontChoice; label: string }[] = [
    { value: 'serif', label: t('With serifs (Source Serif)') },
    { value: 'sans', label: t('Without serifs (Inter)') },
    { value: 'system', label: t('The font of the desktop') },
  ]
  const reset = () => {
    const { font, size, measure, lineHeight } = FIRST_SETTINGS
    changeSettings({ font, size, measure, lineHeight })
  }
  return (
    <>
      <SelectField
        label={t('Font of articles')}
        value={font}
        options={fonts}
        onChange={chosen => changeSettings({ font: chosen })}
      />
      <Slider name="size" label={t('Size')} shown={size => t('{{size}} pixels', { size })} />
      <Slider
        name="measure"
        label={t('Width of the text')}
        shown={count => t('{{count}} characters', { count })}
      />
      <Slider
        name="lineHeight"
        label={t('Line height')}
        shown={lines => formatNumber(lines, { minimumFractionDigits: 2 })}
      />
      <div className={styles.foot}>
        <Button onClick={reset}>{t('Back to the defaults')}</Button>
      </div>
    </>
  )
}
