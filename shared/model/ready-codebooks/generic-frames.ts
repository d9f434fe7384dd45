import { codeEntry, type ReadyCodebook } from '../code-entry.ts'

const frame = (
  name: string,
  color: 'rose' | 'ochre' | 'teal' | 'rust' | 'olive',
  definition: string,
  inclusion: string,
  exclusion: string,
) => codeEntry({ name, color, definition, inclusion, exclusion })

/** The five generic news frames of Semetko and Valkenburg, as codes below one root. */
export const genericFrames: ReadyCodebook = {
  id: 'generic-frames',
  title: 'Five generic news frames',
  description:
    'Frames that can be found in news on any subject. The original study asks a set of yes-or-no questions of each whole article; here each frame is a code for the passages that answer such a question with yes, so that several frames can stand in one article.',
  source:
    'Semetko, H. A. & Valkenburg, P. M. (2000). Framing European politics: A content analysis of press and television news. Journal of Communication, 50(2), 93–109.',
  codes: [
    codeEntry({
      name: 'generic frames',
      kind: 'framing',
      color: 'slate',
      definition: 'A way of telling the news that works for any subject and makes one side of it the point.',
      inclusion: 'Only the codes below; take the one that the passage itself makes the point.',
      exclusion: 'Plain information without any of the five angles.',
      children: [
        frame(
          'conflict',
          'rose',
          'Disagreement stands in front: people, parties, groups or countries against each other.',
          'Two or more sides are set against each other; one side blames or attacks another; the passage speaks of winning, losing or a fight.',
          'A difference of opinion that is mentioned in passing, or facts that merely do not fit together.',
        ),
        frame(
          'human interest',
          'ochre',
          'The event is shown through a person’s life and feelings.',
          'A named or described person stands for what happened; private life is shown; wording or detail calls for pity, care, anger or admiration.',
          'Somebody who only speaks as an office holder or an expert, however warmly quoted.',
        ),
        frame(
          'economic consequences',
          'teal',
          'What matters is what it costs or brings, for a person, a firm, a region or a country.',
          'Gains and losses, now or later; expense and its size; economic reasons for acting or not acting.',
          'A sum of money that is only a detail, such as a fine or a ticket price without any consequence drawn from it.',
        ),
        frame(
          'morality',
          'rust',
          'The event is judged by right and wrong, by religion or by how people ought to behave.',
          'A moral message, a reference to faith or conscience, a rule of conduct; also when a quoted person says it.',
          'Law and procedure alone, or blame without any moral measure.',
        ),
        frame(
          'responsibility',
          'olive',
          'It is about who caused a problem, or who has to solve it.',
          'A cause or a duty is given to a government, an organisation, a group or a person; a remedy is proposed or urgent action demanded.',
          'A mere report that an authority is at work, with no word on cause or duty.',
        ),
      ],
    }),
  ],
}
