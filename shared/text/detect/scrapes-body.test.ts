import { describe, expect, it } from 'vitest'
import { readLabelled } from './labelled-lines.ts'

/** Sentences of articles that begin, end or sound like furniture, credits or bylines. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Share prices fell for the third day, and nobody on the floor could say why.',
    'Sign up, the poster said, and four hundred men did so before noon.',
    'Follow us, the guide shouted, but the fog had already swallowed half of the group.',
    'By Thursday evening the water had reached the second step of the town hall.',
    'Source after source told the same story, and each of them had it from the next.',
    'The vote was close (Harrow/Lindt had expected a landslide).',
    'She read the letter twice. “Dear Sir / Madam,” it began, and it went on like that for six pages.',
    'The picture by Jane Sample was sold for less than its frame had cost.',
    'Comments were closed an hour later.',
    'He was back by 9.15am.',
    'Jane Sample was born above the shop and has never lived anywhere else.',
    'The writer is a hero in his village, and in his village only.',
    'Since 1976 no winter has been as warm as this one, the station on the hill reports.',
    'Press the button, wait for the light, and then run as fast as you can.',
  ],
  de: [
    'Teilen wollte der Bauer sein Wasser nicht, und verkaufen wollte er es auch nicht.',
    'Von Anna Muster war an diesem Abend nichts mehr zu hören.',
    'Foto um Foto legt sie auf den Tisch, bis von der Decke nichts mehr zu sehen ist.',
    'Anmelden müssen sich die Anwohner bis Freitag, sagte eine Sprecherin der Stadt. (dpa)',
    'Die Stadt rechnet mit Kosten von drei Millionen Euro. (dpa/hb)',
    'Mehr zum Thema wollte der Minister nicht sagen, und er sagte es dreimal.',
    'Seit 1945 hat hier niemand mehr einen Wolf gesehen, und nun sind es gleich drei.',
    'Stand 2024 gab es in der Stadt noch vier Bäcker.',
  ],
  fr: [
    'Lire aussi vite que sa sœur, voilà tout ce que demandait le petit Paul à ses parents.',
    'Par ailleurs, Jeanne Exemple a promis de ne plus jamais en parler devant les caméras.',
    "Partager l'eau ne suffit pas, répondent les éleveurs, qui demandent un barrage de plus.",
    'Depuis 1958, personne ici ne se souvient d’un tel silence au bord du fleuve.',
    "Le maire s'est dit surpris par l'ampleur des dégâts (AFP).",
  ],
  es: [
    'Por María Ejemplo nadie habría dado un duro, y ahora todos quieren salir en la foto.',
    'Comparte piso con dos hermanas y un loro que solo sabe decir la hora.',
    'Más información no hubo hasta la noche, cuando ya todos se habían ido a casa.',
    'Foto a foto, el archivo ha crecido hasta llenar las tres plantas del edificio.',
  ],
  it: [
    'Leggi anche severe non bastano, dice il giudice, se poi nessuno le legge davvero.',
    'Di Elettra Fossi si parla da mesi, ma lei in paese non si è più vista.',
    'La notizia è arrivata di notte, quando le redazioni erano ormai vuote (ANSA).',
  ],
  pl: [
    'Komentarze były ostre, ale rada miasta nie zmieniła zdania ani o jotę.',
    'Od 1989 roku nikt tu nie widział tak niskiej wody, mówią rybacy z przystani.',
    'Autor listu pozostał nieznany, choć w miasteczku każdy miał kogoś na myśli.',
  ],
  uk: [
    'Поділитися хлібом тут може кожен, а от водою в серпні не ділиться вже ніхто.',
    'Автор листа залишився невідомим, хоча в містечку кожен мав когось на думці.',
    'При цитуванні листа посадовець пропустив два рядки, і саме про них потім сперечалися.',
    'Теги на стінах з’явилися вночі, і зранку весь двір уже знав, хто їх намалював.',
  ],
  ru: [
    'Поделиться новостью он не успел, потому что новость уже знала вся деревня.',
    'Источник в мэрии сказал, что решения не будет до самого конца весны.',
    'Фото из архива она никому не показывала, пока не умер последний из тех, кто на нём стоял.',
  ],
  ar: [
    'اشترك في الاجتماع ممثلون عن القرى البعيدة، وقالوا إن المياه لم تصل إليهم منذ شهرين كاملين.',
    'شارك العشرات في المسيرة التي انطلقت من الميناء وانتهت أمام مبنى البلدية عند المساء.',
  ],
  he: [
    'קרא גם את המכתב השני, ואז ישב זמן רב ליד החלון ולא אמר דבר לאיש מן הנוכחים.',
    'הצטרפו לצעדה מאות תושבים, ורבים מהם הגיעו מן הכפרים הרחוקים שמעבר לנהר.',
  ],
}

describe('sentences of the article stay in the article', () => {
  it.each(Object.entries(SENTENCES))('in %s', (_language, sentences) => {
    const opening =
      'The two countries meet on Monday to talk about a river that has lacked water for three summers.'
    const closing =
      'The talks follow a year of bitter argument over dams, fish and money, which neither side has won.'
    const lines = ['River summit opens with low hopes', 'By Jane Sample', opening, ...sentences, closing]
    for (const glue of ['\n', '\n\n']) {
      const { found } = readLabelled(lines.map(line => `any | ${line}`).join(glue))
      expect(found.slice(2)).toEqual([opening, ...sentences, closing].map(line => `paragraph | ${line}`))
    }
  })
})
