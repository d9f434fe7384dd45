import type { annotationCalls } from '../../shared/rpc/calls/annotations.ts'
import * as annotations from '../annotations.ts'
import type { HandlerSetup, HandlersOf } from './setup.ts'

/** Annotations and their attributes. */
export function annotationHandlers({
  session,
  db,
  writes,
}: HandlerSetup): HandlersOf<typeof annotationCalls> {
  return {
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
  }
}
