import type { AttributeType } from '../../shared/model/attributes.ts'
import { phrase } from '../ui/language.ts'

/** What the types of attributes are called; given to `t` where they are shown. */
export const TYPE_NAMES: Readonly<Record<AttributeType, string>> = {
  text: phrase('Text'),
  number: phrase('Number'),
  'yes-no': phrase('Yes or no'),
  choice: phrase('One of several'),
  'multi-choice': phrase('Some of several'),
  speaker: phrase('Speaker'),
  claim: phrase('Claim'),
}
