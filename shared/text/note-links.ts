/** What a link in a note leads to. */
export interface LinkTarget {
  kind: 'article' | 'code' | 'annotation'
  id: string
}

/** A part of a note: plain text, or a link with the words it is shown with. */
export type NotePart = { text: string } | { target: LinkTarget; label: string }

/** `[[article:ID|words]]`: readable wherever the note is written out as it is. */
const LINK = /\[\[(article|code|annotation):([0-9a-f-]{36})\|((?:(?!\]\]|\[\[)[^\n])*)\]\]/g

/** The parts of a note in order; what only looks like a link is text. Joined, they are the note again. */
export function noteParts(note: string): NotePart[] {
  const parts: NotePart[] = []
  let at = 0
  for (const found of note.matchAll(LINK)) {
    const [all, kind, id = '', label = ''] = found
    if (found.index > at) parts.push({ text: note.slice(at, found.index) })
    parts.push({ target: { kind: kind as LinkTarget['kind'], id }, label })
    at = found.index + all.length
  }
  if (at < note.length) parts.push({ text: note.slice(at) })
  return parts
}

/** A link as it is written in a note. Brackets and line breaks would end it, so the label goes without. */
export function noteLink({ kind, id }: LinkTarget, label: string): string {
  const words = label
    .replace(/\[{2,}|\]{2,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\[|\]$/g, '')
  return `[[${kind}:${id}|${words}]]`
}

/** How every link to the target begins, whatever its label: to look for them in stored notes. */
export function linkStart({ kind, id }: LinkTarget): string {
  return `[[${kind}:${id}|`
}

/** The note as a reader meets it: links by their labels. */
export function plainNote(note: string): string {
  return noteParts(note)
    .map(part => ('text' in part ? part.text : part.label))
    .join('')
}
