import type { ChangeNotice, CheckedArgs, Method, ProjectInfo } from '../shared/rpc/contract.ts'
import type { CallContext, Handlers } from '../shared/rpc/server.ts'
import { compareExcerpts, compareMatrix } from './analysis.ts'
import * as annotations from './annotations.ts'
import * as articles from './articles.ts'
import * as codebook from './codebook.ts'
import { listCoders, useCoder } from './coders.ts'
import { runExport } from './export-run.ts'
import { EXPORTERS } from './exporters.ts'
import * as history from './history.ts'
import { ReviewDrafts } from './import-review.ts'
import { decode } from './importers/decode.ts'
import { IMPORTERS } from './importers.ts'
import { listNames } from './names.ts'
import { projectInfo } from './project.ts'
import { searchText } from './search.ts'
import type { Session } from './session.ts'
import { verifyProject } from './verify.ts'

type Handler<M extends Method> = Handlers[M]

/** Tables touched since the log stood at `seq`, for the notice to the window. */
function tablesChangedSince(session: Session, seq: number): string[] {
  const sql = 'SELECT DISTINCT table_name FROM change_row WHERE change_seq > ?'
  return session.db.all<{ table_name: string }>(sql, [seq]).map(row => row.table_name)
}

const lastSeq = (session: Session) =>
  session.db.get<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM change')?.seq ?? 0

function about(session: Session): ProjectInfo {
  const { coder } = session
  return { ...projectInfo(session.db), coder: coder && { id: coder.id, name: coder.name } }
}

/**
 * The handlers of the contract for one open project. Calls registered with `writes` tell the window afterwards what
 * changed, so that whatever it shows is asked for again; no handler does that itself.
 */
export function handlersFor(session: Session, notify: (notice: ChangeNotice) => void): Handlers {
  const { db } = session
  const drafts = new ReviewDrafts()
  const coderId = () => session.coder?.id ?? null

  function writes<M extends Method>(handle: Handler<M>): Handler<M> {
    const wrapped = async (args: CheckedArgs<M>, context: CallContext) => {
      const before = lastSeq(session)
      try {
        return await handle(args, context)
      } finally {
        const tables = tablesChangedSince(session, before)
        if (tables.length > 0) notify({ type: 'changed', tables, undo: history.undoState(db) })
      }
    }
    return wrapped as Handler<M>
  }

  return {
    'project.info': () => about(session),
    'project.verify': () => verifyProject(db),
    'project.saveCopy': ({ grant }) => db.copyTo(session.redeemOne(grant)),

    'coder.list': () => listCoders(db),
    'coder.use': writes<'coder.use'>(({ name }) => {
      const coder = useCoder(db, name)
      session.work(coder)
      return coder
    }),

    'story.list': () => listNames(db, 'story'),
    'outlet.list': () => listNames(db, 'outlet'),

    'article.list': args => articles.listArticles(db, args.coderId),
    'article.get': args => articles.getArticle(db, args.id, coderId()),
    'article.update': writes<'article.update'>(args =>
      articles.updateArticles(db, session.author, args.ids, args.fields),
    ),
    'article.delete': writes<'article.delete'>(args => articles.deleteArticles(db, session.author, args.ids)),
    'article.setStatus': writes<'article.setStatus'>(args =>
      articles.setStatus(db, session.author, args.ids, args.status),
    ),
    'article.setBlock': writes<'article.setBlock'>(({ id, block, ...what }) =>
      articles.setBlock(db, session.author, id, block, what),
    ),
    'article.original': ({ id }) => {
      const { file, bytes, encoding } = articles.getOriginal(db, id)
      // A document that is no text file has no encoding; its bytes are kept, but there is nothing to read in them.
      const text = encoding === '' ? '' : decode(bytes, encoding).text
      return { file, encoding, bytes: bytes.length, text }
    },

    'code.list': args => codebook.listCodes(db, args.coderId),
    'code.create': writes<'code.create'>(args => codebook.createCode(db, session.author, args)),
    'code.update': writes<'code.update'>(args =>
      codebook.updateCode(db, session.author, args.id, args.fields),
    ),
    'code.move': writes<'code.move'>(args =>
      codebook.moveCode(db, session.author, args.id, args.parentId, args.beforeId),
    ),
    'code.delete': writes<'code.delete'>(args => codebook.deleteCode(db, session.author, args.id)),

    'annotation.list': args => annotations.listAnnotations(db, args.articleId, args.coderId),
    'annotation.create': writes<'annotation.create'>(args =>
      annotations.createAnnotation(db, session.author, args),
    ),
    'annotation.update': writes<'annotation.update'>(({ id, ...patch }) =>
      annotations.updateAnnotation(db, session.author, id, patch),
    ),
    'annotation.delete': writes<'annotation.delete'>(args =>
      annotations.deleteAnnotations(db, session.author, args.ids),
    ),
    'attribute.values': args => annotations.attributeValues(db, args.key),

    'search.text': args => searchText(db, args.query, args.limit),

    'compare.matrix': args => compareMatrix(db, args),
    'compare.excerpts': args => compareExcerpts(db, args),

    'import.formats': () =>
      IMPORTERS.map(({ id, label, extensions }) => ({
        id,
        label,
        extensions: [...extensions],
        description: '',
      })),
    'import.review': ({ grant }, context) => drafts.review(db, session.redeem(grant), context),
    'import.reviewPaste': ({ text }) => drafts.reviewPaste(db, text),
    'import.reread': ({ review, row, encoding }) => drafts.reread(db, review, row, encoding),
    'import.commit': writes<'import.commit'>(({ review, decisions }) =>
      drafts.commit(db, session.author, review, decisions),
    ),
    'import.discard': ({ review }) => drafts.discard(review),

    'export.formats': () =>
      EXPORTERS.map(({ id, label, extension, description }) => ({
        id,
        label,
        extensions: [extension],
        description,
      })),
    'export.run': ({ grant, ...what }, context) =>
      runExport(db, { ...what, path: session.redeemOne(grant) }, context),

    'history.list': args => history.listHistory(db, args.limit),
    'history.state': () => history.undoState(db),
    'history.undo': writes<'history.undo'>(args => history.undo(db, session.author, 1, args.confirmed)),
    'history.redo': writes<'history.redo'>(() => history.redo(db, session.author, 1)),
    'history.undoTo': writes<'history.undoTo'>(args =>
      history.undoTo(db, session.author, args.seq, args.confirmed),
    ),
  }
}
