import type { codebookCalls } from '../../shared/rpc/calls/codebook.ts'
import { moveCode, updateCode } from '../code-changes.ts'
import { codePassages, setExample } from '../code-examples.ts'
import { mergeCodes, previewMerge } from '../code-merge.ts'
import { splitCode } from '../code-split.ts'
import * as codebook from '../codebook.ts'
import { CodebookDrafts, exportCodebook } from '../codebook-drafts.ts'
import { importCodebook, previewImport } from '../codebook-exchange.ts'
import { CODEBOOK_FORMATS } from '../codebook-files.ts'
import * as versions from '../codebook-versions.ts'
import type { HandlerSetup, HandlersOf } from './setup.ts'

/** The codebook. */
export function codebookHandlers(setup: HandlerSetup): HandlersOf<typeof codebookCalls> {
  return { ...codeHandlers(setup), ...versionHandlers(setup), ...exchangeHandlers(setup) }
}

function codeHandlers({ session, db, writes }: HandlerSetup) {
  return {
    'code.list': args => codebook.listCodes(db, args.coderId),
    'code.create': writes<'code.create'>(args => codebook.createCode(db, session.author, args)),
    'code.update': writes<'code.update'>(args => updateCode(db, session.author, args.id, args.fields)),
    'code.move': writes<'code.move'>(args =>
      moveCode(db, session.author, args.id, args.parentId, args.beforeId),
    ),
    'code.delete': writes<'code.delete'>(args => codebook.deleteCode(db, session.author, args.id)),

    'code.mergePreview': ({ ids, intoId, ...choice }) => previewMerge(db, ids, intoId, choice),
    'code.merge': writes<'code.merge'>(({ ids, intoId, ...choice }) =>
      mergeCodes(db, session.author, ids, intoId, choice),
    ),
    'code.split': writes<'code.split'>(args => splitCode(db, session.author, args)),
    'code.passages': ({ codeId, ...which }) => codePassages(db, codeId, which),
    'code.setExample': writes<'code.setExample'>(args =>
      setExample(db, session.author, args.codeId, args.annotationId, args.chosen),
    ),
  } satisfies Partial<HandlersOf<typeof codebookCalls>>
}

function versionHandlers({ session, db, writes }: HandlerSetup) {
  return {
    'codebook.versions': () => versions.listVersions(db),
    'codebook.saveVersion': writes<'codebook.saveVersion'>(({ name }) =>
      versions.saveVersion(db, session.author, name),
    ),
    'codebook.deleteVersion': writes<'codebook.deleteVersion'>(({ id }) =>
      versions.deleteVersion(db, session.author, id),
    ),
    'codebook.compareVersions': ({ before, after }) => versions.compareVersions(db, before, after),
    'codebook.restoreVersion': writes<'codebook.restoreVersion'>(({ id }) =>
      versions.restoreVersion(db, session.author, id),
    ),
  } satisfies Partial<HandlersOf<typeof codebookCalls>>
}

function exchangeHandlers({ session, db, writes }: HandlerSetup) {
  const drafts = new CodebookDrafts()
  return {
    'codebook.formats': () =>
      CODEBOOK_FORMATS.map(({ id, label, extension, description }) => ({
        id,
        label,
        extensions: [extension],
        description,
      })),
    'codebook.export': ({ format, grant }) => exportCodebook(db, format, session.redeemOne(grant)),
    'codebook.readFile': ({ grant }) => drafts.read(session.redeemOne(grant)),
    'codebook.importPreview': ({ draft, choice }) => {
      const { codes, problems } = drafts.get(draft)
      return previewImport(db, codes, choice, problems)
    },
    'codebook.import': writes<'codebook.import'>(({ draft, choice }) =>
      importCodebook(db, session.author, drafts.get(draft).codes, choice),
    ),
  } satisfies Partial<HandlersOf<typeof codebookCalls>>
}
