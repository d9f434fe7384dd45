import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import styles from './button.module.css'

/** A push button. `primary` is the one thing a dialog is about; `danger` loses something (that can be undone). */
export function Button({
  kind = 'plain',
  ...rest
}: Omit<ComponentProps<'button'>, 'ref'> & { kind?: 'plain' | 'primary' | 'danger' | 'quiet' }) {
  const button = useRef<HTMLButtonElement>(null)
  // A button that its own press switches off loses the focus to nothing, and every key with it, Escape too. The browser
  // tells of no blur then.
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    if (!rest.disabled || !hadFocus.current) return
    hadFocus.current = false
    button.current?.closest<HTMLElement>('[role="dialog"]')?.focus()
  }, [rest.disabled])
  return (
    <button
      type="button"
      {...rest}
      ref={button}
      onFocus={event => {
        hadFocus.current = true
        rest.onFocus?.(event)
      }}
      onBlur={event => {
        hadFocus.current = false
        rest.onBlur?.(event)
      }}
      className={[styles.button, rest.className].join(' ')}
      data-kind={kind}
    />
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
