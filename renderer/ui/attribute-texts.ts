import { ATTRIBUTES } from '../../shared/model/attributes.ts'
import { t } from './language.ts'

/** What an attribute is called: a built-in one in the language of the interface, one of the user's own by its key. */
export function attributeLabel(key: string): string {
  const known = ATTRIBUTES.find(attribute => attribute.key === key)
  return known ? t(known.label) : key
}

/** A value as people read it: the label of a built-in choice, anything else as it was written. */
export function attributeValue(key: string, value: string): string {
  const options = ATTRIBUTES.find(attribute => attribute.key === key)?.options
  const chosen = options?.find(option => option.value === value)
  return chosen ? t(chosen.label) : value
}
