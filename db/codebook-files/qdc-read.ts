import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { DEEPEST } from '../../shared/codebook/clean-entries.ts'
import { type CodeEntry, codeEntry } from '../../shared/model/code-entry.ts'
import { UserError } from '../../shared/model/user-error.ts'
import { counted } from '../../shared/text/counted.ts'
import type { FoundCodes } from './format.ts'
import { isSame, nearestColor, readColor } from './qdc-colors.ts'
import { readDescription } from './qdc-description.ts'

type Node = CodeEntry & { children: Node[] }

/** A code while its element is open. */
interface Open {
  code: Node
  description: string
}

/**
 * The codes of a REFI-QDA codebook, or of the codebook inside a REFI-QDA project. Reads what programs really write (braces
 * around ids, colours of other forms, unknown elements) and tells what it mended or left out. A document type is refused:
 * it is of no use here, and entities that unfold into gigabytes come that way. Throws `UserError` for what is no codebook.
 */
export function readQdc(text: string): FoundCodes {
  const reader = new QdcReader()
  reader.read(text)
  return { codes: reader.roots, problems: reader.told() }
}

/** Elements that may stand where codes stand, and are read or knowingly left out. */
const KNOWN = new Set(['CodeBook', 'Codes', 'Code', 'Description', 'NoteRef'])

class QdcReader {
  readonly roots: Node[] = []
  readonly #problems = new Set<string>()
  readonly #counts = { headings: 0, sets: 0, colors: 0 }
  #inCodebook = false
  #found = false
  /** The names of the open elements. */
  readonly #path: string[] = []
  readonly #open: Open[] = []

  read(text: string): void {
    const parser = new SaxesParser()
    parser.on('doctype', () => {
      throw new UserError(
        'The file has a document type definition, which a codebook never needs. Take it out.',
      )
    })
    parser.on('error', error => {
      throw new UserError(
        `This is no sound XML: ${error.message.replace(/\s+/g, ' ')}. Export the codebook again.`,
      )
    })
    parser.on('opentag', tag => this.#start(tag))
    parser.on('closetag', tag => this.#end(localName(tag.name)))
    parser.on('text', piece => this.#text(piece))
    parser.on('cdata', piece => this.#text(piece))
    parser.write(text).close()
    if (!this.#found)
      throw new UserError(
        'This XML holds no REFI-QDA codebook: it has no element CodeBook. Choose one that was exported as REFI-QDA (.qdc).',
      )
  }

  told(): string[] {
    const { headings, sets, colors } = this.#counts
    return [
      ...(headings ? [`${counted(headings, 'code')} meant as headings only can be applied here.`] : []),
      ...(sets ? [`${counted(sets, 'set')} of codes left out; Parallax has none.`] : []),
      ...(colors ? [`${counted(colors, 'colour')} replaced by the most similar one of Parallax.`] : []),
      ...this.#problems,
    ]
  }

  #start(tag: SaxesTagPlain): void {
    const name = localName(tag.name)
    this.#path.push(name)
    if (this.#path.length > DEEPEST + 10)
      throw new UserError(`The codes are nested more than ${DEEPEST} levels deep. Flatten the codebook.`)
    if (name === 'CodeBook') this.#inCodebook = this.#found = true
    if (!this.#inCodebook) return
    if (name === 'Code') this.#startCode(tag.attributes)
    else if (name === 'Set') this.#counts.sets += 1
    else if (!KNOWN.has(name) && !this.#path.includes('Sets'))
      this.#problems.add(`The element ${name} is unknown and left out.`)
  }

  #startCode(attributes: Readonly<Record<string, string>>): void {
    const given = new Map(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]))
    if (given.get('iscodable')?.trim() === 'false' || given.get('iscodable')?.trim() === '0')
      this.#counts.headings += 1
    const code: Node = {
      ...codeEntry({
        name: given.get('name') ?? '',
        id: (given.get('guid') ?? '').trim().replace(/^\{|\}$/g, ''),
        color: this.#color(given.get('color') ?? '', given.get('name') ?? ''),
      }),
      children: [],
    }
    const siblings = this.#open.at(-1)?.code.children ?? this.roots
    siblings.push(code)
    this.#open.push({ code, description: '' })
  }

  #color(text: string, of: string): CodeEntry['color'] {
    if (text.trim() === '') return null
    const read = readColor(text)
    if (!read) {
      this.#problems.add(`The colour "${text}" of "${of}" is none and is left out.`)
      return null
    }
    const name = nearestColor(read.channels)
    if (!isSame(read.channels, name)) this.#counts.colors += 1
    return name
  }

  #text(piece: string): void {
    const open = this.#open.at(-1)
    const [parent, here] = this.#path.slice(-2)
    if (open && here === 'Description' && parent === 'Code') open.description += piece
  }

  #end(name: string): void {
    this.#path.pop()
    if (name === 'CodeBook') this.#inCodebook = false
    if (name !== 'Code' || !this.#inCodebook) return
    const open = this.#open.pop()
    if (open) Object.assign(open.code, readDescription(open.description))
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
