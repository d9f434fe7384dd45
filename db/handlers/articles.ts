import type { articleCalls } from '../../shared/rpc/calls/articles.ts'
import * as articles from '../articles.ts'
import { decode } from '../importers/decode.ts'
import { listNames } from '../names.ts'
import type { HandlerSetup, HandlersOf } from './setup.ts'

/** Articles with their blocks, outlets, stories and reading status. */
export function articleHandlers({ session, db, writes }: HandlerSetup): HandlersOf<typeof articleCalls> {
  return {
    'story.list': () => listNames(db, 'story'),
    'outlet.list': () => listNames(db, 'outlet'),

    'article.list': args => articles.listArticles(db, args.coderId),
    'article.get': args => articles.getArticle(db, args.id, session.coder?.id ?? null),
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
  }
}
