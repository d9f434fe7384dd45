import fc from 'fast-check'
import { updateCode } from '../db/code-changes.ts'
import { codePassages, setExample } from '../db/code-examples.ts'
import { mergeCodes } from '../db/code-merge.ts'
import { splitCode } from '../db/code-split.ts'
import { listCodes } from '../db/codebook.ts'
import { importCodebook } from '../db/codebook-exchange.ts'
import { deleteVersion, listVersions, restoreVersion, saveVersion } from '../db/codebook-versions.ts'
import type { ReadDb } from '../db/connection.ts'
import { cleanEntries } from '../shared/codebook/clean-entries.ts'
import { anyCodebook } from './codebook-entries.ts'
import { at, type Operation, pick } from './operation.ts'

const codeAt = (db: ReadDb, n: number) => at(listCodes(db, null), n).id
const codedAt = (db: ReadDb, n: number) =>
  at(
    listCodes(db, null).filter(code => codePassages(db, code.id).length > 0),
    n,
  ).id

const merge: fc.Arbitrary<Operation> = fc
  .record({
    from: fc.array(pick, { minLength: 1, maxLength: 3 }),
    into: pick,
    appendDefinition: fc.boolean(),
    namesakes: fc.constantFrom('merge', 'rename'),
  })
  .map(({ from, into, ...choice }) => ({
    what: 'merge codes',
    run: (db, by) =>
      mergeCodes(
        db,
        by,
        from.map(n => codeAt(db, n)),
        codeAt(db, into),
        choice,
      ),
  }))

const split: fc.Arbitrary<Operation> = fc
  .record({
    code: pick,
    parts: fc.array(
      fc.record({
        target: fc.oneof(pick, fc.constantFrom('one', 'two')),
        passages: fc.array(pick, { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    place: fc.constantFrom('beside', 'below'),
  })
  .map(({ code, parts, place }) => ({
    what: 'split a code',
    run: (db, by) => {
      const codeId = codedAt(db, code)
      const passages = codePassages(db, codeId)
      const asked = parts.map(part => {
        const annotationIds = part.passages.map(n => at(passages, n).annotationId)
        return typeof part.target === 'string'
          ? { name: part.target, annotationIds }
          : { codeId: codeAt(db, part.target), annotationIds }
      })
      splitCode(db, by, { codeId, parts: asked, place })
    },
  }))

const retire: fc.Arbitrary<Operation> = fc.tuple(pick, fc.boolean()).map(([n, retired]) => ({
  what: retired ? 'retire a code' : 'offer a code again',
  run: (db, by) => updateCode(db, by, codeAt(db, n), { retired }),
}))

const rename: fc.Arbitrary<Operation> = fc
  .tuple(pick, fc.constantFrom('renamed', 'conflict', 'other'))
  .map(([n, name]) => ({
    what: 'rename a code',
    run: (db, by) => updateCode(db, by, codeAt(db, n), { name }),
  }))

const example: fc.Arbitrary<Operation> = fc.tuple(pick, pick, fc.boolean()).map(([n, passage, chosen]) => ({
  what: 'choose an example',
  run: (db, by) => {
    const codeId = codedAt(db, n)
    setExample(db, by, codeId, at(codePassages(db, codeId), passage).annotationId, chosen)
  },
}))

const version: fc.Arbitrary<Operation> = fc.oneof(
  fc.constant<Operation>({ what: 'keep a version', run: (db, by) => void saveVersion(db, by, 'v') }),
  pick.map(
    (n): Operation => ({
      what: 'restore a version',
      run: (db, by) => void restoreVersion(db, by, at(listVersions(db), n).id),
    }),
  ),
  pick.map(
    (n): Operation => ({
      what: 'delete a version',
      run: (db, by) => deleteVersion(db, by, at(listVersions(db), n).id),
    }),
  ),
)

const take: fc.Arbitrary<Operation> = fc
  .record({
    entries: anyCodebook,
    place: fc.constantFrom('merge', 'separate'),
    words: fc.constantFrom('keep', 'replace'),
  })
  .map(({ entries, ...choice }) => ({
    what: 'import a codebook',
    run: (db, by) => void importCodebook(db, by, cleanEntries(entries).codes, { root: 'book', ...choice }),
  }))

/** Operations on the codebook after which every passage has as many different codes as before, or fewer by merging. */
export const keepingOperation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: merge },
  { weight: 3, arbitrary: split },
  { weight: 2, arbitrary: retire },
  { weight: 1, arbitrary: rename },
  { weight: 2, arbitrary: example },
  { weight: 2, arbitrary: version },
  { weight: 1, arbitrary: take },
)
