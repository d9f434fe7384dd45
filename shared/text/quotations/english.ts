const ENGLISH = new Set(
  'the of and to a in that is was for on with he she it they said says as at by from has have had will would not but are were be his her'.split(
    ' ',
  ),
)

const OTHERS = new Set(
  [
    'der die das und ist nicht ein eine den dem des mit sich auf für von zu im er sie es wir hat sagte',
    'le la les et est une des du que qui dans pour pas sur il elle au aux par ce cette',
    'el los las una y en por con para se su lo del al como más pero il lo gli che di è non per della sono o os não um uma com',
    'de het een van en dat niet zijn op och att som är inte det på',
    'i w na się z jest nie że do to jak po',
    'и в на не что с он она это как по у за из і та що не від до',
    'في من على أن إلى عن التي الذي هذا',
  ]
    .join(' ')
    .split(' '),
)

/** So many characters of a text tell its language. */
const LOOKED_AT = 20_000

/** Whether a text seems to be English: it has as many of the commonest English words as of other languages'. */
export function seemsEnglish(text: string): boolean {
  let english = 0
  let other = 0
  for (const [word] of text.slice(0, LOOKED_AT).matchAll(/\p{L}+/gu)) {
    const form = word.toLowerCase()
    if (ENGLISH.has(form)) english += 1
    else if (OTHERS.has(form)) other += 1
  }
  return english >= other
}
