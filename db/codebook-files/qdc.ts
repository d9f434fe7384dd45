import { v7 as uuid } from 'uuid'
import type { CodeEntry } from '../../shared/model/code-entry.ts'
import { UserError } from '../../shared/model/user-error.ts'
import type { CodebookFormat, WrittenCodebook } from './format.ts'
import { hexOf } from './qdc-colors.ts'
import { writeDescription } from './qdc-description.ts'
import { readQdc } from './qdc-read.ts'

/**
 * The codebook of REFI-QDA 1.5 (`Codebook.xsd`, www.qdasoftware.org). The format has name, colour and description only;
 * the other fields stand in the description below headings of their own.
 */
export const qdcCodebook: CodebookFormat = {
  id: 'qdc',
  label: 'REFI-QDA codebook',
  extension: '.qdc',
  description: 'For NVivo, ATLAS.ti, MAXQDA, QualCoder and other programs that read REFI-QDA.',
  write,
  read: readQdc,
}

/** Throws `UserError` for an empty codebook, which the schema does not allow. */
function write(codes: readonly CodeEntry[]): WrittenCodebook {
  if (codes.length === 0)
    throw new UserError('A REFI-QDA codebook needs at least one code; this one has none.')
  const writer = new XmlText()
  const lines = codes.flatMap(entry => element(entry, '    ', writer))
  const text = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Parallax">',
    '  <Codes>',
    ...lines,
    '  </Codes>',
    '</CodeBook>',
    '',
  ].join('\n')
  const lost = 'Control characters, which XML cannot hold, were written as \uFFFD.'
  return { text, warnings: writer.lossy ? [lost] : [] }
}

function element(entry: CodeEntry, indent: string, xml: XmlText): string[] {
  const attributes = {
    guid: entry.id || uuid(),
    name: entry.name,
    isCodable: 'true',
    ...(entry.color ? { color: hexOf(entry.color) } : {}),
  }
  const pairs = Object.entries(attributes).map(([key, value]) => `${key}="${xml.attribute(value)}"`)
  const start = `${indent}<Code ${pairs.join(' ')}`
  const description = writeDescription(entry)
  if (description === '' && entry.children.length === 0) return [`${start}/>`]
  return [
    `${start}>`,
    ...(description === '' ? [] : [`${indent}  <Description>${xml.text(description)}</Description>`]),
    ...entry.children.flatMap(child => element(child, `${indent}  `, xml)),
    `${indent}</Code>`,
  ]
}

/** Everything outside the characters of XML 1.0. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be found
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Escapes texts for XML and remembers whether one had to be changed. */
class XmlText {
  lossy = false

  text(raw: string): string {
    const written = raw.toWellFormed().replace(NOT_XML, '\uFFFD')
    if (written !== raw) this.lossy = true
    return written.replace(/[&<>\r]/g, character => ENTITIES[character] ?? character)
  }

  /** Line breaks and tabs as references: a reader would make spaces of them. */
  attribute(raw: string): string {
    return this.text(raw).replace(/["\n\t]/g, character => ENTITIES[character] ?? character)
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}
