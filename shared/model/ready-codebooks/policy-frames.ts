import { codeEntry, type ReadyCodebook } from '../code-entry.ts'
import { COLOR_NAMES } from '../palette.ts'

/** Name, definition, when to use it, when not. */
const DIMENSIONS: readonly (readonly [string, string, string, string])[] = [
  [
    'economic',
    'What the issue means in money: for a purse, a firm, a branch, a budget or all of the economy.',
    'Jobs, wages, taxes, prices, budgets, growth, profits and losses are why the issue matters.',
    'Means of any sort that are there or missing to get something done (capacity and resources).',
  ],
  [
    'capacity and resources',
    'What is there, or is missing, to do something: people, time, space, equipment, skills.',
    'Overloaded offices, full shelters, lack of staff, of rooms or of raw materials; the ability to carry out a plan.',
    'What it all costs or earns somebody (economic).',
  ],
  [
    'morality',
    'Duty, conscience or religion: what one must or must not do, whatever follows from it.',
    'Commandments, ethics, compassion as a duty, sanctity of life, sin.',
    'Treating like cases alike (fairness and equality).',
  ],
  [
    'fairness and equality',
    'Whether rules, burdens and chances are shared out justly between people or groups.',
    'Discrimination, equal treatment, privilege, deserving and undeserving.',
    'What the law says in so many words (legality, constitutionality and jurisprudence).',
  ],
  [
    'legality, constitutionality and jurisprudence',
    'What law, constitution or courts allow, demand or forbid, and how far authority reaches.',
    'Rights and freedoms in the legal sense, rulings, competence of a level of government, constitutional limits.',
    'Breaking the law and its punishment (crime and punishment).',
  ],
  [
    'policy prescription and evaluation',
    'A certain policy: what should be done, how it would work, whether it has worked.',
    'Proposals, rules and programmes are described, compared or judged by their effect.',
    'The fight to get them passed (political).',
  ],
  [
    'crime and punishment',
    'Breaking the law, and what follows: police, trial, sentence, prison.',
    'Offences, enforcement, deterrence, how severe punishment is or should be.',
    'A threat to the safety of a country or a community (security and defense).',
  ],
  [
    'security and defense',
    'Protecting a person, a group or a country from a threat that is not there yet or comes from outside.',
    'Borders, terrorism, armed forces, surveillance, precautions against attack.',
    'Single offences and their prosecution (crime and punishment).',
  ],
  [
    'health and safety',
    'Illness and health, care, accidents and protection from them.',
    'Disease, treatment, mental health, sanitation, safe roads and buildings, disasters.',
    'Wellbeing in a wider sense (quality of life).',
  ],
  [
    'quality of life',
    'How the issue makes life better or worse from day to day.',
    'Comfort, mobility, community, time, happiness, ease of daily routines.',
    'Effects on health (health and safety) or on the purse (economic).',
  ],
  [
    'cultural identity',
    'Customs, language, values and belonging of a group or a nation.',
    'Traditions, who “we” are, integration, how groups are shown or changed by the issue.',
    'Unjust treatment of a group (fairness and equality).',
  ],
  [
    'public opinion',
    'What the public, or a part of it, thinks about the issue.',
    'Polls, votes on the issue, protest and petitions taken as a sign of what people want.',
    'What politicians make of it in their contest (political).',
  ],
  [
    'political',
    'The contest of politics around the issue: who gains from it, who works with whom.',
    'Parties, campaigns, majorities and bargains, pressure groups, manoeuvres to pass or to block something.',
    'The content of a proposal (policy prescription and evaluation).',
  ],
  [
    'external regulation and reputation',
    'How the issue touches relations with others outside, and how one is seen there.',
    'Treaties, other states or bodies that set rules, trade partners, standing abroad.',
    'Defence against those outside (security and defense).',
  ],
  [
    'other',
    'An angle that none of the dimensions above covers.',
    'Say in the note what the angle is; several alike are a reason for a new code.',
    'Whenever one of the fourteen dimensions fits, even roughly.',
  ],
]

/** The policy frame dimensions of Boydstun and colleagues, as codes below one root. */
export const policyFrames: ReadyCodebook = {
  id: 'policy-frames',
  title: 'Fifteen policy frame dimensions',
  description:
    'Angles from which a political issue can be discussed: fourteen dimensions and a remainder. They do not depend on the issue, so that coverage of migration, tobacco or housing can be laid side by side. A passage takes the dimension it puts in front; a passage with two angles may take both.',
  source:
    'Boydstun, A. E., Card, D., Gross, J. H., Resnik, P. & Smith, N. A. (2014). Tracking the development of media frames within and across policy issues. Paper presented at the Annual Meeting of the American Political Science Association.',
  codes: [
    codeEntry({
      name: 'policy frames',
      kind: 'framing',
      color: 'slate',
      definition: 'The dimension along which a policy issue is discussed in the passage.',
      inclusion: 'Only the codes below.',
      exclusion: 'Passages without any angle on the issue.',
      children: DIMENSIONS.map(([name, definition, inclusion, exclusion], n) =>
        codeEntry({
          name,
          color: COLOR_NAMES[n % COLOR_NAMES.length] ?? 'blue',
          definition,
          inclusion,
          exclusion,
        }),
      ),
    }),
  ],
}
