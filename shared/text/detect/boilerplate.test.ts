import { describe, expect, it } from 'vitest'
import { boilerplateSign } from './boilerplate.ts'
import { PHRASES } from './phrases.ts'

const reason = (line: string) => boilerplateSign(line, line.split(/\s+/).length)?.reason ?? null

describe('boilerplateSign', () => {
  it.each([
    ['7 mins read', 'reading time'],
    ['Reading time: 5 minutes', 'reading time'],
    ['5 Min. Lesezeit', 'reading time'],
    ['Temps de lecture : 4 min', 'reading time'],
    ['Tiempo de lectura: 3 minutos', 'reading time'],
    ['3 minuti di lettura', 'reading time'],
    ['5 хв читання', 'reading time'],
    ['12 Comments', 'comment form'],
    ['Your email address will not be published. Required fields are marked *', 'comment form'],
    ['Loading...', 'loading notice'],
    ['Wird geladen …', 'loading notice'],
    ['Facebook Twitter WhatsApp E-Mail', 'share buttons'],
    ['Arrow-right Camera', 'site banner'],
    ['This website uses cookies to improve your experience.', 'cookie notice'],
    ['Wir verwenden Cookies, um unsere Seite zu verbessern.', 'cookie notice'],
    ['https://daily.example/a/b', 'source link'],
    ['© 2025 The Daily Example', 'copyright line'],
    ['Read more: Why the river is low', 'related story'],
    ['Follow us on X', 'promotional box'],
    ['* * *', 'separator'],
    ['World | Sport | Culture | Shop', 'link list'],
    ['News > Local > Port', 'link list'],
    ['Comments Print Share', 'share buttons'],
    ['2,192 shares', 'share buttons'],
    ['Переглядів: 1 204', 'site banner'],
    ['Sponsored Links Sponsored Links', 'promotional box'],
    ['2 thoughts on “The river”', 'comment form'],
  ])('knows "%s"', (line, expected) => {
    expect(reason(line)).toBe(expected)
  })

  it.each([
    'He needed 7 minutes to read it.',
    'Sharing the river is hard.',
    'Two thoughts on the river.',
    'The river, the dam, the fish and the money.',
    'Again and again',
    '“We use cookies to lure them,” he said.',
    'Sources say the talks go on.',
    'Read more slowly, she told the class, and then they all began again from the very first page of the book.',
  ])('leaves "%s" alone', line => {
    expect(reason(line)).toBeNull()
  })

  it('takes single words for weak signs', () => {
    expect([boilerplateSign('Comments', 1)?.weak, boilerplateSign('ANZEIGE', 1)?.weak]).toEqual([true, false])
  })

  it('has its phrases in the form they are compared in', () => {
    const phrases = PHRASES.flatMap(({ whole, opening }) => [...whole, ...opening]).flatMap(entry =>
      entry.split('|'),
    )
    expect(
      phrases.filter(
        phrase => phrase !== phrase.toLowerCase().normalize('NFC').trim() || /[’‘]|^$/.test(phrase),
      ),
    ).toEqual([])
  })
})
