import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../canonical.ts'
import { detectArticle } from './detect.ts'
import { readLabelled } from './labelled-lines.ts'

function read(raw: string, file = '') {
  const { text, gaps } = canonicalText(raw)
  return { text, ...detectArticle({ text, gaps, file }) }
}

function check(fixture: string) {
  const { wanted, found, fields } = readLabelled(fixture)
  expect(found).toEqual(wanted)
  return fields
}

describe('detectArticle', () => {
  it('reads a German page', () => {
    const found = check(`
      x site banner | Zum Inhalt springen
      x link list | Startseite > Politik > Ausland
      headline | Gipfel in Wien: Wie die Länder über das Wasser streiten
      dek | Die Verhandlungen dauern länger als gedacht. Beobachter sind skeptisch.
      byline | Von Maria Muster, Wien
      dateline | 13. März 2025, 14:30 Uhr
      x reading time | Lesezeit: 5 Min.
      x share buttons | Teilen
      x share buttons | Auf Facebook teilen
      paragraph | Die Delegationen trafen sich am Montag zu einer ersten Runde. Es ging um Staudämme und um Fischerei.
      paragraph | Auf Facebook schrieb der Minister, er sei zufrieden. Das überraschte die Runde sehr.
      caption | Delegierte vor dem Saal. Foto: dpa
      x related story | Lesen Sie auch: Warum der Fluss so wenig Wasser führt
      heading | Streit um die Staudämme
      paragraph | Am 14. März soll es weitergehen. Dr. Weiß sagte, man werde sehen, was der Herbst noch bringt.
      x promotional box | ANZEIGE
      paragraph | „Wir sind noch lange nicht am Ziel“, sagte sie.
      x related story | Mehr zum Thema
      x related story | Ein Fluss und seine Nachbarn
      x comment form | Kommentare (12)
      x copyright line | © 2025 Wiener Stadtblatt GmbH
      x copyright line | Alle Rechte vorbehalten`)
    expect(found).toEqual({
      headline: 'Gipfel in Wien: Wie die Länder über das Wasser streiten',
      dek: 'Die Verhandlungen dauern länger als gedacht. Beobachter sind skeptisch.',
      byline: 'Maria Muster',
      published: '2025-03-13T14:30',
      outlet: 'Wiener Stadtblatt ?',
    })
  })

  it('reads a French page', () => {
    const found = check(`
      headline | Le sommet du fleuve s'ouvre dans le doute
      dateline | Publié le 05/03/2025 à 14h30, mis à jour le 06/03/2025 à 09h12
      byline | Par Jeanne Exemple et Luc Modèle
      x reading time | Temps de lecture : 4 min
      x share buttons | Partager
      caption | Les délégués devant le palais, lundi. JEAN DUPONT / AFP
      paragraph | Les deux pays se retrouvent lundi pour parler d'un fleuve qui manque d'eau depuis trois étés.
      paragraph | Par ailleurs, le ministre a rappelé que le temps presse et que chaque mois compte pour tous.
      x related story | Lire aussi : Trois questions sur le fleuve
      heading | Un calendrier serré
      paragraph | « Nous avons besoin d'un accord avant l'été », a dit la ministre. « Après, il sera trop tard. »
      x newsletter sign-up | Abonnez-vous à notre newsletter
      x comment form | Laisser un commentaire`)
    expect([found.byline, found.published]).toEqual(['Jeanne Exemple et Luc Modèle', '2025-03-05T14:30'])
  })

  it('reads a Spanish page', () => {
    const found = check(`
      x link list | INTERNACIONAL
      headline | La cumbre del río arranca sin grandes esperanzas
      dek | Los dos países vuelven a la mesa después de tres veranos de sequía
      byline | María Ejemplo
      dateline | Madrid - 5 de marzo de 2025 - 20:15 CET
      x share buttons | Compartir en Facebook
      caption | La delegación, este lunes en Viena. EFE
      paragraph | Los dos países se reúnen este lunes para hablar de un río que lleva tres veranos sin agua.
      x related story | Lee también
      x related story | El río desde el aire
      paragraph | La ministra insistió en que el acuerdo debe llegar antes del verano, porque después será tarde.
      paragraph | Por el momento, nadie quiere hablar de plazos.
      heading | ¿Qué pasa si no hay acuerdo?
      paragraph | Los expertos creen que habrá una segunda ronda en otoño y que entonces todo será más fácil.
      x related story | Te puede interesar
      x related story | La sequía en cinco mapas
      x comment form | Deja una respuesta`)
    expect([found.byline, found.published]).toEqual(['María Ejemplo ?', '2025-03-05T20:15'])
  })

  it('reads a Ukrainian page, dialogue dashes being no bullets', () => {
    const found = check(`
      x link list | Головна » Новини » Світ
      headline | Саміт щодо річки розпочався без великих надій
      dateline | 13 березня 2025, 14:30
      byline | Автор: Олена Приклад
      x reading time | Час читання: 5 хв
      x share buttons | Поділитися
      caption | Делегати перед початком зустрічі (фото: Getty Images)
      paragraph | Дві країни зібралися в понеділок, щоб говорити про річку, в якій третє літо поспіль бракує води.
      x related story | Читайте також: Чому річка міліє
      paragraph | – Нам потрібна угода до літа, – сказала міністерка журналістам після першої зустрічі.
      heading | Що буде далі
      paragraph | Експерти вважають, що другий раунд відбудеться восени, коли позиції сторін стануть ближчими.
      x newsletter sign-up | Підписуйтесь на наш Telegram-канал
      x link list | Теги: річка, саміт
      x comment form | Залишити коментар
      x copyright line | Всі права захищені.`)
    expect([found.byline, found.published]).toEqual(['Олена Приклад', '2025-03-13T14:30'])
  })

  it('reads an agency story with two captions', () => {
    const found = check(`
      headline | River summit opens with low hopes | Daily Example
      byline | By JANE SAMPLE and JOHN PUBLIC, Associated Press
      dateline | Updated 5:30 PM EST, March 5, 2025
      caption | Delegates arrive in Vienna, Monday, March 3, 2025. (AP Photo/John Public)
      caption | Delegates leave the hall. (AP Photo/John Public)
      paragraph | VIENNA (AP) — The two countries meet on Monday to talk about a river that has lacked water for long.
      paragraph | By the time the talks end, the harvest will be over.`)
    expect(found).toMatchObject({
      headline: 'River summit opens with low hopes',
      byline: 'JANE SAMPLE and JOHN PUBLIC',
      published: '2025-03-05T17:30 ?',
      outlet: 'Daily Example ?',
      origin: 'Associated Press',
    })
  })

  it('leaves sentences alone that only begin like furniture', () => {
    check(`
      headline | River summit opens with low hopes
      paragraph | The two countries meet on Monday to talk about a river that has lacked water for three summers.
      paragraph | Copyright law is one of the things the lawyers discuss, among many others, on this Monday.
      paragraph | We use cookies as bait, the fisherman said, and laughed at his own joke for a while.
      paragraph | By continuing to use coal, the ministers said, both sides would only make the drought worse.
      paragraph | The post was deleted an hour later, and the ministry would not say why.
      paragraph | He named his source: the mayor.
      paragraph | About half of the farmers agree with the plan (Reuters/Ipsos).
      paragraph | Comments were few, and sources close to the talks said that nobody had slept for two nights.
      paragraph | Seven in ten would rather move away, the survey found in its last part on the future. (AFP, dpa)`)
  })

  it('sets a table of contents, a promotion and a repeated headline apart', () => {
    check(`
      headline | Who pays for the river this summer?
      x headline repeated | Who pays for the river this summer?
      paragraph | The two countries meet on Monday to talk about a river that has lacked water for three summers.
      x table of contents | Contents
      x table of contents | • The dams
      x table of contents | • The fish
      heading | The dams
      paragraph | There are nine of them, and each has an owner who would rather not talk about the water it holds.
      x promotional box | Why We Wrote This
      x promotional box | A box that sums the article up for people who have no time.
      heading | The fish
      paragraph | There are fewer of them every year, and nobody has asked them what they think about the summit.
      list-item | • one
      list-item | • two`)
  })

  it('takes lines between two reading times for another story', () => {
    const found = check(`
      x reading time | 7 mins read
      x related story | A Different Story
      x related story | The teaser of the different story says a little about it, and it ends with a full stop.
      x reading time | 8 mins read
      paragraph | The two countries meet on Monday to talk about a river that has lacked water for three long summers.
      paragraph | The talks follow a year of bitter argument over dams, fish and money, which neither side has won.`)
    expect(found.headline).toBe(
      'The two countries meet on Monday to talk about a river that has lacked water for… ?',
    )
  })

  it('joins the lines of hard-wrapped paragraphs and keeps their newlines', () => {
    const raw = [
      'RIVER SUMMIT OPENS WITH LOW HOPES\n\nBy Jane Sample\n',
      'VIENNA (AP) - The two countries meet on Monday to talk about a river\nthat has lacked water for three summers, and nobody who has read the\npapers of the last weeks expects a miracle from the first round.\n',
      '"We need a deal before summer," the minister said, standing in front\nof the palace where the talks are held. "After that it will be too\nlate for the farmers on both banks."\n',
      '  * The first point\n  * The second point\n',
    ].join('\n')
    const { text, blocks } = read(raw)
    expect(blocks.map(b => [b.kind, text.slice(b.start, b.end).split('\n').length])).toEqual([
      ['headline', 1],
      ['byline', 1],
      ['paragraph', 3],
      ['paragraph', 3],
      ['list-item', 1],
      ['list-item', 1],
    ])
  })

  it('reads named fields and Markdown', () => {
    const { metadata } = read(
      '---\ntitle: "River summit"\nauthor: Jane Sample\ndate: 2025-03-05\nurl: https://daily.example/world/river\n---\n\n# River summit\n\nThe two countries meet on Monday to talk about a river that has lacked water for three summers.',
    )
    expect(metadata).toMatchObject({
      headline: { value: 'River summit', doubtful: false },
      byline: { value: 'Jane Sample', doubtful: false },
      published: { value: '2025-03-05', doubtful: false },
      url: { value: 'https://daily.example/world/river', doubtful: false },
    })
  })

  it('finds nothing in nothing', () => {
    const { blocks, metadata } = read('')
    expect(blocks).toEqual([])
    expect(Object.values(metadata).every(({ value }) => value === '')).toBe(true)
  })

  it('tiles every text: each block starts one newline after the one before', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Read also:',
        'Loading...',
        '• a',
        '7 min read',
        'By Jane Sample',
        '05/03/2025',
        'Content',
        '',
        '—',
        'Photo: AFP',
      ),
      fc.string({ unit: 'grapheme', maxLength: 90 }),
      fc.constant('The two countries meet on Monday to talk about a river that has lacked water.'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), lines => {
        const { text, blocks } = read(lines.join('\n'))
        expect(blocks.map(b => text.slice(b.start, b.end)).join('\n')).toBe(text)
        for (const [i, b] of blocks.entries()) expect(b.start).toBe(i === 0 ? 0 : blocks[i - 1]!.end + 1)
      }),
    )
  })

  it('copes with very many lines and with one very long line', () => {
    expect(read('A line of text\n'.repeat(50_000)).blocks).toHaveLength(50_000)
    expect(read('x'.repeat(5_000_000)).blocks).toHaveLength(1)
  })
})
