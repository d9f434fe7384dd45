import { boilerplateSign, type Sign } from './boilerplate.ts'
import { readByline } from './byline.ts'
import { isCaption } from './captions.ts'
import { type Draft, isBoilerplate, isOpen, lastBody, nthBody, settle } from './draft.ts'

/** Settles the lines that say of themselves that they are page furniture. */
export function settleFurniture(draft: Draft): void {
  const signs = draft.pieces.map(piece => boilerplateSign(piece.text, piece.words))
  for (const [i, sign] of signs.entries())
    if (sign && !sign.weak) settle(draft, i, 'boilerplate', sign.reason)
  for (const [i, piece] of draft.pieces.entries())
    if (isOpen(draft, i) && isCaption(piece.text, piece.words) && !readByline(piece.text, piece.words))
      settle(draft, i, 'caption', 'caption: photo credit')
  settleLabelledCaptions(draft)
  settleWeak(draft, signs)
}

/** The line after a lone "Image caption," is what the label announces. */
function settleLabelledCaptions(draft: Draft): void {
  for (const [i, piece] of draft.pieces.entries())
    if (
      /^(?:image )?caption\s?[,:]$/iu.test(piece.text) &&
      draft.pieces[i + 1] &&
      !draft.pieces[i + 1]!.isProse
    )
      settle(draft, i + 1, 'caption', 'caption: after its label')
}

/**
 * A weak sign counts before the first and after the last paragraph, and beside other furniture. In a text without any
 * running text there is no before and after.
 */
function settleWeak(draft: Draft, signs: readonly (Sign | null)[]): void {
  const first = nthBody(draft, 1)
  const last = lastBody(draft)
  for (const [i, sign] of signs.entries()) {
    if (!sign?.weak || !isOpen(draft, i)) continue
    const isOutside = last >= 0 && (i < first || i > last)
    const isBeside = [i - 1, i + 1].some(at => isBoilerplate(draft, at) || signs[at]?.reason === sign.reason)
    if (isOutside || isBeside) settle(draft, i, 'boilerplate', sign.reason)
  }
}
