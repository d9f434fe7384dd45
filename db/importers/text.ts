import { UserError } from '../../shared/model/user-error.ts'
import { canonicalText } from '../../shared/text/canonical.ts'
import { repairProblems } from './block-text.ts'
import { type Decoded, decode } from './decode.ts'
import { detectIn } from './detection.ts'
import { fileKind, looksBinary } from './file-kind.ts'
import { fieldsFrom } from './found-fields.ts'
import type { Importer, ReadArticle } from './importer.ts'
import { languageOf } from './language.ts'

/** Plain text and Markdown, whose marks stay in the text. */
export const text: Importer = {
  id: 'text',
  label: 'Plain text',
  extensions: ['.txt', '.text', '.md', '.markdown', ''],
  read: async (bytes, file, { encoding }) => {
    const kind = fileKind(bytes)
    if (kind) throw new UserError(`it is ${kind}, not a text file`)
    const decoded = decode(bytes, encoding)
    if (looksBinary(decoded.text)) throw new UserError('it is not a text file: it holds data that is no text')
    return [await articleFromText(decoded, file)]
  },
}

/** The article that a decoded text holds. Throws `UserError` when it is empty. */
export async function articleFromText(decoded: Decoded, file: string): Promise<ReadArticle> {
  const canonical = canonicalText(decoded.text)
  if (canonical.text === '') throw new UserError('it has no text')
  const { blocks, candidates } = detectIn(canonical.text, canonical.gaps, file)
  const language = await languageOf(proseOf(canonical.text, blocks))
  const { fields, provenance } = fieldsFrom({ ...candidates, language: language ? [language] : [] })
  const headline = candidates.headline?.[0]
  // A headline that was looked for and not found wants a second look more than any other.
  if (fields.headline === '' && headline?.doubtful)
    provenance.headline = { source: headline.source, doubtful: true }
  return {
    format: 'text',
    encoding: decoded.encoding,
    fields,
    provenance,
    text: canonical.text,
    blocks,
    problems: [...decoded.problems, ...repairProblems(canonical.repairs)],
  }
}

/** The beginning of the running text: furniture is often in another language. */
function proseOf(content: string, blocks: ReadArticle['blocks']): string {
  const included = blocks.filter(block => block.included).slice(0, 40)
  const prose = included.map(block => content.slice(block.start, Math.min(block.end, block.start + 2_000)))
  return prose.length > 0 ? prose.join('\n') : content
}
