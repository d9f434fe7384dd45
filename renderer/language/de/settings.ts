import type { Translations } from '../../ui/language.ts'

/** Texts of the settings. */
export const SETTINGS: Translations = {
  'Add a key for “{{command}}”': 'Taste für „{{command}}“ hinzufügen',
  'After Okabe and Ito 2008: strong hues, and black': 'Nach Okabe und Ito 2008: kräftige Farben und Schwarz',
  'After the muted scheme of Paul Tol 2021': 'Nach dem gedämpften Schema von Paul Tol 2021',
  'All keys are the default ones again': 'Alle Tasten sind wieder die vorgegebenen',
  'Reset all keys': 'Alle Tasten zurücksetzen',
  'All three palettes are made to be told apart with the common colour vision deficiencies.':
    'Alle drei Paletten lassen sich auch mit den häufigen Farbsehschwächen unterscheiden.',
  'Articles stay in their own language, and so do the names you gave to codes, outlets and stories.':
    'Artikel bleiben in ihrer Sprache, ebenso die Namen, die Sie Codes, Medien und Ereignissen gegeben haben.',
  'Back to the defaults': 'Auf Standard zurücksetzen',
  'Colours of codes': 'Farben der Codes',
  Dark: 'Dunkel',
  'Line height': 'Zeilenhöhe',
  'Every third crossing of this month was cancelled, the timetable shows.':
    'Jede dritte Überfahrt dieses Monats fiel aus, wie der Fahrplan zeigt.',
  'Find a command or a key': 'Befehl oder Taste suchen',
  'Font of articles': 'Schrift der Artikel',
  Keys: 'Tasten',
  Language: 'Sprache',
  'Language of the interface': 'Sprache der Oberfläche',
  Light: 'Hell',
  'Like the desktop': 'Wie das Betriebssystem',
  'Like the desktop ({{language}})': 'Wie das Betriebssystem ({{language}})',
  Looks: 'Aussehen',
  'Once more the islanders were left waiting in the rain while the harbour office kept silent.':
    'Wieder standen die Inselbewohner im Regen und warteten, während das Hafenamt schwieg.',
  'Press the new key …': 'Neue Taste drücken …',
  Preview: 'Vorschau',
  'Put back the keys of “{{command}}”': 'Ursprüngliche Tasten von „{{command}}“ wiederherstellen',
  'Quiet colours, told apart by lightness as well as by hue':
    'Ruhige Farben, die sich auch in der Helligkeit unterscheiden',
  Reading: 'Lesen und Schrift',
  'Repairs would cost two million, and nobody has said who is to pay for them.':
    'Die Reparatur würde zwei Millionen kosten, und niemand hat gesagt, wer sie bezahlen soll.',
  Settings: 'Einstellungen',
  Size: 'Größe',
  'Strength of marks': 'Stärke der Markierungen',
  'Take {{key}} away from “{{command}}”': '{{key}} von „{{command}}“ wegnehmen',
  'Take {{key}} from there': '{{key}} dort wegnehmen',
  'The ferry was late again on Tuesday.': 'Die Fähre kam am Dienstag wieder zu spät.',
  'The font of the desktop': 'Die Schrift des Betriebssystems',
  Theme: 'Farbschema',
  'Width of the text': 'Breite des Textes',
  'With serifs (Source Serif)': 'Mit Serifen (Source Serif)',
  'Without serifs (Inter)': 'Ohne Serifen (Inter)',
  '“We were told nothing,” said a teacher who had missed her lesson.':
    '„Uns hat niemand etwas gesagt“, sagte eine Lehrerin, die ihre Stunde versäumt hatte.',
  '“{{command}}”': '„{{command}}“',
  '{{count}} characters': { one: '{{count}} Zeichen', other: '{{count}} Zeichen' },
  '{{key}} alone types; hold Ctrl or Alt with it.':
    '{{key}} allein tippt; halten Sie Strg oder Alt dazu gedrückt.',
  '{{key}} is needed by the app or the caret.':
    '{{key}} wird von der Anwendung oder der Schreibmarke gebraucht.',
  '{{key}} is the fixed key of {{commands}}.': '{{key}} ist die feste Taste von {{commands}}.',
  '{{key}} is the key of {{commands}}.': '{{key}} ist die Taste von {{commands}}.',
  '{{size}} pixels': '{{size}} Pixel',
  'bluish green': 'Blaugrün',
  orange: 'Orange',
  vermilion: 'Zinnoberrot',
  'reddish purple': 'Rotviolett',
  yellow: 'Gelb',
  'sky blue': 'Himmelblau',
  black: 'Schwarz',
  indigo: 'Indigo',
  sand: 'Sand',
  purple: 'Purpur',
  cyan: 'Cyan',
  'wine red': 'Weinrot',
}
