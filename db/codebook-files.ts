import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { cleanEntries, type ReadCodes } from '../shared/codebook/clean-entries.ts'
import { UserError } from '../shared/model/user-error.ts'
import { csvCodebook } from './codebook-files/csv.ts'
import type { CodebookFormat } from './codebook-files/format.ts'
import { jsonCodebook } from './codebook-files/json.ts'
import { qdcCodebook } from './codebook-files/qdc.ts'
import { decode, markedEncoding } from './importers/decode.ts'
import { unpack, zipDirectory } from './importers/zip-directory.ts'

/** The formats of codebooks, in the order in which they are offered. */
export const CODEBOOK_FORMATS: readonly CodebookFormat[] = [qdcCodebook, csvCodebook, jsonCodebook]

/** Larger codebooks do not exist; larger files are something else. */
const MOST_BYTES = 50_000_000

/** Extensions that are read besides those the formats are written with. */
const ALSO: Readonly<Record<string, CodebookFormat['id']>> = { '.qde': 'qdc', '.qdpx': 'qdc', '.xml': 'qdc' }

/** The format of that id; throws `UserError` that lists them when there is none. */
export function codebookFormat(id: string): CodebookFormat {
  const found = CODEBOOK_FORMATS.find(format => format.id === id)
  if (found) return found
  const known = CODEBOOK_FORMATS.map(format => format.id).join(', ')
  throw new UserError(`There is no codebook format "${id}". Choose one of: ${known}.`)
}

/** The format that a file's name tells, if it tells one. */
export function formatTold(path: string): CodebookFormat | undefined {
  const extension = extname(path).toLowerCase()
  const also = ALSO[extension]
  return also ? codebookFormat(also) : CODEBOOK_FORMATS.find(format => format.extension === extension)
}

/** The format that a file's name tells; throws `UserError` when it tells none. */
export function formatOfFile(path: string): CodebookFormat {
  const found = formatTold(path)
  if (found) return found
  throw new UserError(`${path} is no codebook. Choose a file that ends in .qdc, .csv or .json.`, {
    file: path,
  })
}

/**
 * The codes of a codebook file, as the project can hold them, and what was mended or left out. Throws `UserError` that
 * names the file when it cannot be read or is no codebook.
 */
export async function readCodebookFile(path: string, format: CodebookFormat): Promise<ReadCodes> {
  try {
    const decoded = decodedText(await bytesOf(path), format)
    const found = format.read(decoded.text)
    const cleaned = cleanEntries(found.codes)
    return { codes: cleaned.codes, problems: [...decoded.problems, ...found.problems, ...cleaned.problems] }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(`${path}: ${error.message}`, { ...error.place, file: path })
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const there = await stat(path)
    if (there.isDirectory()) throw new UserError('this is a folder. Choose the file of the codebook in it.')
    if (there.size > MOST_BYTES)
      throw new UserError(
        'The file is too large for a codebook. Choose the codebook alone, exported as .qdc, .csv or .json.',
      )
    return await readFile(path)
  } catch (error) {
    if (error instanceof UserError) throw error
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new UserError(`the file cannot be read (${reason}). Check its name.`)
  }
}

/** XML says its encoding itself and is UTF-8 when it does not; of tables it is guessed. */
function decodedText(bytes: Uint8Array, format: CodebookFormat): { text: string; problems: string[] } {
  if (format.id === 'csv') return decode(bytes)
  if (format.id === 'json') return decode(bytes, markedEncoding(bytes) ?? 'UTF-8')
  const xml = isZip(bytes) ? projectInside(bytes) : bytes
  const start = Buffer.from(xml.subarray(0, 200)).toString('latin1')
  const said = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1]
  return decode(xml, markedEncoding(xml) ?? said ?? 'UTF-8')
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3

/** The project file in a `.qdpx`. */
function projectInside(bytes: Uint8Array): Uint8Array {
  const entry = zipDirectory(bytes).find(({ name }) => /^[^/]+\.qde$/i.test(name))
  if (!entry || entry.encrypted)
    throw new UserError('The archive holds no REFI-QDA project (.qde). Choose a .qdpx or .qdc file.')
  if (entry.size > MOST_BYTES)
    throw new UserError(
      'The file is too large for a codebook. Choose the codebook alone, exported as .qdc, .csv or .json.',
    )
  return unpack(bytes, entry)
}
