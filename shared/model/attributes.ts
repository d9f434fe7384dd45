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
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number]

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
  /** English, as is everything people read here; the interface translates what is built in. */
  label: string
  /** Shown where at least one of the annotation's codes has one of these kinds. */
  kinds: readonly string[]
  type: AttributeType
  /** For the choices: the values, in the order a menu offers them. */
  options?: readonly { value: string; label: string }[]
  /** Asked as a hint in an empty field. */
  placeholder: string
  /** Values already used in the project are offered while typing. */
  completes: boolean
  /** An annotation without it is shown as unfinished; it can be saved all the same. */
  required: boolean
}

const option = (value: string, label = value) => ({ value, label })

export const ATTRIBUTES: readonly AttributeDefinition[] = [
  {
    key: 'speaker',
    label: 'Speaker',
    kinds: ['quote'],
    type: 'speaker',
    placeholder: 'Who is quoted?',
    completes: true,
    required: true,
  },
  {
    key: 'form',
    label: 'Form',
    kinds: ['quote'],
    type: 'choice',
    options: [option('direct'), option('indirect'), option('mixed')],
    placeholder: '',
    completes: false,
    required: false,
  },
  {
    key: 'verb',
    label: 'Reporting verb',
    kinds: ['quote'],
    type: 'text',
    placeholder: 'said, claimed, denied…',
    completes: true,
    required: false,
  },
  {
    key: 'addressee',
    label: 'Addressee',
    kinds: ['quote'],
    type: 'text',
    placeholder: 'Who is spoken to?',
    completes: true,
    required: false,
  },
  {
    key: 'stance',
    label: 'Stance',
    kinds: ['claim'],
    type: 'choice',
    options: [
      option('asserts', 'asserts it'),
      option('attributes', 'attributes it to someone'),
      option('questions', 'questions it'),
      option('denies', 'denies it'),
    ],
    placeholder: 'How does the passage stand to the claim?',
    completes: false,
    required: false,
  },
  {
    key: 'claim',
    label: 'Claim',
    kinds: ['claim'],
    type: 'claim',
    placeholder: 'The claim in one sentence',
    completes: true,
    required: false,
  },
  {
    key: 'claimant',
    label: 'Claimant',
    kinds: ['claim'],
    type: 'speaker',
    placeholder: 'Who claims it?',
    completes: true,
    required: false,
  },
  {
    key: 'valence',
    label: 'Valence',
    kinds: ['framing'],
    type: 'choice',
    options: [option('positive'), option('neutral'), option('negative'), option('mixed')],
    placeholder: '',
    completes: false,
    required: false,
  },
  {
    key: 'salience',
    label: 'Salience',
    kinds: ['framing'],
    type: 'choice',
    options: [option('dominant'), option('secondary'), option('marginal')],
    placeholder: '',
    completes: false,
    required: false,
  },
]

/** What `attributesFor` looks at in a code. */
interface AskingCode {
  kind: string
  attributes: readonly CodeAttribute[]
}

/**
 * The attributes that belong to an annotation with these codes, `withAncestors`: the built-in ones of their kinds, then
 * the codes' own.
 */
export function attributesFor(codes: readonly AskingCode[]): AttributeDefinition[] {
  const kinds = new Set(codes.map(code => code.kind))
  const builtIn = ATTRIBUTES.filter(attribute => attribute.kinds.some(kind => kinds.has(kind)))
  const own = codes.flatMap(code => code.attributes).map(definitionOf)
  const all = [...ATTRIBUTES, ...own]
  return [...builtIn, ...own].filter(
    (attribute, n, shown) =>
      all.find(({ key }) => key === attribute.key) === attribute &&
      shown.findIndex(({ key }) => key === attribute.key) === n,
  )
}

/** A user's own attribute as forms and checks see every attribute. */
export function definitionOf({ key, label, type, options, required }: CodeAttribute): AttributeDefinition {
  const chooses = type === 'choice' || type === 'multi-choice'
  return {
    key,
    label,
    kinds: [],
    type,
    ...(chooses ? { options: options.map(value => option(value)) } : {}),
    placeholder: '',
    completes: type === 'text' || type === 'speaker' || type === 'claim',
    required,
  }
}

/** The codes with these ids, each after all that stand above it: what they ask for holds for it too. */
export function withAncestors<Code extends { parentId: string | null }>(
  ids: readonly string[],
  byId: ReadonlyMap<string, Code>,
): Code[] {
  const found = new Set<Code>()
  const add = (id: string): void => {
    const code = byId.get(id)
    if (!code || found.has(code)) return
    if (code.parentId) add(code.parentId)
    found.add(code)
  }
  for (const id of ids) add(id)
  return [...found]
}

/** The required attributes that are not said yet. */
export function missingAttributes(
  definitions: readonly AttributeDefinition[],
  said: Readonly<Record<string, string>>,
): AttributeDefinition[] {
  return definitions.filter(({ key, required }) => required && (said[key] ?? '').trim() === '')
}
