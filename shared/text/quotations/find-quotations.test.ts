import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Block } from '../../model/block.ts'
import { findQuotations } from './find-quotations.ts'

/** A quotation as words: type, contents, cue, speaker and name. */
function found(text: string, blocks: readonly Block[] = []) {
  const words = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)
  return findQuotations(text, blocks).map(({ type, content, cue, speaker }) => ({
    type,
    content: content.map(words),
    cue: words(cue),
    speaker: words(speaker),
    name: speaker?.name ?? null,
  }))
}

describe('direct quotations', () => {
  it('takes the marks along and names the speaker behind them', () => {
    expect(found('“The ferry will sail again in May,” Nora Whitfield said.')).toEqual([
      {
        type: 'direct',
        content: ['“The ferry will sail again in May,”'],
        cue: 'said',
        speaker: 'Nora Whitfield',
        name: 'Nora Whitfield',
      },
    ])
  })

  it.each([
    ['in front', 'Nora Whitfield said: “The ferry will sail.”'],
    ['after a comma', 'On Monday, Nora Whitfield said, “The ferry will sail.”'],
    ['behind, turned round', '“The ferry will sail,” said Nora Whitfield, the harbour master.'],
    ['behind a question', '“Will the ferry sail?” Nora Whitfield asked.'],
    ['to somebody', 'Nora Whitfield told reporters on Monday: “The ferry will sail.”'],
    ['with an aside', 'Nora Whitfield, who runs the harbour, said: “The ferry will sail.”'],
    ['between straight marks', '"The ferry will sail," Nora Whitfield said.'],
    ['between doubled apostrophes', "''The ferry will sail,'' Nora Whitfield said."],
    ['between back ticks', "``The ferry will sail,'' Nora Whitfield said."],
    ['between single marks', "'The ferry will sail,' Nora Whitfield said."],
    ['between single curly marks', '‘The ferry will sail,’ Nora Whitfield said.'],
  ])('names the speaker %s', (_name, text) => {
    expect(found(text)).toMatchObject([{ type: 'direct', name: 'Nora Whitfield' }])
  })

  it('joins what its cue interrupts, within the sentence and behind it', () => {
    const text = '“The ferry,” she said, “will sail in May.” “The crew is ready,” he added. “So am I.”'
    expect(found(text).map(({ content, speaker }) => [speaker, content])).toEqual([
      ['she', ['“The ferry,”', '“will sail in May.”']],
      ['he', ['“The crew is ready,”', '“So am I.”']],
    ])
  })

  it.each([
    ['The plan, said Nora Feld, “is dead.”', 'Nora Feld'],
    ['The plan, said Ms. Feld, “is dead.”', 'Ms. Feld'],
    ['The plan, said the mayor, “is dead.”', 'the mayor'],
    ['But the plan, says Nora Feld, the mayor of Aldbrook, “is dead.”', 'Nora Feld'],
    ['The plan, said Nora Feld, who leads the council, “is dead.”', 'Nora Feld'],
    ['The plan, drawn up in May, said Nora Feld, “is dead.”', 'Nora Feld'],
  ])('names who stands behind the verb where the quoted words go on: %s', (text, speaker) => {
    const content = [
      text.includes('drawn') ? 'The plan, drawn up in May' : /The plan/i.exec(text)?.[0],
      '“is dead.”',
    ]
    expect(found(text)).toMatchObject([{ type: 'mixed', content, cue: /sa\w+/.exec(text)?.[0], speaker }])
  })

  it('leaves quoted words in what somebody says to the one in front of the verb', () => {
    expect(found('Tom Reed, the mayor, said the plan, “a shame,” was dead.')).toMatchObject([
      { content: ['the plan, “a shame,” was dead'], speaker: 'Tom Reed' },
    ])
  })

  it.each([
    'They met the mayor on Monday 🙂',
    'They met the mayor on Monday🙂',
    'They met the mayor on Monday. 👩‍🚀❤️',
    'They met the mayor on Monday ★',
    'They met the mayor on Monday •',
  ])('begins anew behind a symbol: %s', before => {
    expect(found(`${before} “The bridge stays,” said Nora Feld.`)).toMatchObject([
      { type: 'direct', content: ['“The bridge stays,”'], speaker: 'Nora Feld' },
    ])
  })

  it('ends what is reported at an emoji, but not inside a sentence', () => {
    expect(found('Nora Feld said the bridge is shut 🎉 They met the mayor.')).toMatchObject([
      { content: ['the bridge is shut'] },
    ])
    expect(found('Nora Feld said I 💙 Oslo.')).toMatchObject([{ content: ['I 💙 Oslo'] }])
    expect(found('The Acme™ “Turbo Bridge” stays, said Nora Feld.')).toMatchObject([
      { content: ['The Acme™ “Turbo Bridge” stays'] },
    ])
  })

  it('hears speech behind a verb and an emoji', () => {
    expect(found('Nora Feld said 🙂 “The bridge stays.”')).toMatchObject([
      { type: 'direct', content: ['“The bridge stays.”'], cue: 'said', speaker: 'Nora Feld' },
    ])
  })

  it('joins paragraphs that open the quotation again', () => {
    const text =
      'Whitfield said: “The ferry will sail.\n“The crew is ready for the summer.”\nThe harbour is empty.'
    expect(found(text)).toMatchObject([
      { content: ['“The ferry will sail.', '“The crew is ready for the summer.”'], speaker: 'Whitfield' },
    ])
  })

  it('takes a paragraph of nothing but speech for the speech of the one before', () => {
    const text = '“The ferry will sail,” Whitfield said.\n“The crew is ready.”\nThe harbour is empty.'
    expect(found(text)).toMatchObject([{ content: ['“The ferry will sail,”', '“The crew is ready.”'] }])
  })

  it('takes speech that the paragraph before announces', () => {
    const text = 'The harbour master wrote on the notice board:\n“No boats.”'
    expect(found(text)).toMatchObject([
      { type: 'direct', content: ['“No boats.”'], cue: 'wrote', speaker: 'The harbour master' },
    ])
  })

  it.each([
    [
      'German',
      'Die Fähre ist zurück. „Wir fahren im Mai wieder“, sagte die Kapitänin.',
      '„Wir fahren im Mai wieder“',
    ],
    ['German guillemets', '»Wir fahren im Mai wieder«, sagte die Kapitänin.', '»Wir fahren im Mai wieder«'],
    [
      'French',
      'Elle ajoute : « Nous partons en mai, tous ensemble. »',
      '« Nous partons en mai, tous ensemble. »',
    ],
    ['Polish', '„Popłyniemy znowu w maju” – powiedziała kapitan.', '„Popłyniemy znowu w maju”'],
    ['Spanish', '«Volveremos a navegar en mayo», dijo la capitana.', '«Volveremos a navegar en mayo»'],
    ['Russian', '«Мы снова выйдем в море в мае», — сказала капитан.', '«Мы снова выйдем в море в мае»'],
    ['Arabic', 'قالت القبطانة: «سنبحر من جديد في شهر مايو»', '«سنبحر من جديد في شهر مايو»'],
  ])('finds %s speech by its marks', (_language, text, expected) => {
    expect(found(text)).toMatchObject([{ type: 'direct', content: [expected] }])
  })

  it.each([
    ['„Ja“, sagte Kapitänin Eva Klein am Montag.', 'sagte', 'Eva Klein'],
    ['Eva Klein sagte: „Ja.“', 'sagte', 'Eva Klein'],
    ['« Oui », a déclaré Marie Dupont.', 'déclaré', 'Marie Dupont'],
    ['«Sí», dijo la capitana Ana Ruiz.', 'dijo', 'Ana Ruiz'],
    ['„Tak” – powiedziała Anna Nowak.', 'powiedziała', 'Anna Nowak'],
    ['«Да», — сказала Анна Петрова.', 'сказала', 'Анна Петрова'],
  ])('names the speaker in: %s', (text, cue, name) => {
    expect(found(text)).toMatchObject([{ type: 'direct', cue, name }])
  })

  it.each([
    ['titles', 'The crowd watched “Night Boats” on Friday.'],
    ['irony', 'The “express” ferry took two days.'],
    ['apostrophes', "The sailors' boats and the captain's dog weren't there."],
    ['inches', 'A 6\' plank and a 12" nail lay there, and a 3" hook.'],
    ['a mark that nothing closes', 'He held up 5“ of rope.'],
  ])('leaves out %s', (_name, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('mixed and indirect quotations', () => {
  it.each([
    ['that', 'Whitfield said that the ferry would sail in May.', 'that the ferry would sail in May'],
    ['nothing', 'Whitfield said the ferry would sail in May.', 'the ferry would sail in May'],
    [
      'whether',
      'Whitfield asked whether the ferry would sail in May.',
      'whether the ferry would sail in May',
    ],
    ['an infinitive', 'Whitfield has promised to open the harbour.', 'to open the harbour'],
    ['an addressee', 'Whitfield told the crew on Monday that the ferry was safe.', 'that the ferry was safe'],
    ['a place', 'Whitfield said in a letter that the ferry was safe.', 'that the ferry was safe'],
    [
      'a thing',
      'Whitfield criticized the mayor for closing the harbour.',
      'the mayor for closing the harbour',
    ],
    ['a preposition', 'Whitfield called for a new harbour.', 'a new harbour'],
  ])('finds a report behind a verb with %s', (_name, text, content) => {
    expect(found(text)).toMatchObject([{ type: 'indirect', content: [content], speaker: 'Whitfield' }])
  })

  it.each([
    ['The ferry will sail in May, Whitfield said.', 'said', 'Whitfield'],
    ['The ferry will sail in May, said Whitfield.', 'said', 'Whitfield'],
    ['The ferry will sail in May, according to Whitfield.', 'according to', 'Whitfield'],
    ['According to Whitfield, the ferry will sail in May.', 'According to', 'Whitfield'],
  ])('finds the report in: %s', (text, cue, speaker) => {
    const [report, ...others] = found(text)
    expect(report).toMatchObject({ type: 'indirect', cue, speaker })
    expect(report?.content[0]?.toLowerCase()).toBe('the ferry will sail in may')
    expect(others).toEqual([])
  })

  it.each([
    ['As Whitfield noted, the ferry was safe.', ['the ferry was safe'], 'noted'],
    ['The ferry, Whitfield said, was quite safe.', ['The ferry', 'was quite safe'], 'said'],
    ['Whitfield declined to comment on the old ferry.', ['the old ferry'], 'declined to comment on'],
    ['Whitfield spoke out against the old ferry.', ['the old ferry'], 'spoke out against'],
    ['Then came Whitfield’s claim that the ferry was safe.', ['that the ferry was safe'], 'claim'],
    ['Whitfield is sure that the ferry is safe.', ['that the ferry is safe'], 'is sure'],
    ['The ferry was praised by Whitfield.', ['The ferry'], 'was praised by'],
    ['The ferry was safe, Whitfield told reporters on Thursday.', ['The ferry was safe'], 'told'],
    ['Praising the old ferry, Whitfield went home.', ['the old ferry'], 'Praising'],
    ['Whitfield voiced doubts about the old ferry.', ['the old ferry'], 'voiced doubts about'],
    ['Whitfield praised the old ferry at a news conference on Friday.', ['the old ferry'], 'praised'],
    ['The ferry is expected to sail in May.', ['The ferry', 'to sail in May'], 'is expected'],
  ])('finds what is reported otherwise: %s', (text, content, cue) => {
    expect(found(text)).toContainEqual(expect.objectContaining({ type: 'indirect', content, cue }))
  })

  it('takes the beginning of a sentence along that goes on between marks', () => {
    expect(found('The old ferry, Whitfield said, “is as safe as a house.”')).toMatchObject([
      { type: 'mixed', content: ['The old ferry', '“is as safe as a house.”'], speaker: 'Whitfield' },
    ])
  })

  it.each([
    ['another verb of its subject', 'Whitfield promised to open the harbour and said that she would.'],
    ['a relative clause', 'Whitfield, who promised to open the harbour, went home.'],
    ['the main clause', 'When Whitfield promised to open the harbour, the crew went home.'],
    ['a semicolon', 'Whitfield promised to open the harbour; the crew went home.'],
  ])('ends a report before %s', (_name, text) => {
    expect(found(text)[0]).toMatchObject({ content: ['to open the harbour'], cue: 'promised' })
  })

  it('takes no nouns for verbs', () => {
    expect(found('The report of the claims and the call for a vote were on the table.')).toEqual([])
  })

  it('gives both reports of a sentence to its subject', () => {
    const text = 'Whitfield said the ferry was safe, adding that the crew was ready.'
    expect(found(text)).toMatchObject([
      { content: ['the ferry was safe'], cue: 'said', speaker: 'Whitfield' },
      { content: ['that the crew was ready'], cue: 'adding', speaker: 'Whitfield' },
    ])
  })

  it('looks for English verbs in English texts only', () => {
    expect(found('Elle admire la capitaine et les marins, et il note que le port est vide.')).toEqual([])
  })

  it('is mixed when some of the words are between marks', () => {
    expect(found('Whitfield said that the ferry was “as safe as a house” in May.')).toMatchObject([
      { type: 'mixed', content: ['that the ferry was “as safe as a house” in May'] },
    ])
  })
})

describe('speakers', () => {
  const names = (text: string) => found(text).map(({ name }) => name)

  it('gives the full name that the article gave before', () => {
    const text = 'The harbour master, Nora Whitfield, came late.\nWhitfield said the ferry was safe.'
    expect(names(text)).toEqual(['Nora Whitfield'])
  })

  it('takes titles and offices from the name', () => {
    expect(names('Harbour Minister Nora Whitfield said the ferry was safe.')).toEqual(['Nora Whitfield'])
    expect(names('Ms. Whitfield said the ferry was safe.')).toEqual(['Whitfield'])
  })

  it('takes “she” and “he” for the last woman and man who were named', () => {
    const text =
      'Nora Whitfield said the ferry was safe.\nGeorge Okafor said it was not.\nShe said she was sure.\nHe said he was not.'
    expect(names(text)).toEqual(['Nora Whitfield', 'George Okafor', 'Nora Whitfield', 'George Okafor'])
  })

  it('knows a name by its end, and takes the latest speaker for “she” whose first name tells nothing', () => {
    const text =
      'Iyabo Whitfield Reyes, the harbour master, came late.\nWhitfield Reyes said the ferry was safe.\nShe said she was sure.'
    expect(names(text)).toEqual(['Iyabo Whitfield Reyes', 'Iyabo Whitfield Reyes'])
  })

  it('finds the name in front of what its bearer is', () => {
    const text = 'Nora Whitfield, 61, master of the harbour, a busy one, said the ferry was safe.'
    expect(found(text)).toMatchObject([{ speaker: 'Nora Whitfield', name: 'Nora Whitfield' }])
  })

  it('takes “who” for somebody, not for where they are from', () => {
    const text = 'The letter came from George Okafor of Dover, who said the ferry was safe.'
    expect(names(text)).toEqual(['George Okafor'])
  })

  it('takes “who” for the name before it', () => {
    expect(names('The letter came from George Okafor, who said the ferry was safe.')).toEqual([
      'George Okafor',
    ])
  })

  it('leaves open what cannot be known', () => {
    expect(names('She said the ferry was safe.')).toEqual([null])
    expect(names('Officials said the ferry was safe, and officials know.')).toEqual([null])
    expect(names('They said the ferry was safe.')).toEqual([null])
    expect(names('George Okafor said the ferry was safe.\nShe said it was not.')).toEqual([
      'George Okafor',
      null,
    ])
  })
})

test('blocks of boilerplate say nothing', () => {
  const text =
    '“The ferry will sail,” Whitfield said.\n“Sign up for more news like this today,” Whitfield said.'
  const end = text.indexOf('\n')
  const block = { included: true, reason: '' }
  const blocks: Block[] = [
    { ...block, kind: 'paragraph', start: 0, end },
    { ...block, kind: 'boilerplate', start: end + 1, end: text.length },
  ]
  expect(found(text, blocks)).toMatchObject([{ content: ['“The ferry will sail,”'] }])
})

test('a text of nothing but names says nothing', () => {
  expect(findQuotations('Nora Whitfield '.repeat(20_000))).toEqual([])
})

const PIECES = [
  ...[
    '"',
    '“',
    '”',
    "''",
    '``',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    '‚',
    '\n',
    '\n\n',
    ' ',
    ', ',
    '. ',
    '? ',
    ': ',
    '; ',
    ' - ',
    '(',
    ')',
  ],
  ...[
    'said ',
    'says ',
    'that ',
    'to ',
    'told ',
    'according to ',
    'adding ',
    'she ',
    'He ',
    'who ',
    'and ',
    'but ',
  ],
  ...[
    'Nora ',
    'Whitfield ',
    'Mr. ',
    'the ferry ',
    'will sail ',
    '😀',
    'é',
    '\ud83d',
    '\ude00',
    '人',
    '\u202e',
    '9',
  ],
]

test('any text gives quotations that can be marked in it', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(pieces => pieces.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(text, written => {
      const isInside = (at: number) => {
        const pair = written.slice(at - 1, at + 1)
        return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair)
      }
      for (const { content, cue, speaker } of findQuotations(written)) {
        expect(content.length).toBeGreaterThan(0)
        let last = -1
        for (const { start, end } of content) {
          expect(start).toBeGreaterThanOrEqual(Math.max(last, 0))
          expect(end).toBeGreaterThan(start)
          last = end
        }
        for (const { start, end } of [...content, cue, speaker].filter(range => range !== null)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(written.length)
          expect([isInside(start), isInside(end)]).toEqual([false, false])
        }
      }
    }),
    { numRuns: 400 },
  )
})
