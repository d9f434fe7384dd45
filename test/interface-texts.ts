import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'

/** A text of the interface in a source file. */
export interface InterfaceText {
  text: string
  /** Path relative to the repository, with `/`. */
  file: string
}

type Node = Record<string, unknown> & { type: string }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The sources under a folder of the repository, tests left out; paths relative to `root`. */
export function sourcesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(path => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$/.test(path))
    .sort()
}

/** Calls `see` with every node of a source, outermost first; it returns whether to go on inside. */
export function walkSource(path: string, see: (node: Node) => boolean): void {
  const program = parseSync(readFileSync(path, 'utf8'), { syntax: 'typescript', tsx: path.endsWith('x') })
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one)
    else if (isNode(value)) {
      if (see(value)) for (const child of Object.values(value)) visit(child)
    } else if (typeof value === 'object' && value !== null) {
      // Arguments of calls and quasis are wrapped without a type.
      for (const child of Object.values(value)) visit(child)
    }
  }
  visit(program.body)
}

/** The texts that the sources give to `t` or mark with `phrase`; throws where such a text is put together by hand. */
export function translatedTexts(root: string, folder: string): InterfaceText[] {
  return sourcesUnder(root, folder).flatMap(file => {
    const texts: string[] = []
    walkSource(join(root, file), node => {
      if (node.type === 'CallExpression' && isTranslating(node.callee))
        texts.push(...literals((node.arguments as { expression: Node }[])[0]?.expression, file))
      return true
    })
    return texts.map(text => ({ text, file }))
  })
}

const isTranslating = (callee: unknown) =>
  isNode(callee) && callee.type === 'Identifier' && (callee.value === 't' || callee.value === 'phrase')

/** The literals an expression can come to; none for what is only known when the app runs. */
function literals(node: Node | undefined, file: string): string[] {
  switch (node?.type) {
    case 'StringLiteral':
      return [node.value as string]
    case 'ConditionalExpression':
      return [...literals(node.consequent as Node, file), ...literals(node.alternate as Node, file)]
    case 'ParenthesisExpression':
      return literals(node.expression as Node, file)
    case 'BinaryExpression':
      if (node.operator === '??' || node.operator === '||')
        return [...literals(node.left as Node, file), ...literals(node.right as Node, file)]
      throw new Error(`${file}: a text given to t is one literal; values go into {{places}}`)
    case 'TemplateLiteral':
      throw new Error(`${file}: a text given to t is one literal; values go into {{places}}`)
    default:
      return []
  }
}

/** Attributes of elements and members of constants whose text a person sees or hears. */
const SHOWN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'title',
  'placeholder',
  'label',
  'hint',
  'remark',
])

/** Functions that show the texts they are given. */
const SHOWING = new Set(['notify', 'notifyUndoable', 'confirm'])

/** Texts that a person would see in English whatever the language: they are not given to `t`. */
export function untranslatedTexts(root: string, folder: string): InterfaceText[] {
  return sourcesUnder(root, folder).flatMap(file => {
    const texts: string[] = []
    const take = (value: unknown) => texts.push(...shownLiterals(value))
    const ofAttributes = new Set<unknown>()
    walkSource(join(root, file), node => {
      if (node.type === 'JSXText') texts.push(...(isWords(node.value) ? [String(node.value).trim()] : []))
      else if (node.type === 'JSXAttribute') {
        ofAttributes.add(node.value)
        if (SHOWN.has(nameOf(node.name))) take(node.value)
      } else if (node.type === 'JSXExpressionContainer' && !ofAttributes.has(node)) take(node.expression)
      else if (node.type === 'KeyValueProperty' && SHOWN.has(nameOf(node.key))) take(node.value)
      else if (node.type === 'CallExpression' && SHOWING.has(nameOf(node.callee)))
        for (const argument of node.arguments as { expression: unknown }[]) take(argument.expression)
      return true
    })
    return [...new Set(texts)].map(text => ({ text, file }))
  })
}

/** The literals that come through an expression as they are; what functions make of theirs is another thing. */
function shownLiterals(value: unknown): string[] {
  if (!isNode(value)) return []
  switch (value.type) {
    case 'StringLiteral':
      return isWords(value.value) ? [String(value.value)] : []
    case 'TemplateLiteral': {
      const fixed = (value.quasis as Node[]).map(quasi => String(quasi.raw)).join('…')
      return [...(isWords(fixed) ? [fixed] : []), ...(value.expressions as Node[]).flatMap(shownLiterals)]
    }
    case 'ConditionalExpression':
      return [...shownLiterals(value.consequent), ...shownLiterals(value.alternate)]
    case 'BinaryExpression':
      return value.operator === '??' ||
        value.operator === '||' ||
        value.operator === '+' ||
        value.operator === '&&'
        ? [...shownLiterals(value.left), ...shownLiterals(value.right)]
        : []
    case 'JSXExpressionContainer':
    case 'ParenthesisExpression':
    case 'TsAsExpression':
    case 'TsConstAssertion':
      return shownLiterals(value.expression)
    default:
      return []
  }
}

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ''
  if (node.type === 'JSXNamespacedName') return `${nameOf(node.namespace)}:${nameOf(node.name)}`
  return typeof node.value === 'string' ? node.value : ''
}

const isWords = (text: unknown) => typeof text === 'string' && /\p{L}{2}/u.test(text)

/** Functions and classes with the place of the argument that is told to people. */
const TELLING: Readonly<Record<string, number>> = {
  UserError: 0,
  recordChange: 2,
  sure: 1,
  doubtful: 1,
}

/** Members that are told to people: why a block has its kind, where a value comes from, what a format is. */
const TOLD_MEMBERS = new Set(['reason', 'source', 'description'])

/** The sentences that the host can tell, as far as they stand where they are told; `{{}}` where something is filled in. */
export function hostTexts(root: string, files: readonly string[]): InterfaceText[] {
  return files.flatMap(file => {
    const texts: string[] = []
    walkSource(join(root, file), node => {
      const list = node.arguments as { expression: unknown }[] | undefined
      const place = TELLING[nameOf(node.callee)]
      if (list && place !== undefined) texts.push(...sentences(list[place]?.expression))
      if (list && isListOfProblems(node.callee)) texts.push(...sentences(list[0]?.expression))
      if (node.type === 'KeyValueProperty' && TOLD_MEMBERS.has(nameOf(node.key)))
        texts.push(...sentences(node.value))
      return true
    })
    return [...new Set(texts)].filter(isWords).map(text => ({ text, file }))
  })
}

/** Whether it is the `push` of a list of problems or warnings, which are shown one by one. */
function isListOfProblems(callee: unknown): boolean {
  if (!isNode(callee) || callee.type !== 'MemberExpression' || nameOf(callee.property) !== 'push')
    return false
  const { object } = callee
  const name = isNode(object) && object.type === 'MemberExpression' ? nameOf(object.property) : nameOf(object)
  return name === 'problems' || name === 'warnings'
}

/** The forms a message can take, as far as the place where it is written tells. */
function sentences(value: unknown): string[] {
  if (!isNode(value)) return []
  switch (value.type) {
    case 'StringLiteral':
      return [String(value.value)]
    case 'TemplateLiteral':
      return [(value.quasis as Node[]).map(quasi => String(quasi.cooked ?? quasi.raw)).join('{{}}')]
    case 'ConditionalExpression':
      return [...sentences(value.consequent), ...sentences(value.alternate)]
    case 'ParenthesisExpression':
      return sentences(value.expression)
    default:
      return []
  }
}
