import type { searchCalls } from '../../shared/rpc/calls/search.ts'
import { findHits, findInArticle } from '../find.ts'
import { searchText } from '../search.ts'
import type { HandlerSetup, HandlersOf } from './setup.ts'

/** Searching the project. */
export function searchHandlers({ db }: HandlerSetup): HandlersOf<typeof searchCalls> {
  return {
    'search.text': args => searchText(db, args.query, args.limit),
    'search.find': args => findHits(db, args),
    'search.inArticle': args => findInArticle(db, args.query, args.articleId),
  }
}
