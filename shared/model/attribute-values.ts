import { ATTRIBUTES, type AttributeDefinition, type CodeAttribute, definitionOf } from './attributes.ts'

/** The choices in the value of a multi-choice. */
export function choicesIn(value: string): string[] {
  return value
    .split(';')
    .map(choice => choice.trim())
    .filter(choice => choice !== '')
}

/** Several choices as one value. */
export function joinChoices(choices: readonly string[]): string {
  return choices.join('; ')
}

/**
 * What is wrong with an attribute's value, in plain words that name the remedy, or `null` when it is right. `own` are the
 * attributes that the project's codes define.
 */
export function attributeProblem(
  key: string,
  value: string,
  own: readonly CodeAttribute[] = [],
): string | null {
  const all = [...ATTRIBUTES, ...own.map(definitionOf)]
  const definition = all.find(attribute => attribute.key === key)
  if (!definition) return `there is no attribute "${key}"; there are ${all.map(a => a.key).join(', ')}`
  return valueProblem(definition, value)
}

function valueProblem({ key, type, options = [] }: AttributeDefinition, value: string): string | null {
  const among = (choice: string) => options.some(one => one.value === choice)
  const named = options.map(one => one.value).join(', ')
  switch (type) {
    case 'number':
      return isNumber(value) ? null : `"${value}" is no number for ${key}; write digits, such as 12 or -0.5`
    case 'yes-no':
      return value === 'yes' || value === 'no' ? null : `"${value}" is no ${key}; use yes or no`
    case 'choice':
      return among(value) ? null : `"${value}" is no ${key}; use one of ${named}`
    case 'multi-choice': {
      const wrong = choicesIn(value).find(choice => !among(choice))
      return wrong === undefined ? null : `"${wrong}" is no ${key}; use some of ${named}, joined by "; "`
    }
    default:
      return null
  }
}

/** A decimal number with a point: what every program reads the same way. */
const isNumber = (value: string) => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value.trim())
