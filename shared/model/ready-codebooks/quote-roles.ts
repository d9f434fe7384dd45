import { codeEntry, type ReadyCodebook } from '../code-entry.ts'

/** What quoted words do in a journalistic text, as codes below one root. */
export const quoteRoles: ReadyCodebook = {
  id: 'quote-roles',
  title: 'Journalistic role of quotes',
  description:
    'What a quotation does for the article: it may give facts, an official position, a judgement, an experience, a contradiction, or colour. Our own list; it draws on studies of how journalists use sources and quotations. Each quote takes the role that stands in front; the speaker is kept as an attribute and not as a code.',
  source:
    'Own list, after: Tuchman, G. (1972). Objectivity as strategic ritual: An examination of newsmen’s notions of objectivity. American Journal of Sociology, 77(4), 660–679. Zelizer, B. (1989). “Saying” as collective practice: Quoting and differing address in the news. Text, 9(4), 369–388.',
  codes: [
    codeEntry({
      name: 'role of quote',
      kind: 'quote',
      color: 'violet',
      definition: 'What the quoted or reported words are there for.',
      inclusion: 'Only the codes below; choose the role in front.',
      exclusion: 'Titles, slogans and single words in quotation marks that nobody says.',
      children: [
        codeEntry({
          name: 'information',
          color: 'blue',
          definition: 'The speaker is the source of a fact that the article takes over.',
          inclusion: 'Numbers, events and procedures told by somebody in a position to know.',
          exclusion: 'An explanation of what the fact means (expert assessment).',
        }),
        codeEntry({
          name: 'official position',
          color: 'slate',
          definition: 'Somebody speaks for an institution and says what it holds, decides or denies.',
          inclusion: 'Statements, press releases, spokespersons, office holders in their office.',
          exclusion: 'The same person speaking of private experience (testimony).',
        }),
        codeEntry({
          name: 'expert assessment',
          color: 'teal',
          definition: 'Somebody explains or judges by virtue of knowledge and not of being involved.',
          inclusion: 'Scholars, physicians, analysts and practitioners who classify, explain or forecast.',
          exclusion: 'Experts who speak for a party to the dispute (support or opposition).',
        }),
        codeEntry({
          name: 'testimony',
          color: 'ochre',
          definition: 'Somebody tells what they have seen, suffered or lived through.',
          inclusion: 'Eyewitnesses, those affected, people in the street about themselves.',
          exclusion: 'Their demands on others (support or opposition).',
        }),
        codeEntry({
          name: 'support',
          color: 'olive',
          definition: 'Words that back up a side or the line that the article itself takes.',
          inclusion: 'Agreement, endorsement, defence.',
          exclusion: 'The side’s own announcement (official position).',
        }),
        codeEntry({
          name: 'opposition',
          color: 'rose',
          definition: 'Words set against another side: contradiction, criticism, reproach.',
          inclusion: 'Counter-statements, also those asked for by the newsroom for the sake of balance.',
          exclusion: 'Doubts voiced by the article in its own words, which are no quote.',
        }),
        codeEntry({
          name: 'colour',
          color: 'rust',
          definition: 'Words that add liveliness, wit or closeness and hardly any content.',
          inclusion: 'Jokes, exclamations, closing lines, telling turns of phrase.',
          exclusion: 'Feelings that make a point of the article (testimony).',
        }),
        codeEntry({
          name: 'refusal',
          color: 'violet',
          definition: 'Somebody does not want to speak, or could not be reached, and the article says so.',
          inclusion: 'No comment, no answer by the deadline, a reference to proceedings that are under way.',
          exclusion: 'A denial of the matter itself (official position or opposition).',
        }),
      ],
    }),
  ],
}
