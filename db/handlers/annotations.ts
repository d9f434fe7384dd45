import type { annotationCalls } from '../../shared/rpc/calls/annotations.ts'
import { annotationsChangedSince } from '../annotation-changes.ts'
import { createAnnotations, joinAnnotations, splitAnnotation } from '../annotation-parts.ts'
import * as annotations from '../annotations.ts'
import { attributeCompletions } from '../own-attributes.ts'
import type { HandlerSetup, HandlersOf } from './setup.ts'

/** Annotations and their attributes. */
export function annotationHandlers({
  session,
  db,
  writes,
}: HandlerSetup): HandlersOf<typeof annotationCalls> {
  return {
    'annotation.list': args => annotations.listAnnotations(db, args.articleId, args.coderId),
    'annotation.changedSince': args => annotationsChangedSince(db, args),
    'annotation.create': writes<'annotation.create'>(args =>
      annotations.createAnnotation(db, session.author, args),
    ),
    'annotation.update': writes<'annotation.update'>(({ id, ...patch }) =>
      annotations.updateAnnotation(db, session.author, id, patch),
    ),
    'annotation.createMany': writes<'annotation.createMany'>(args =>
      createAnnotations(db, session.author, args.annotations),
    ),
    'annotation.split': writes<'annotation.split'>(args =>
      splitAnnotation(db, session.author, args.id, args.at),
    ),
    'annotation.join': writes<'annotation.join'>(args =>
      joinAnnotations(db, session.author, args.ids, args.gaps),
    ),
    'annotation.delete': writes<'annotation.delete'>(args =>
      annotations.deleteAnnotations(db, session.author, args.ids),
    ),
    'attribute.values': args => annotations.attributeValues(db, args.key),
    'attribute.completions': args => attributeCompletions(db, args.key),
  }
}
