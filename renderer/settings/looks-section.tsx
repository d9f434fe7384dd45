import { COLOR_NAMES, PALETTES } from '../../shared/model/palette.ts'
import {
  FIRST_SETTINGS,
  type PaletteChoice,
  SETTING_CHOICES,
  type ThemeChoice,
} from '../../shared/rpc/bridge.ts'
import { changeSettings, chooseTheme } from '../app-settings.ts'
import { useTheme } from '../theme.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { formatNumber, phrase, t } from '../ui/language.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './settings.module.css'
import { Slider } from './slider.tsx'

const PALETTE_TEXTS: Record<PaletteChoice, { name: string; source: string }> = {
  parallax: { name: 'Parallax', source: phrase('Quiet colours, told apart by lightness as well as by hue') },
  'okabe-ito': { name: 'Okabe & Ito', source: phrase('After Okabe and Ito 2008: strong hues, and black') },
  tol: { name: 'Tol', source: phrase('After the muted scheme of Paul Tol 2021') },
}

/** Theme, palette, and how strongly marks stand out. */
export function LooksSection() {
  const theme = useTheme(state => state.theme)
  const themes: { value: ThemeChoice; label: string }[] = [
    { value: 'system', label: t('Like the desktop') },
    { value: 'light', label: t('Light') },
    { value: 'dark', label: t('Dark') },
  ]
  const reset = () => {
    chooseTheme('system')
    changeSettings({ palette: FIRST_SETTINGS.palette, strength: FIRST_SETTINGS.strength })
  }
  return (
    <>
      <SelectField label={t('Theme')} value={theme} options={themes} onChange={chooseTheme} />
      <fieldset className={styles.palettes}>
        <legend>{t('Colours of codes')}</legend>
        {SETTING_CHOICES.palette.map(palette => (
          <Palette key={palette} palette={palette} />
        ))}
      </fieldset>
      <Slider
        name="strength"
        label={t('Strength of marks')}
        shown={percent => formatNumber(percent / 100, { style: 'percent' })}
      />
      <p className={styles.note}>
        {t('All three palettes are made to be told apart with the common colour vision deficiencies.')}
      </p>
      <div className={styles.foot}>
        <Button onClick={reset}>{t('Back to the defaults')}</Button>
      </div>
    </>
  )
}

function Palette({ palette }: { palette: PaletteChoice }) {
  const chosen = useSettings(settings => settings.palette)
  const { name, source } = PALETTE_TEXTS[palette]
  return (
    <label className={styles.palette}>
      <input
        type="radio"
        name="palette"
        checked={palette === chosen}
        onChange={() => changeSettings({ palette })}
      />
      <span>
        {name}
        <small>{t(source)}</small>
      </span>
      <Swatches palette={palette} />
    </label>
  )
}

/** The eight colours as tint and line, in the theme that is shown. */
function Swatches({ palette }: { palette: PaletteChoice }) {
  useTheme(state => state.theme)
  const theme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'
  return (
    <span className={styles.swatches} aria-hidden="true">
      {COLOR_NAMES.map(color => {
        const { line, tint } = PALETTES[palette][color][theme]
        return <span key={color} style={{ background: tint, borderColor: line }} />
      })}
    </span>
  )
}
