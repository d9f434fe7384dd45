import type { Command } from './command.ts'
import { phrase } from './language.ts'

/** The commands that work in the article: in its text, on suggestions, in the palette. */
export const ARTICLE_COMMANDS = {
  'open-palette': {
    label: phrase('Open the palette for the selection; on an annotation, go to its fields'),
    where: 'article',
    keys: ['Enter'],
  },
  favourite: {
    label: phrase('Apply a favourite code to the selection, or to the sentence at the caret'),
    where: 'article',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    shown: '1 … 9',
    fixed: true,
  },
  'favourite-paragraph': {
    label: phrase('Apply a favourite code to the paragraph at the caret'),
    where: 'article',
    keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8', 'Alt+9'],
    shown: 'Alt 1 … 9',
    fixed: true,
  },
  'repeat-code': { label: phrase('Repeat the last code'), where: 'article', keys: ['R'] },
  'in-vivo': { label: phrase('Make a code from the selected words'), where: 'article', keys: ['V'] },
  'sticky-code': {
    label: phrase('Keep a code for every passage selected from now on'),
    where: 'article',
    keys: ['K'],
  },
  'select-sentence': {
    label: phrase('Select the sentence; once more: the next one too'),
    where: 'article',
    keys: ['S'],
  },
  'select-sentence-back': {
    label: phrase('Select the sentence before too'),
    where: 'article',
    keys: ['Shift+S'],
  },
  'select-paragraph': {
    label: phrase('Select the paragraph; once more: the next one too'),
    where: 'article',
    keys: ['P'],
  },
  'select-paragraph-back': {
    label: phrase('Select the paragraph before too'),
    where: 'article',
    keys: ['Shift+P'],
  },
  'select-word': {
    label: phrase('Select the word; once more: the next one too'),
    where: 'article',
    keys: ['W'],
  },
  'select-word-back': { label: phrase('Select the word before too'), where: 'article', keys: ['Shift+W'] },
  'type-passage': {
    label: phrase('Select a passage by typing how its first and its last word begin'),
    where: 'article',
    keys: ['F'],
  },
  'cycle-annotations': {
    label: phrase('Cycle through the annotations at the caret'),
    where: 'article',
    keys: ['O'],
  },
  'choose-annotation': {
    label: phrase('List the annotations at the caret'),
    where: 'article',
    keys: ['Shift+O'],
  },
  'write-note': { label: phrase('Write a note'), where: 'article', keys: ['M'] },
  'delete-annotation': {
    label: phrase('Delete the annotation'),
    where: 'article',
    keys: ['Delete', 'Backspace'],
  },
  'end-forward': {
    label: phrase('Move the end of the annotation forward by a word'),
    where: 'article',
    keys: ['Alt+ArrowRight'],
  },
  'end-back': {
    label: phrase('Move the end of the annotation back by a word'),
    where: 'article',
    keys: ['Alt+ArrowLeft'],
  },
  'start-forward': {
    label: phrase('Move its start forward by a word'),
    where: 'article',
    keys: ['Alt+Shift+ArrowRight'],
  },
  'start-back': {
    label: phrase('Move its start back by a word'),
    where: 'article',
    keys: ['Alt+Shift+ArrowLeft'],
  },
  'split-annotation': { label: phrase('Split the annotation at the caret'), where: 'article', keys: ['X'] },
  'join-annotations': { label: phrase('Join annotations…'), where: 'article', keys: ['J'] },
  'merge-annotations': {
    label: phrase('Merge the annotation with those of the same code that overlap it'),
    where: 'article',
    keys: ['Shift+J'],
  },
  'add-span': {
    label: phrase('Add the selection to the annotation chosen before'),
    where: 'article',
    keys: ['Plus', 'Shift+Enter'],
  },
  'cut-span': {
    label: phrase('Take the selection out of the annotation'),
    where: 'article',
    keys: ['-'],
  },
  'next-annotation': { label: phrase('Next annotation'), where: 'article', keys: [']', 'Alt+ArrowDown'] },
  'previous-annotation': {
    label: phrase('Previous annotation'),
    where: 'article',
    keys: ['[', 'Alt+ArrowUp'],
  },
  'next-lacking': {
    label: phrase('Next annotation that lacks something required'),
    where: 'article',
    keys: ['L'],
  },
  'next-sentence': { label: phrase('Next sentence'), where: 'article', keys: ['.', 'Ctrl+Alt+ArrowRight'] },
  'previous-sentence': {
    label: phrase('Previous sentence'),
    where: 'article',
    keys: [',', 'Ctrl+Alt+ArrowLeft'],
  },
  'select-next-sentence': {
    label: phrase('Select to the end of the sentence'),
    where: 'article',
    keys: ['Ctrl+Alt+Shift+ArrowRight'],
  },
  'select-previous-sentence': {
    label: phrase('Select to the start of the sentence'),
    where: 'article',
    keys: ['Ctrl+Alt+Shift+ArrowLeft'],
  },
  'next-paragraph': { label: phrase('Next paragraph'), where: 'article', keys: ['Ctrl+ArrowDown'] },
  'previous-paragraph': { label: phrase('Previous paragraph'), where: 'article', keys: ['Ctrl+ArrowUp'] },
  'select-next-paragraph': {
    label: phrase('Select to the end of the paragraph'),
    where: 'article',
    keys: ['Ctrl+Shift+ArrowDown'],
  },
  'select-previous-paragraph': {
    label: phrase('Select to the start of the paragraph'),
    where: 'article',
    keys: ['Ctrl+Shift+ArrowUp'],
  },
  'let-go': {
    label: phrase('Let go of the selection and the annotation'),
    where: 'article',
    keys: ['Escape'],
    fixed: true,
  },
  'block-menu': {
    label: phrase('What a block is, and whether it counts'),
    where: 'article',
    keys: ['ContextMenu'],
    fixed: true,
  },

  'next-suggestion': {
    label: phrase('Next suggestion'),
    where: 'suggestions',
    keys: ['Tab'],
    fixed: true,
  },
  'previous-suggestion': {
    label: phrase('Previous suggestion'),
    where: 'suggestions',
    keys: ['Shift+Tab'],
    fixed: true,
  },
  'accept-suggestion': {
    label: phrase('Accept the suggestion'),
    where: 'suggestions',
    keys: ['Enter'],
    fixed: true,
  },
  'reject-suggestion': {
    label: phrase('Reject the suggestion'),
    where: 'suggestions',
    keys: ['Backspace'],
    fixed: true,
  },
  'leave-suggestions': {
    label: phrase('Leave the suggestion; then Tab leaves the article'),
    where: 'suggestions',
    keys: ['Escape'],
    fixed: true,
  },

  'palette-filter': {
    label: phrase('Filter the codes'),
    where: 'palette',
    keys: [],
    shown: phrase('letters'),
    fixed: true,
  },
  'palette-apply': { label: phrase('Apply'), where: 'palette', keys: ['Enter'], fixed: true },
  'palette-apply-more': {
    label: phrase('Apply and stay for more'),
    where: 'palette',
    keys: ['Ctrl+Enter'],
    fixed: true,
  },
  'palette-in-vivo': {
    label: phrase('Make a code from the selected words'),
    where: 'palette',
    keys: ['Alt+V'],
  },
  'palette-note': { label: phrase('Add a note'), where: 'palette', keys: ['Alt+M'] },
  'palette-fields': {
    label: phrase('Say more: speaker, stance and whatever else the code asks for'),
    where: 'palette',
    keys: ['Tab'],
    fixed: true,
  },
  'palette-add-span': {
    label: phrase('Add the passage to the annotation chosen before'),
    where: 'palette',
    keys: ['Alt+A'],
  },
  'palette-close': { label: phrase('Close the palette'), where: 'palette', keys: ['Escape'], fixed: true },
} as const satisfies Record<string, Command>
