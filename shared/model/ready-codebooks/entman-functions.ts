import { codeEntry, type ReadyCodebook } from '../code-entry.ts'

/** Entman's four things that frames do, as codes below one root. */
export const entmanFunctions: ReadyCodebook = {
  id: 'entman-functions',
  title: 'Four functions of frames',
  description:
    'What a frame does, in four parts: it says what the problem is, where it comes from, how it is to be judged and what should be done. Coding the parts one by one and looking afterwards which of them go together shows frames without naming them beforehand. A sentence can do several of the four, and many frames lack some.',
  source:
    'Entman, R. M. (1993). Framing: Toward clarification of a fractured paradigm. Journal of Communication, 43(4), 51–58.',
  codes: [
    codeEntry({
      name: 'frame functions',
      kind: 'framing',
      color: 'slate',
      definition: 'What the passage does for the frame of the article.',
      inclusion: 'Only the codes below; one passage can have several.',
      exclusion: 'Background that serves none of the four.',
      children: [
        codeEntry({
          name: 'problem definition',
          color: 'rose',
          definition: 'Says what is going on and why it is a problem: who does what, at what cost, to whom.',
          inclusion:
            'The issue is named or described as something that troubles, threatens or benefits somebody.',
          exclusion: 'How it came about (causal interpretation).',
        }),
        codeEntry({
          name: 'causal interpretation',
          color: 'blue',
          definition: 'Says what or who brought the problem about.',
          inclusion:
            'Persons, institutions, events or conditions are named as the cause, also by way of blame.',
          exclusion: 'A mere order of events in time.',
        }),
        codeEntry({
          name: 'moral evaluation',
          color: 'ochre',
          definition: 'Judges those who act and what comes of it.',
          inclusion: 'Praise and reproach, values appealed to, wording that carries a judgement.',
          exclusion: 'Technical assessment of whether something works.',
        }),
        codeEntry({
          name: 'treatment recommendation',
          color: 'teal',
          definition: 'Says what should be done about it, gives reasons for that, or foretells its effect.',
          inclusion: 'Demands, proposals and remedies, and also the advice not to act.',
          exclusion: 'Measures that are only reported as taken, without being held out as a remedy.',
        }),
      ],
    }),
  ],
}
