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

/** A note as it is typed: links stand as `[[words]]`, with the target of each of these words. */
export interface TypedNote {
  text: string
  targets: Map<string, LinkTarget>
}

/** A stored note as it is typed. Two targets with the same words are told apart by a number: `[[words (2)]]`. */
export function typedNote(note: string): TypedNote {
  const targets = new Map<string, LinkTarget>()
  const text = noteParts(note)
    .map(part => ('text' in part ? part.text : `[[${freeLabel(targets, part.target, part.label)}]]`))
    .join('')
  return { text, targets }
}

/** The words for a link to `target`, taken into `targets`: the label, with a number when it stands for something else. */
export function freeLabel(targets: Map<string, LinkTarget>, target: LinkTarget, label: string): string {
  for (let n = 1; ; n += 1) {
    const words = n === 1 ? label : `${label} (${n})`
    const known = targets.get(words)
    if (known && (known.kind !== target.kind || known.id !== target.id)) continue
    targets.set(words, target)
    return words
  }
}

/** What was typed as it is stored; `[[words]]` that stand for nothing stay as they are. */
export function storedNote({ text, targets }: TypedNote): string {
  return text.replace(/\[\[((?:(?!\]\]|\[\[)[^\n])*)\]\]/g, (all, words: string) => {
    const target = targets.get(words)
    return target ? noteLink(target, words) : all
  })
}
