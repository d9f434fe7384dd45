/** The keys, as the help shows them. What they do is in `coding/reader-keys.ts`, `palette.tsx` and the menus. */
export const SHORTCUTS: readonly {
  title: string
  keys: readonly (readonly [keys: string, does: string])[]
}[] = [
  {
    title: 'In the article',
    keys: [
      ['Enter', 'open the palette for the selection; on an annotation, go to its fields'],
      ['1 … 9', 'apply a favourite code to the selection, or to the sentence at the caret'],
      ['R', 'repeat the last code'],
      ['O', 'cycle through the annotations at the caret'],
      ['M', 'write a note'],
      ['Delete', 'delete the annotation'],
      ['Alt ← / →', 'move the end of the annotation by a word'],
      ['Shift Alt ← / →', 'move its start by a word'],
      ['[ and ], or Alt ↑ / ↓', 'previous and next annotation'],
      ['Ctrl Alt ← / →', 'previous and next sentence (with Shift: select)'],
      ['Ctrl ↑ / ↓', 'previous and next paragraph (with Shift: select)'],
      ['Menu key', 'what a block is, and whether it counts'],
    ],
  },
  {
    title: 'In the palette',
    keys: [
      ['letters', 'filter the codes'],
      ['Enter', 'apply'],
      ['Ctrl Enter', 'apply and stay for more'],
      ['Alt V', 'make a code from the selected words'],
      ['Alt M', 'add a note'],
      ['Esc', 'close'],
    ],
  },
  {
    title: 'Everywhere',
    keys: [
      ['Ctrl Z, Ctrl Shift Z', 'undo, redo: everything'],
      ['Ctrl K', 'search or run a command'],
      ['Ctrl F', 'find in the article'],
      ['Ctrl Shift F', 'search the project'],
      ['Ctrl Shift C', 'copy the excerpt with its source'],
      ['Ctrl Page Up / Down', 'previous and next article'],
      ['Ctrl Shift D', 'mark the article done'],
      ['Ctrl 1, Ctrl 2', 'Read, Compare'],
      ['Ctrl B, Ctrl Shift B', 'show or hide the library, the codebook'],
      ['Ctrl I, Ctrl E', 'import files, export'],
      ['F6', 'next pane'],
    ],
  },
]
