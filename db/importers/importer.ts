import type { ArticleFields, ProvenanceByField } from '../../shared/model/article.ts'
import type { Block } from '../../shared/model/block.ts'

/** One article found in a file. `blocks` tile `text`, which is canonical and not empty. */
export interface ReadArticle {
  /** Id of the format it was read as, such as `html`. */
  format: string
  /** Encoding the bytes were read with, such as `UTF-8`; empty where the format has none of its own. */
  encoding: string
  fields: ArticleFields
  provenance: ProvenanceByField
  text: string
  blocks: Block[]
  /** What had to be repaired or could not be told, in plain words. */
  problems: string[]
}

export interface ReadOptions {
  /** Encoding to read with instead of the one that seems right. */
  encoding?: string | undefined
}

/** Reads one kind of file. Additions go into the list of `db/importers.ts`. */
export interface Importer {
  id: string
  label: string
  /** Lower-case with their dot, `.txt`; the empty string stands for names without an extension. */
  extensions: readonly string[]
  /**
   * The articles of a file, in order; `file` is its name. Throws `UserError` with a reason that completes "could not be imported:"
   * when it is not what its name says, is damaged, or holds no text.
   */
  read(bytes: Uint8Array, file: string, options: ReadOptions): Promise<ReadArticle[]>
}
