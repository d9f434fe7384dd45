import { z } from 'zod'

/** What the value of an attribute is; all values are kept as text, several choices joined by `; `. */
export const ATTRIBUTE_TYPES = [
  'text',
  'number',
  'yes-no',
  'choice',
  'multi-choice',
  'speaker',
  'claim',
] as const

/** An attribute that the user gave to a code: asked for annotations with that code or one below it. */
export const codeAttribute = z.object({
  /** The key in files and on the command line; unique in the project. */
  key: z.string().min(1),
  label: z.string().min(1),
  type: z.enum(ATTRIBUTE_TYPES),
  /** For the choices: what can be chosen, in order. */
  options: z.array(z.string()),
  required: z.boolean(),
})
export type CodeAttribute = z.infer<typeof codeAttribute>

/**
 * What can be said of an annotation beside its codes. Forms, tables, exports and validation loop over this list: a new
 * attribute is one new entry.
 */
export interface AttributeDefinition {
  /** The key in files and on the command line. */
  key: string
  label: string
  /** Shown where at least one of the annotation's codes has one of these kinds. */
  kinds: readonly string[]
  type: 'text' | 'choice'
  /** For `choice`: the values, in the order a menu offers them. */
  options?: readonly { value: string; label: string }[]
  /** Asked as a hint in an empty field. */
  placeholder: string
  /** Values already used in the project are offered while typing. */
  completes: boolean
}

export const ATTRIBUTES: readonly AttributeDefinition[] = [
  {
    key: 'speaker',
    label: 'Speaker',
    kinds: ['quote'],
    type: 'text',
    placeholder: 'Who is quoted?',
    completes: true,
  },
  {
    key: 'stance',
    label: 'Stance',
    kinds: ['claim'],
    type: 'choice',
    options: [
      { value: 'asserts', label: 'asserts it' },
      { value: 'attributes', label: 'attributes it to someone' },
      { value: 'questions', label: 'questions it' },
      { value: 'denies', label: 'denies it' },
    ],
    placeholder: 'How does the passage stand to the claim?',
    completes: false,
  },
]

/** The attributes that belong to an annotation whose codes have these kinds. */
export function attributesFor(kinds: readonly string[]): AttributeDefinition[] {
  return ATTRIBUTES.filter(attribute => attribute.kinds.some(kind => kinds.includes(kind)))
}

/** What is wrong with an attribute's value, in plain words that name the remedy, or `null` when it is right. */
export function attributeProblem(key: string, value: string): string | null {
  const definition = ATTRIBUTES.find(attribute => attribute.key === key)
  if (!definition) return `there is no attribute "${key}"; there are ${ATTRIBUTES.map(a => a.key).join(', ')}`
  if (!definition.options || definition.options.some(option => option.value === value)) return null
  return `"${value}" is no ${key}; use one of ${definition.options.map(option => option.value).join(', ')}`
}
