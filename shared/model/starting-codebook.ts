import type { ColorName } from './palette.ts'

/** A code that every new project starts with. */
export interface StartingCode {
  name: string
  kind: string
  color: ColorName
  key: string
  definition: string
  children: readonly StartingCode[]
}

/**
 * Framing, claim and quote. The children of framing are the five generic news frames of Semetko, H. A. & Valkenburg,
 * P. M. (2000), "Framing European politics: A content analysis of press and television news", Journal of
 * Communication 50(2), 93-109. The definitions are in our own words.
 */
export const STARTING_CODEBOOK: readonly StartingCode[] = [
  {
    name: 'framing',
    kind: 'framing',
    color: 'slate',
    key: '1',
    definition:
      'A passage that tells the reader what the story is about: it selects some side of the event and makes it the one that matters.',
    children: [
      {
        name: 'conflict',
        kind: 'framing',
        color: 'rose',
        key: '4',
        definition:
          'Disagreement between people, groups, parties or countries stands in front: two or more sides, reproaches, winners and losers. (Semetko & Valkenburg 2000)',
        children: [],
      },
      {
        name: 'human interest',
        kind: 'framing',
        color: 'ochre',
        key: '5',
        definition:
          'The event is told through a person: a face, a private life, words or pictures that call for sympathy, outrage or compassion. (Semetko & Valkenburg 2000)',
        children: [],
      },
      {
        name: 'economic consequences',
        kind: 'framing',
        color: 'teal',
        key: '6',
        definition:
          'What the event costs or earns: gains and losses, expenses, the economic outcome for a person, a group, a region or a country. (Semetko & Valkenburg 2000)',
        children: [],
      },
      {
        name: 'morality',
        kind: 'framing',
        color: 'rust',
        key: '7',
        definition:
          'The event is measured by right and wrong: moral or religious precepts, or how one ought to behave, often by way of somebody quoted. (Semetko & Valkenburg 2000)',
        children: [],
      },
      {
        name: 'responsibility',
        kind: 'framing',
        color: 'olive',
        key: '8',
        definition:
          'Who caused the problem and who has to solve it: government, an organisation, a group or a single person. (Semetko & Valkenburg 2000)',
        children: [],
      },
    ],
  },
  {
    name: 'claim',
    kind: 'claim',
    color: 'blue',
    key: '2',
    definition:
      'A statement that can be true or false. The stance says whether the passage asserts it, attributes it to someone, questions it or denies it.',
    children: [],
  },
  {
    name: 'quote',
    kind: 'quote',
    color: 'violet',
    key: '3',
    definition:
      'Words that the article gives to somebody, in quotation marks or reported. The speaker says to whom.',
    children: [],
  },
]
