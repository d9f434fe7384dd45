import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import styles from './scope-bar.module.css'

/** A rounded button that shows a choice and opens the menu to change it. */
export function ScopePill({
  label,
  shown,
  title,
  children,
}: {
  label: string
  /** The choice in words. */
  shown: string
  title?: string
  /** The menu. */
  children: ReactNode
}) {
  return (
    <MenuTrigger>
      <Button className={styles.pill ?? ''} aria-label={`${label}: ${shown}`}>
        <b>{label}</b>{' '}
        <span className={styles.shown} title={title}>
          {shown}
        </span>
        <ChevronDown size={13} aria-hidden="true" />
      </Button>
      <Popover placement="bottom start" offset={6} className={styles.popover ?? ''}>
        {children}
      </Popover>
    </MenuTrigger>
  )
}

/** One value of a pill's menu, with a remark if it needs one. */
export interface PillOption<Value extends string> {
  value: Value
  label: string
  remark?: string
  /** What the pill itself says, where that is more than the label. */
  shown?: string
}

/** A pill that chooses one of a few values. */
export function ChoicePill<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: Value
  options: readonly PillOption<Value>[]
  onChange: (value: Value) => void
}) {
  const current = options.find(option => option.value === value)
  const shown = current?.shown ?? current?.label ?? ''
  return (
    <ScopePill label={label} shown={shown} title={shown}>
      <Menu
        aria-label={label}
        className={styles.menu ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={keys => {
          const [chosen] = keys === 'all' ? [] : keys
          if (chosen !== undefined) onChange(chosen as Value)
        }}
      >
        {options.map(option => (
          <MenuItem
            key={option.value}
            id={option.value}
            textValue={option.label}
            className={styles.item ?? ''}
          >
            <span className={styles.check} aria-hidden="true" />
            <span className={styles.name}>{option.label}</span>
            {option.remark && <small>{option.remark}</small>}
          </MenuItem>
        ))}
      </Menu>
    </ScopePill>
  )
}
