import type { Translations } from '../../ui/language.ts'

export const TRANSFER: Translations = {
  Date: 'Datum',
  Origin: 'Ursprung',
  'Select rows with Ctrl or Shift and a click, or with Ctrl+Space; without a selection all ticked rows are meant.':
    'Wählen Sie Zeilen mit Strg oder Umschalt und einem Klick oder mit Strg+Leertaste; ohne Auswahl sind alle angehakten Zeilen gemeint.',
  Field: 'Feld',
  Value: 'Wert',
  'Set for {{rows}} selected': 'Für {{rows}} ausgewählte setzen',
  'Set for {{rows}} ticked': 'Für {{rows}} angehakte setzen',
  'Export excerpts': 'Auszüge exportieren',
  'Choose where to save…': 'Speicherort wählen …',
  'Writing excerpts': 'Auszüge werden geschrieben',
  '{{project}} excerpts': '{{project}} Auszüge',
  'Exported {{count}} excerpts to {{file}}': {
    one: '{{count}} Auszug nach {{file}} exportiert',
    other: '{{count}} Auszüge nach {{file}} exportiert',
  },
  'The export was cancelled.': 'Der Export wurde abgebrochen.',
  Format: 'Format',
  'All stories': 'Alle Ereignisse',
  'Reading…': 'Wird gelesen …',
  'Reading files': 'Dateien werden gelesen',
  'Nothing was imported': 'Es wurde nichts importiert',
  'No article was found': 'Kein Artikel gefunden',
  'Parallax reads text and Markdown files, saved web pages and Word documents.':
    'Parallax liest Text- und Markdown-Dateien, gespeicherte Webseiten und Word-Dokumente.',
  'Discard this import?': 'Diesen Import verwerfen?',
  'What you changed here is lost.': 'Was Sie hier geändert haben, geht verloren.',
  'Importing…': 'Wird importiert …',
  'Import {{count}} articles': {
    one: '{{count}} Artikel importieren',
    other: '{{count}} Artikel importieren',
  },
  '{{count}} dates are not valid: row {{rows}}': {
    one: 'Ein Datum ist nicht gültig: Zeile {{rows}}',
    other: '{{count}} Daten sind nicht gültig: Zeile {{rows}}',
  },
  'Imported {{count}} articles': {
    one: '{{count}} Artikel importiert',
    other: '{{count}} Artikel importiert',
  },
  'Nothing was imported: these articles are in the project already.':
    'Es wurde nichts importiert: Diese Artikel sind schon im Projekt.',
  'Discard the text?': 'Text verwerfen?',
  'What you pasted here is not imported yet.': 'Was Sie hier eingefügt haben, ist noch nicht importiert.',
  'Import from pasted text': 'Aus eingefügtem Text importieren',
  'Review…': 'Prüfen …',
  'The article, with its headline and byline if they are at hand':
    'Der Artikel, mit Überschrift und Verfasserzeile, falls vorhanden',
  'One article at a time. What was found is shown before anything is imported.':
    'Ein Artikel auf einmal. Was erkannt wurde, wird gezeigt, bevor etwas importiert wird.',
  '{{field}} doubtful: {{source}}': '{{field}} zweifelhaft: {{source}}',
  '{{field}} is right: {{value}}': '{{field}} stimmt: {{value}}',
  '{{doubt}}. Click if it is right.': '{{doubt}}. Klicken Sie, wenn es stimmt.',
  '{{count}} files cannot be imported': {
    one: '{{count}} Datei lässt sich nicht importieren',
    other: '{{count}} Dateien lassen sich nicht importieren',
  },
  'confirmed by you': 'von Ihnen bestätigt',
  'typed by you': 'von Ihnen eingegeben',
  'Story for all': 'Ereignis für alle',
  'The event these articles cover': 'Das Ereignis, über das diese Artikel berichten',
  '{{count}} articles were found.': {
    one: '{{count}} Artikel wurde gefunden.',
    other: '{{count}} Artikel wurden gefunden.',
  },
  '{{count}} are duplicates and are left out.': {
    one: '{{count}} ist ein Duplikat und wird ausgelassen.',
    other: '{{count}} sind Duplikate und werden ausgelassen.',
  },
  'Values marked ? want a second look ({{count}} articles): mend them, or click the mark if they are right.':
    {
      one: 'Mit ? gekennzeichnete Werte sollten Sie prüfen ({{count}} Artikel): Bessern Sie sie aus oder klicken Sie auf das Zeichen, wenn sie stimmen.',
      other:
        'Mit ? gekennzeichnete Werte sollten Sie prüfen ({{count}} Artikel): Bessern Sie sie aus oder klicken Sie auf das Zeichen, wenn sie stimmen.',
    },
  'Import {{article}}': '{{article}} importieren',
  'Same text as “{{article}}”': 'Derselbe Text wie „{{article}}“',
  duplicate: 'Duplikat',
  '{{count}} remarks': { one: '{{count}} Anmerkung', other: '{{count}} Anmerkungen' },
  '{{kept}} blocks kept, {{left}} left out of counts': '{{kept}} Blöcke behalten, {{left}} nicht gezählt',
  '{{kept}} kept · {{left}} left out': '{{kept}} behalten · {{left}} nicht gezählt',
  '{{kept}} kept': '{{kept}} behalten',
  file: 'Datei',
  origin: 'Ursprung',
  language: 'Sprache',
  blocks: 'Blöcke',
  'Articles to import': 'Zu importierende Artikel',
  'Import all': 'Alle importieren',
  'Import all or none': 'Alle oder keine importieren',
  'The article in full': 'Der ganze Artikel',
  'Headline: {{source}}': 'Überschrift: {{source}}',
  'none was found': 'keine gefunden',
  'Reading again…': 'Wird neu gelesen …',
  Encoding: 'Zeichenkodierung',
  'Show more of {{number}} blocks': 'Mehr von {{number}} Blöcken zeigen',
  'Kind of block {{number}}': 'Art des Blocks {{number}}',
  counts: 'zählt',
  '{{count}} more characters': { one: '{{count}} weiteres Zeichen', other: '{{count}} weitere Zeichen' },
  'Same text as “{{article}}” ({{file}}), which is in the project. Tick it to import it all the same.':
    'Derselbe Text wie „{{article}}“ ({{file}}), der schon im Projekt ist. Haken Sie ihn an, um ihn trotzdem zu importieren.',
  'Same text as “{{article}}” ({{file}}), earlier in this import. Tick it to import it all the same.':
    'Derselbe Text wie „{{article}}“ ({{file}}), weiter oben in diesem Import. Haken Sie ihn an, um ihn trotzdem zu importieren.',
}
