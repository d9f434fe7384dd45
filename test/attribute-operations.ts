import fc from 'fast-check'
import { updateAnnotation } from '../db/annotations.ts'
import { updateCode } from '../db/code-changes.ts'
import { listCodes } from '../db/codebook.ts'
import {
  ATTRIBUTE_TYPES,
  ATTRIBUTES,
  type AttributeDefinition,
  type CodeAttribute,
} from '../shared/model/attributes.ts'
import { anything, at, everyAnnotation, type Operation, operation, pick } from './operation.ts'

const valueFor = ({ options = [] }: AttributeDefinition) =>
  options.length > 0 ? fc.constantFrom('', ...options.map(({ value }) => value)) : anything

/** Any of the built-in attributes, with values they can have. */
export const builtInAttributes: fc.Arbitrary<Record<string, string>> = fc
  .array(fc.oneof(...ATTRIBUTES.map(one => valueFor(one).map(value => [one.key, value] as const))), {
    maxLength: 4,
  })
  .map(pairs => Object.fromEntries(pairs))

const own: fc.Arbitrary<CodeAttribute> = fc
  .record({ type: fc.constantFrom(...ATTRIBUTE_TYPES), required: fc.boolean(), another: fc.boolean() })
  .map(({ type, required, another }) => ({
    key: another ? `other_${type}` : `own_${type}`,
    label: type,
    type,
    options: type.endsWith('choice') ? ['saw', 'axe', 'rope'] : [],
    required,
  }))

/** What an attribute of this type can hold. */
const FITTING: Readonly<Record<CodeAttribute['type'], string>> = {
  text: 'told',
  number: '-0.5',
  'yes-no': 'yes',
  choice: 'saw',
  'multi-choice': 'axe; rope',
  speaker: 'Nora Feld',
  claim: 'the toll doubles',
}

/** Codes get attributes of any type, and annotations values for what the project's codes ask. */
export const attributeOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .tuple(pick, fc.uniqueArray(own, { maxLength: 3, selector: one => one.key }))
    .map(([n, attributes]) =>
      operation('give a code attributes', (db, by) =>
        updateCode(db, by, at(listCodes(db, null), n).id, { attributes }),
      ),
    ),
  fc.tuple(pick, pick, fc.option(anything)).map(([n, which, other]) =>
    operation('say an attribute', (db, by) => {
      const { key, type } = at(
        listCodes(db, null).flatMap(code => code.attributes),
        which,
      )
      const attributes = { [key]: other ?? FITTING[type] }
      void updateAnnotation(db, by, at(everyAnnotation(db), n).id, { attributes })
    }),
  ),
)
