import type { AnnotationId } from '../../shared/model/ids.ts'

let chosen: AnnotationId | null = null

/** Remembers the annotation that was made or deliberately chosen, for what is done with it after selecting text. */
export function rememberChosen(id: AnnotationId): void {
  chosen = id
}

/** The annotation that was made or deliberately chosen last; it may be gone by now. */
export function chosenBefore(): AnnotationId | null {
  return chosen
}
