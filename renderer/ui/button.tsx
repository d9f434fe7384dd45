import type { ComponentProps } from 'react'
import styles from './button.module.css'

/** A push button. `primary` is the one thing a dialog is about; `danger` loses something (that can be undone). */
export function Button({
  kind = 'plain',
  ...rest
}: ComponentProps<'button'> & { kind?: 'plain' | 'primary' | 'danger' | 'quiet' }) {
  return (
    <button type="button" {...rest} className={[styles.button, rest.className].join(' ')} data-kind={kind} />
  )
}

/** A button that shows only an icon; `label` names it for screen readers and as tooltip. */
export function IconButton({ label, ...rest }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      {...rest}
      className={[styles.icon, rest.className].join(' ')}
      aria-label={label}
      title={label}
    />
  )
}
