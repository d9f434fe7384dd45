import { useId } from 'react'
import { SETTING_RANGES } from '../../shared/rpc/bridge.ts'
import { changeSettings } from '../app-settings.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './settings.module.css'

/** A slider for a setting that is a number; `shown` writes its value. */
export function Slider({
  name,
  label,
  shown,
}: {
  name: keyof typeof SETTING_RANGES
  label: string
  shown: (value: number) => string
}) {
  const id = useId()
  const value = useSettings(settings => settings[name])
  const { least, most, step } = SETTING_RANGES[name]
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={shown(value)}
        onChange={event => changeSettings({ [name]: event.target.valueAsNumber })}
      />
      <output htmlFor={id}>{shown(value)}</output>
    </div>
  )
}
