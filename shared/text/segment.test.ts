import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesIn, wordsIn } from './segment.ts'

const sentences = (text: string) => sentencesIn(text).map(s => text.slice(s.start, s.end))

describe('sentencesIn', () => {
  it.each([
    ['titles', 'Dr. Ada met Mr. Bo. Gen. Li left.', ['Dr. Ada met Mr. Bo.', 'Gen. Li left.']],
    ['ranks', 'Lt. Gen. Orlov spoke.', ['Lt. Gen. Orlov spoke.']],
    [
      'initials',
      'John A. Reed and J. K. Poe agreed. So did I.',
      ['John A. Reed and J. K. Poe agreed.', 'So did I.'],
    ],
    [
      'states',
      'The U.S. Senate voted. It left the U.S. The rest stayed.',
      ['The U.S. Senate voted.', 'It left the U.S.', 'The rest stayed.'],
    ],
    ['e.g.', 'Some, e.g. Paris, agreed. Others did not.', ['Some, e.g. Paris, agreed.', 'Others did not.']],
    ['closing quotes', '“We go.” She left. ‘No.’ Yes.', ['“We go.”', 'She left.', '‘No.’', 'Yes.']],
    [
      'attribution',
      '“Do we go?” he asked. “We do!” she said.',
      ['“Do we go?” he asked.', '“We do!” she said.'],
    ],
    ['French quotes', 'Il dit : « Je pars. » Puis il part.', ['Il dit : « Je pars. »', 'Puis il part.']],
    ['French titles', 'M. Durand rit. Mme. Petit aussi.', ['M. Durand rit.', 'Mme. Petit aussi.']],
    ['German ordinals', 'Am 13. März kam Dr. Weiß. Er blieb.', ['Am 13. März kam Dr. Weiß.', 'Er blieb.']],
    ['German guillemets', 'Er ging. »Wir auch.« Sie blieb.', ['Er ging.', '»Wir auch.«', 'Sie blieb.']],
    [
      'Ukrainian initials',
      'В. Шевченко на вул. Садовій. Він тут.',
      ['В. Шевченко на вул. Садовій.', 'Він тут.'],
    ],
    ['Chinese', '他来了。我走了。', ['他来了。', '我走了。']],
    ['wrapped lines', 'One sentence\non two lines. Two.', ['One sentence\non two lines.', 'Two.']],
    ['nothing', '  ', []],
  ])('keeps %s together', (_name, text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('covers every visible character once, in order', () => {
    const part = fc.constantFrom(
      'A',
      'b',
      '. ',
      '.',
      '? ',
      '”',
      '“',
      '» ',
      ')',
      'Mr',
      'U.S',
      '1',
      '\n',
      ' ',
      '😀',
      'Є',
      '。',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), parts => {
        const text = parts.join('')
        expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const sentence of sentences(text)) expect(sentence).toBe(sentence.trim())
      }),
    )
  })

  it('gives offsets of the whole text for a part of it', () => {
    expect(sentencesIn('Zero. One. Two.', 6, 15)).toEqual([
      { start: 6, end: 10 },
      { start: 11, end: 15 },
    ])
  })
})

describe('wordsIn', () => {
  it('leaves punctuation out', () => {
    expect(wordsIn('No, 3.5 “well-kept”').map(w => 'No, 3.5 “well-kept”'.slice(w.start, w.end))).toEqual([
      'No',
      '3.5',
      'well',
      'kept',
    ])
  })
})
