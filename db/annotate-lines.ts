import { UserError } from '../shared/model/user-error.ts'
import { counted } from '../shared/text/counted.ts'
import { codePointIndex } from '../shared/text/offsets.ts'
import { hullOf } from '../shared/text/passage.ts'
import { type AnnotatedText, type AnnotationLine, parseAnnotationLine, spansOf } from './annotation-line.ts'
import { insertAnnotation, startReading } from './annotations.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import { codeAtPath } from './codebook.ts'
import { useCoder } from './coders.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { problemOfAttributes } from './own-attributes.ts'

interface KnownArticle extends AnnotatedText {
  id: string
}

/** A line with its number in the file, from 1. */
export interface NumberedLine {
  n: number
  line: AnnotationLine
}

/** What is looked up once for many lines. */
interface Known {
  articles: Map<string, KnownArticle>
  codes: Map<string, string>
  coders: Map<string, Author>
}

/** How a file of annotations is taken in. */
export interface AnnotateOptions {
  /** Whose annotations they are where a line does not say. */
  coder: string
  /** Named in errors. */
  file: string
  /** `false` makes a step that undo passes over, for the sample project. */
  undoable?: boolean
}

/** `addLines` of a JSONL text. */
export function annotateLines(db: WriteDb, content: string, options: AnnotateOptions): number {
  return addLines(db, readLines(content, options.file), options)
}

/**
 * Adds annotations as one step and returns their number. Every line is placed, or nothing changes and a `UserError` names
 * the file and the line. Codes that are missing are made below an existing root; retired ones are taken as any other.
 */
export function addLines(db: WriteDb, lines: readonly NumberedLine[], options: AnnotateOptions): number {
  const { file, undoable = true } = options
  const first = lines[0]
  if (!first) return 0
  return db.transaction(() => {
    const known: Known = { articles: new Map(), codes: new Map(), coders: new Map() }
    const coderOf = ({ n, line }: NumberedLine) =>
      atLine(file, n, () => coderNamed(db, known, line.coder ?? options.coder))
    return recordChange(
      db,
      coderOf(first),
      count => `Add ${counted(count, 'annotation')} from a file`,
      changes => {
        for (const one of lines) {
          const by = coderOf(one)
          atLine(file, one.n, () => addLine(db, changes, known, by, one.line))
        }
        return lines.length
      },
      { undoable },
    )
  })
}

/** The lines of a JSONL text that is called `file` in errors. Throws `UserError` with the line that is no annotation. */
export function readLines(content: string, file: string): NumberedLine[] {
  const found: NumberedLine[] = []
  for (const [index, json] of content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const n = index + 1
    if (json.trim() !== '') found.push({ n, line: atLine(file, n, () => parseAnnotationLine(json)) })
  }
  return found
}

/** Errors inside `work` name the file and the line. */
function atLine<Result>(file: string, line: number, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const problem = error.message.replace(/\.$/, '')
    throw new UserError(`${file}, line ${line}: ${problem}. Nothing was changed.`, { file, line })
  }
}

function addLine(db: WriteDb, changes: Changes, known: Known, by: Author, line: AnnotationLine): void {
  const article = articleNamed(db, known, line.article)
  const spans = spansOf(article, line)
  const problem = problemOfAttributes(db, line.attributes)
  if (problem) throw new UserError(problem)
  const codeIds = line.codes.map(path => codeNamed(db, changes, known, path))
  startReading(db, changes, by, article.id)
  const { note, attributes } = line
  insertAnnotation(db, changes, by, article.text, {
    articleId: article.id,
    ...hullOf(spans),
    spans,
    codeIds,
    note,
    attributes,
  })
}

function coderNamed(db: WriteDb, known: Known, name: string): Author {
  const found = known.coders.get(name)
  if (found) return found
  const coder = useCoder(db, name)
  const author = { coderId: coder.id, name: coder.name }
  known.coders.set(name, author)
  return author
}

function codeNamed(db: ReadDb, changes: Changes, known: Known, path: string): string {
  const found = known.codes.get(path) ?? codeAtPath(db, path, changes)
  known.codes.set(path, found)
  return found
}

function articleNamed(db: ReadDb, known: Known, name: string): KnownArticle {
  const found = known.articles.get(name) ?? lookUpArticle(db, name)
  known.articles.set(name, found)
  return found
}

function lookUpArticle(db: ReadDb, name: string): KnownArticle {
  const found = db.all<{ id: string; text: string }>(
    `SELECT article.id, text.content AS text FROM article JOIN text ON text.hash = article.text_hash
     WHERE article.id = @name OR article.file = @name ORDER BY article.id = @name DESC, article.number`,
    { name },
  )
  const [first, second] = found
  if (!first) throw new UserError(`there is no article with the id or file name "${name}"`)
  if (second && first.id !== name) {
    throw new UserError(
      `${found.length} articles have the file name "${name}"; use an id: ${found.map(one => one.id).join(', ')}`,
    )
  }
  return { ...first, codePoints: codePointIndex(first.text) }
}
