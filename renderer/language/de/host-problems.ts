import type { Translations } from '../../ui/language.ts'

/** What the host says when something cannot be done, or was done with losses. */
export const HOST_PROBLEMS: Translations = {
  // Annotations and codes.
  'There is nothing on one side of the cut; place the caret inside the passage.':
    'Auf einer Seite des Schnitts steht nichts; setzen Sie die Schreibmarke in die Stelle.',
  'Choose two or more annotations to join.': 'Wählen Sie zwei oder mehr Annotationen zum Verbinden.',
  'Only annotations by one coder in one article can be joined.':
    'Nur Annotationen einer Person in einem Artikel lassen sich verbinden.',
  'This annotation is no longer in the project; it may have been deleted or undone.':
    'Diese Annotation ist nicht mehr im Projekt; sie wurde wohl gelöscht oder rückgängig gemacht.',
  'An annotation needs at least one code; choose one.':
    'Eine Annotation braucht mindestens einen Code; wählen Sie einen.',
  'This article is no longer in the project; it may have been deleted or undone.':
    'Dieser Artikel ist nicht mehr im Projekt; er wurde wohl gelöscht oder rückgängig gemacht.',
  'The article has no block {{number}}.': 'Der Artikel hat keinen Block {{number}}.',
  'This {{table}} is no longer in the project; it may have been deleted or undone.':
    'Das ist nicht mehr im Projekt ({{table}}); es wurde wohl gelöscht oder rückgängig gemacht.',
  'This passage does not have the code {{code}}; only coded passages can be examples.':
    'Diese Stelle hat den Code {{code}} nicht; nur kodierte Stellen können Beispiele sein.',
  'A code cannot be merged into itself.': 'Ein Code lässt sich nicht mit sich selbst zusammenlegen.',
  'This code is no longer in the codebook; it may have been deleted or undone.':
    'Dieser Code ist nicht mehr im Codebuch; er wurde wohl gelöscht oder rückgängig gemacht.',
  'A code cannot be split into itself.': 'Ein Code lässt sich nicht in sich selbst aufteilen.',
  'A passage no longer has the code that is to be split. Open the dialog again.':
    'Eine Stelle hat den aufzuteilenden Code nicht mehr. Öffnen Sie den Dialog noch einmal.',
  'A version needs a name; type one.': 'Eine Version braucht einen Namen; geben Sie einen ein.',
  'This version is no longer in the project; it may have been deleted or undone.':
    'Diese Version ist nicht mehr im Projekt; sie wurde wohl gelöscht oder rückgängig gemacht.',
  'A code needs a name; type one.': 'Ein Code braucht einen Namen; geben Sie einen ein.',
  'There is already a code "{{code}}" here. Choose another name.':
    'Hier gibt es schon einen Code „{{code}}“. Wählen Sie einen anderen Namen.',
  'There is already a code "{{code}}" beside "{{other}}". Rename one of them.':
    'Neben „{{other}}“ gibt es schon einen Code „{{code}}“. Benennen Sie einen davon um.',
  'A code cannot be moved into itself.': 'Ein Code lässt sich nicht in sich selbst verschieben.',
  'A code path is empty; write for example framing/conflict.':
    'Ein Codepfad ist leer; schreiben Sie zum Beispiel framing/conflict.',
  'There is no code "{{path}}" at the top of the codebook. Start the path with one of: {{codes}}.':
    'Zuoberst im Codebuch gibt es keinen Code „{{path}}“. Beginnen Sie den Pfad mit einem von: {{codes}}.',
  'There is no code "{{path}}" in the codebook. List the codes with: list FILE codes.':
    'Im Codebuch gibt es keinen Code „{{path}}“. Auflisten lassen sich die Codes mit: list FILE codes.',
  'the code path "{{path}}" has a "\\" that is followed by neither "/" nor "\\"; write "\\\\" for a backslash':
    'der Codepfad „{{path}}“ hat einen „\\“, auf den weder „/“ noch „\\“ folgt; schreiben Sie „\\\\“ für einen Rückstrich',
  'the code path "{{path}}" has an empty name; write the names joined by "/", like framing/conflict':
    'der Codepfad „{{path}}“ hat einen leeren Namen; verbinden Sie die Namen mit „/“, etwa framing/conflict',
  'A passage from {{start}} to {{end}} does not lie in the text (0 to {{length}}).':
    'Eine Stelle von {{start}} bis {{end}} liegt nicht im Text (0 bis {{length}}).',
  'A passage needs at least one span of text.': 'Eine Stelle braucht mindestens ein Stück Text.',
  'What this note is about is no longer in the project; it may have been deleted.':
    'Wovon diese Notiz handelt, ist nicht mehr im Projekt; es wurde wohl gelöscht.',
  // Codebook files.
  'This codebook was read too long ago. Choose the file again.':
    'Dieses Codebuch wurde vor zu langer Zeit gelesen. Wählen Sie die Datei noch einmal.',
  'There is no codebook format "{{format}}". Choose one of: {{formats}}.':
    'Es gibt kein Codebuch-Format „{{format}}“. Wählen Sie eines von: {{formats}}.',
  '{{file}} is no codebook. Choose a file that ends in .qdc, .csv or .json.':
    '{{file}} ist kein Codebuch. Wählen Sie eine Datei, die auf .qdc, .csv oder .json endet.',
  'The file is too large for a codebook. Choose the codebook alone, exported as .qdc, .csv or .json.':
    'Die Datei ist zu groß für ein Codebuch. Wählen Sie das Codebuch allein, exportiert als .qdc, .csv oder .json.',
  'this is a folder. Choose the file of the codebook in it.':
    'das ist ein Ordner. Wählen Sie die Datei des Codebuchs darin.',
  'the file cannot be read ({{reason}}). Check its name.':
    'die Datei ist nicht lesbar ({{reason}}). Prüfen Sie ihren Namen.',
  'The archive holds no REFI-QDA project (.qde). Choose a .qdpx or .qdc file.':
    'Das Archiv enthält kein REFI-QDA-Projekt (.qde). Wählen Sie eine .qdpx- oder .qdc-Datei.',
  'This table has no column "code". Name the column that holds the codes "code".':
    'Diese Tabelle hat keine Spalte „code“. Nennen Sie die Spalte mit den Codes „code“.',
  'This is no JSON. Choose a codebook that was exported as JSON.':
    'Das ist kein JSON. Wählen Sie ein Codebuch, das als JSON exportiert wurde.',
  'This JSON is no codebook: it has no list "codes". Choose one that was exported as JSON.':
    'Dieses JSON ist kein Codebuch: Es hat keine Liste „codes“. Wählen Sie eines, das als JSON exportiert wurde.',
  'This codebook was written by a newer version of Parallax. Update the app to read it.':
    'Dieses Codebuch wurde von einer neueren Version von Parallax geschrieben. Aktualisieren Sie das Programm, um es zu lesen.',
  'This JSON is no codebook: a code in it is no object. Write each code as {"name": "…"}.':
    'Dieses JSON ist kein Codebuch: Ein Code darin ist kein Objekt. Schreiben Sie jeden Code als {"name": "…"}.',
  'The codes are nested more than {{levels}} levels deep. Flatten the codebook.':
    'Die Codes sind mehr als {{levels}} Ebenen tief verschachtelt. Machen Sie das Codebuch flacher.',
  'The file has a document type definition, which a codebook never needs. Take it out.':
    'Die Datei hat eine Dokumenttyp-Definition, die ein Codebuch nie braucht. Nehmen Sie sie heraus.',
  'This is no sound XML: {{reason}}. Export the codebook again.':
    'Das ist kein einwandfreies XML: {{reason}}. Exportieren Sie das Codebuch noch einmal.',
  'This XML holds no REFI-QDA codebook: it has no element CodeBook. Choose one that was exported as REFI-QDA (.qdc).':
    'Dieses XML enthält kein REFI-QDA-Codebuch: Es hat kein Element CodeBook. Wählen Sie eines, das als REFI-QDA (.qdc) exportiert wurde.',
  'A REFI-QDA codebook needs at least one code; this one has none.':
    'Ein REFI-QDA-Codebuch braucht mindestens einen Code; dieses hat keinen.',
  'The file holds more than {{number}} codes. Split it into several codebooks.':
    'Die Datei enthält mehr als {{number}} Codes. Teilen Sie sie in mehrere Codebücher auf.',
  '"{{path}}" is no code path; it is taken as one name.':
    '„{{path}}“ ist kein Codepfad; es wird als ein Name genommen.',
  'The colour "{{color}}" of "{{code}}" is none of Parallax and is left out.':
    'Die Farbe „{{color}}“ von „{{code}}“ kennt Parallax nicht; sie wird ausgelassen.',
  'The colour {{color}} is none of Parallax and is left out.':
    'Die Farbe {{color}} kennt Parallax nicht; sie wird ausgelassen.',
  'The attributes of "{{code}}" are no JSON list and are left out.':
    'Die Attribute von „{{code}}“ sind keine JSON-Liste und werden ausgelassen.',
  '"{{field}}" is no field of a code and is left out.':
    '„{{field}}“ ist kein Feld eines Codes und wird ausgelassen.',
  'A "{{field}}" is no text and is left out.': 'Ein „{{field}}“ ist kein Text und wird ausgelassen.',
  'A code without a name{{place}} is left out{{below}}.':
    'Ein Code ohne Namen{{place}} wird ausgelassen{{below}}.',
  'A code without a name is left out.': 'Ein Code ohne Namen wird ausgelassen.',
  'Row {{number}} has no name of a code and is left out.':
    'Zeile {{number}} hat keinen Namen eines Codes und wird ausgelassen.',
  'Row {{number}} has more cells than there are headings; those beyond are left out.':
    'Zeile {{number}} hat mehr Zellen, als es Überschriften gibt; die übrigen werden ausgelassen.',
  'In line {{line}} a quotation mark opens a cell that no other one closes. Close it, or write "" for one that belongs to the text.':
    'In Zeile {{line}} öffnet ein Anführungszeichen eine Zelle, die keines schließt. Schließen Sie sie, oder schreiben Sie "" für eines, das zum Text gehört.',
  'In the cell that begins in line {{line}} a quotation mark stands inside the text. Write "" for it.':
    'In der Zelle, die in Zeile {{line}} beginnt, steht ein Anführungszeichen mitten im Text. Schreiben Sie "" dafür.',
  '"{{code}}" stands{{place}} more than once; another one is called "{{name}}".':
    '„{{code}}“ kommt{{place}} mehrfach vor; ein weiterer heißt nun „{{name}}“.',
  '"{{code}}" stands more than once; another one is called "{{name}}".':
    '„{{code}}“ kommt mehrfach vor; ein weiterer heißt nun „{{name}}“.',
  'The id of "{{code}}" is no UUID and is left out.':
    'Die Kennung von „{{code}}“ ist keine UUID und wird ausgelassen.',
  'The id of "{{code}}" is that of another code and is left out.':
    'Die Kennung von „{{code}}“ gehört einem anderen Code und wird ausgelassen.',
  'The key "{{key}}" of "{{code}}" is no digit from 1 to 9.':
    'Die Taste „{{key}}“ von „{{code}}“ ist keine Ziffer von 1 bis 9.',
  'The key {{key}} of "{{code}}" is that of "{{owner}}" already.':
    'Die Taste {{key}} von „{{code}}“ gehört schon „{{owner}}“.',
  'The key {{key}} of "{{code}}" is that of "{{owner}}" here and is left out.':
    'Die Taste {{key}} von „{{code}}“ gehört hier „{{owner}}“ und wird ausgelassen.',
  'Some attributes of "{{code}}" are not understood and left out.':
    'Einige Attribute von „{{code}}“ sind unverständlich und werden ausgelassen.',
  'The attributes of "{{code}}" are left out: {{reason}}':
    'Die Attribute von „{{code}}“ werden ausgelassen: {{reason}}',
  'Control characters, which XML cannot hold, were written as \uFFFD.':
    'Steuerzeichen, die XML nicht enthalten kann, wurden als \uFFFD geschrieben.',
  '{{codes}} meant as headings only can be applied here.':
    '{{codes}}, nur als Überschrift gedacht, lassen sich hier anwenden.',
  '{{sets}} of codes left out; Parallax has none.': '{{sets}} ausgelassen; Parallax hat keine Code-Gruppen.',
  '{{colors}} replaced by the most similar one of Parallax.':
    '{{colors}} durch die ähnlichste von Parallax ersetzt.',
  '1 code': '1 Code',
  '{{number}} codes': '{{number}} Codes',
  '1 set': '1 Gruppe',
  '{{number}} sets': '{{number}} Gruppen',
  '1 colour': '1 Farbe',
  '{{number}} colours': '{{number}} Farben',
  // Coders and history.
  'There is no coder "{{name}}" in {{file}}. {{others}}':
    'In {{file}} gibt es keine kodierende Person „{{name}}“. {{others}}',
  'A coder needs a name; type yours.': 'Wer kodiert, braucht einen Namen; geben Sie Ihren ein.',
  '"all" stands for every coder; choose another name.':
    '„all“ steht für alle, die kodieren; wählen Sie einen anderen Namen.',
  'Say first who is coding.': 'Sagen Sie zuerst, wer kodiert.',
  'The last step, "{{step}}", was made by {{coder}}. Undo it all the same?':
    'Der letzte Schritt, „{{step}}“, stammt von {{coder}}. Trotzdem rückgängig machen?',
  'There is nothing to undo.': 'Es gibt nichts rückgängig zu machen.',
  'There is nothing to redo.': 'Es gibt nichts zu wiederholen.',
  'There is nothing to {{what}}.': 'Nichts zu tun ({{what}}).',
  'Only {{steps}} can be {{what}}; nothing was changed.':
    'Nur {{steps}} möglich ({{what}}); es wurde nichts geändert.',
  'This undoes {{steps}}, some of them by {{coders}}. Redo brings them back. Go on?':
    'Das macht {{steps}} rückgängig, einige davon von {{coders}}. Wiederholen holt sie zurück. Fortfahren?',
  '1 step': '1 Schritt',
  '{{number}} steps': '{{number}} Schritte',
  'This step is not in force any more, so there is no way back to it by undoing.':
    'Dieser Schritt gilt nicht mehr, deshalb führt kein Rückgängigmachen zu ihm zurück.',
  // Project files.
  '{{file}} exists already. Choose another name, or open it.':
    '{{file}} gibt es schon. Wählen Sie einen anderen Namen oder öffnen Sie die Datei.',
  '{{file}} was made by an older Parallax. Open it once in the app, which brings it up to date and keeps a copy.':
    '{{file}} stammt von einem älteren Parallax. Öffnen Sie es einmal im Programm, das es erneuert und eine Kopie behält.',
  '{{file}} is the project itself. Choose another name for the copy.':
    '{{file}} ist das Projekt selbst. Wählen Sie für die Kopie einen anderen Namen.',
  'There is no folder {{folder}} for the copy. Choose another place.':
    'Es gibt keinen Ordner {{folder}} für die Kopie. Wählen Sie einen anderen Ort.',
  'There is no file {{file}}. Check the name, or make a new project first (in the window: New project; on the command line: init).':
    'Es gibt keine Datei {{file}}. Prüfen Sie den Namen oder legen Sie zuerst ein neues Projekt an.',
  '{{file}} cannot be read ({{reason}}). Check that it is a file you may open.':
    '{{file}} ist nicht lesbar ({{reason}}). Prüfen Sie, ob Sie die Datei öffnen dürfen.',
  '{{file}} is not a Parallax project: it does not hold a database. If it is an article, open a project and import it.':
    '{{file}} ist kein Parallax-Projekt: Es enthält keine Datenbank. Wenn es ein Artikel ist, öffnen Sie ein Projekt und importieren Sie ihn.',
  '{{file}} is damaged: it is {{bytes}} bytes long and should be at least {{least}}; it was probably cut off while it was copied. Copy it again, or open one of the daily backups (Help, Show Backups).':
    '{{file}} ist beschädigt: Die Datei ist {{bytes}} Bytes lang und müsste mindestens {{least}} lang sein; sie wurde wohl beim Kopieren abgeschnitten. Kopieren Sie sie neu oder öffnen Sie eine der täglichen Sicherungen (Hilfe, Sicherungen zeigen).',
  '{{file}} is a database of another program, not a Parallax project. Open it with the program that made it; nothing was changed.':
    '{{file}} ist die Datenbank eines anderen Programms, kein Parallax-Projekt. Öffnen Sie sie mit dem Programm, von dem sie stammt; es wurde nichts geändert.',
  '{{file}} was made by a newer Parallax (its format is {{format}}, this program knows up to {{known}}). Update Parallax to open it; the file was not changed.':
    '{{file}} stammt von einem neueren Parallax (Format {{format}}, dieses Programm kennt sie bis {{known}}). Aktualisieren Sie Parallax, um es zu öffnen; die Datei wurde nicht geändert.',
  '{{file}} is open in {{where}}. Close it there, or go on there; two programs never write to one project at a time.':
    '{{file}} ist in {{where}} geöffnet. Schließen Sie es dort oder machen Sie dort weiter; zwei Programme schreiben nie zugleich in ein Projekt.',
  'the Parallax window': 'einem Parallax-Fenster',
  'Parallax cannot write in the folder of {{file}} ({{reason}}). Choose a folder where you may write, or copy the project to one.':
    'Parallax kann im Ordner von {{file}} nicht schreiben ({{reason}}). Wählen Sie einen Ordner, in dem Sie schreiben dürfen, oder kopieren Sie das Projekt dorthin.',
  'The folder of {{file}} cannot be made ({{reason}}). Choose another place.':
    'Der Ordner von {{file}} lässt sich nicht anlegen ({{reason}}). Wählen Sie einen anderen Ort.',
  'The project is not open.': 'Das Projekt ist nicht geöffnet.',
  'The disk is full, so the last change to {{file}} was not made. Free some space and do it again; all earlier work is safe.':
    'Der Datenträger ist voll, deshalb wurde die letzte Änderung an {{file}} nicht gemacht. Schaffen Sie Platz und wiederholen Sie sie; alles Frühere ist sicher.',
  'The disk is full, so {{file}} could not be written. Free some space and do it again.':
    'Der Datenträger ist voll, deshalb konnte {{file}} nicht geschrieben werden. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  '{{file}} cannot be written to. Check its permissions, or copy it to a folder where you may write.':
    'In {{file}} kann nicht geschrieben werden. Prüfen Sie die Rechte oder kopieren Sie die Datei in einen Ordner, in dem Sie schreiben dürfen.',
  '{{file}} is damaged. Keep it, and open one of the daily backups (Help, Show Backups).':
    '{{file}} ist beschädigt. Behalten Sie die Datei und öffnen Sie eine der täglichen Sicherungen (Hilfe, Sicherungen zeigen).',
  '{{file}} is not a Parallax project, or is damaged beyond its first page.':
    '{{file}} ist kein Parallax-Projekt oder nach der ersten Seite beschädigt.',
  'The disk reported an error with {{file}}. The last change was not made; check the disk, then try again.':
    'Der Datenträger meldete einen Fehler bei {{file}}. Die letzte Änderung wurde nicht gemacht; prüfen Sie den Datenträger und versuchen Sie es dann noch einmal.',
  '{{file}} cannot be opened. Check that the folder exists and that you may use it.':
    '{{file}} lässt sich nicht öffnen. Prüfen Sie, ob es den Ordner gibt und Sie ihn benutzen dürfen.',
  '{{file}} is being written to by another program. Try again in a moment.':
    'In {{file}} schreibt gerade ein anderes Programm. Versuchen Sie es gleich noch einmal.',
  // Export.
  'There is no export format "{{format}}". Choose one of: {{formats}}.':
    'Es gibt kein Exportformat „{{format}}“. Wählen Sie eines von: {{formats}}.',
  'These are more rows than the {{rows}} of an Excel sheet. Export one story, or as CSV.':
    'Das sind mehr Zeilen als die {{rows}} eines Excel-Blatts. Exportieren Sie ein einzelnes Ereignis oder als CSV.',
  'Texts longer than the {{limit}} characters of an Excel cell were cut and end in "{{mark}}": {{number}}. CSV and JSON have them whole.':
    'Texte, die länger als die {{limit}} Zeichen einer Excel-Zelle sind, wurden gekürzt und enden mit „{{mark}}“: {{number}}. CSV und JSON haben sie ganz.',
  'The export was cancelled.': 'Der Export wurde abgebrochen.',
  '{{file}} is not a file. Choose a file name.': '{{file}} ist keine Datei. Wählen Sie einen Dateinamen.',
  '{{file}} belongs to the project itself. Choose another name for the export.':
    '{{file}} gehört zum Projekt selbst. Wählen Sie für den Export einen anderen Namen.',
  // Import.
  'The import was cancelled.': 'Der Import wurde abgebrochen.',
  'The pasted text is empty.': 'Der eingefügte Text ist leer.',
  'There is no row {{row}} in this import.': 'In diesem Import gibt es keine Zeile {{row}}.',
  'Parallax does not know the encoding {{encoding}}.':
    'Parallax kennt die Zeichenkodierung {{encoding}} nicht.',
  '{{file}}: read as {{encoding}}, it does not hold this article':
    '{{file}}: Als {{encoding}} gelesen enthält die Datei diesen Artikel nicht',
  'This import is over; start it again.': 'Dieser Import ist beendet; beginnen Sie ihn neu.',
  '{{date}} is not a date; a date is written 2024-03-09 or 2024-03-09T14:30':
    '{{date}} ist kein Datum; ein Datum schreibt man 2024-03-09 oder 2024-03-09T14:30',
  '{{file}}: there is no such date as {{date}}': '{{file}}: Das Datum {{date}} gibt es nicht',
  '{{file}}: the blocks do not cover the text without gaps':
    '{{file}}: Die Blöcke decken den Text nicht lückenlos ab',
  'the document has no text': 'das Dokument hat keinen Text',
  'it is {{kind}}, not a Word document (.docx)': 'es ist {{kind}}, kein Word-Dokument (.docx)',
  'it is not a Word document (.docx)': 'es ist kein Word-Dokument (.docx)',
  'it is locked with a password': 'es ist mit einem Passwort geschützt',
  'it is a ZIP archive, not a Word document (.docx)': 'es ist ein ZIP-Archiv, kein Word-Dokument (.docx)',
  'it unpacks to more than a document holds, so it was not opened':
    'ausgepackt ist es größer als jedes Dokument, deshalb wurde es nicht geöffnet',
  'the document is damaged or of a kind that cannot be read':
    'das Dokument ist beschädigt oder von einer Art, die sich nicht lesen lässt',
  'Parts of the document could not be read.': 'Teile des Dokuments ließen sich nicht lesen.',
  'it is {{kind}}, not a web page': 'es ist {{kind}}, keine Webseite',
  'it is not a web page: it holds data that is no text':
    'es ist keine Webseite: Es enthält Daten, die kein Text sind',
  'its elements are nested too deeply to be read':
    'seine Elemente sind zu tief verschachtelt, um gelesen zu werden',
  'the page has no text': 'die Seite hat keinen Text',
  'The article could not be told from the rest of the page, so all of its text was taken.':
    'Der Artikel ließ sich nicht vom Rest der Seite unterscheiden, deshalb wurde ihr ganzer Text genommen.',
  'not a kind of file Parallax reads yet ({{kind}})':
    'eine Art von Datei, die Parallax noch nicht liest ({{kind}})',
  'not a kind of file Parallax reads yet ({{kind}}); it reads {{kinds}}':
    'eine Art von Datei, die Parallax noch nicht liest ({{kind}}); es liest {{kinds}}',
  'no extension': 'ohne Endung',
  'it is larger than {{size}} MB': 'sie ist größer als {{size}} MB',
  'it has no text: the file is empty': 'sie hat keinen Text: Die Datei ist leer',
  'it is built in a way that Parallax cannot read ({{reason}})':
    'sie ist so gebaut, dass Parallax sie nicht lesen kann ({{reason}})',
  'it is {{kind}}, not a text file': 'es ist {{kind}}, keine Textdatei',
  'it is not a text file: it holds data that is no text':
    'es ist keine Textdatei: Sie enthält Daten, die kein Text sind',
  'it has no text': 'sie hat keinen Text',
  'the file is damaged or incomplete': 'die Datei ist beschädigt oder unvollständig',
  'it holds too many files': 'sie enthält zu viele Dateien',
  'it is not an ordinary file': 'es ist keine gewöhnliche Datei',
  'it is a link to a folder; import that folder itself':
    'es ist eine Verknüpfung zu einem Ordner; importieren Sie diesen Ordner selbst',
  'it holds the pictures and scripts of the saved page {{page}}':
    'er enthält die Bilder und Skripte der gespeicherten Seite {{page}}',
  'there is no such file or folder': 'es gibt keine solche Datei und keinen solchen Ordner',
  'there is no permission to read it': 'es fehlt das Recht, sie zu lesen',
  'it is a link that leads nowhere': 'es ist eine Verknüpfung, die nirgendwohin führt',
  'another program keeps it locked': 'ein anderes Programm hält sie gesperrt',
  'too many files are open at once': 'zu viele Dateien sind zugleich geöffnet',
  'the disk could not read it': 'der Datenträger konnte sie nicht lesen',
  'it could not be read': 'sie ließ sich nicht lesen',
  'it could not be read ({{reason}})': 'sie ließ sich nicht lesen ({{reason}})',
  'a PDF file': 'eine PDF-Datei',
  'a ZIP archive': 'ein ZIP-Archiv',
  'an old Word file or one locked with a password': 'eine alte oder mit einem Passwort geschützte Word-Datei',
  'an RTF file': 'eine RTF-Datei',
  'a PNG picture': 'ein PNG-Bild',
  'a JPEG picture': 'ein JPEG-Bild',
  'a GIF picture': 'ein GIF-Bild',
  'a TIFF picture': 'ein TIFF-Bild',
  'a gzip archive': 'ein gzip-Archiv',
  'a 7-Zip archive': 'ein 7-Zip-Archiv',
  'a RAR archive': 'ein RAR-Archiv',
  'an SQLite database': 'eine SQLite-Datenbank',
  'a program': 'ein Programm',
  'Halves of characters were replaced by \uFFFD.': 'Halbe Zeichen wurden durch \uFFFD ersetzt.',
  '1 NUL character was replaced by \uFFFD.': '1 NUL-Zeichen wurde durch \uFFFD ersetzt.',
  '{{number}} NUL characters were replaced by \uFFFD.': '{{number}} NUL-Zeichen wurden durch \uFFFD ersetzt.',
  '1 half of a character was replaced by \uFFFD.': '1 halbes Zeichen wurde durch \uFFFD ersetzt.',
  '{{number}} halves of characters were replaced by \uFFFD.':
    '{{number}} halbe Zeichen wurden durch \uFFFD ersetzt.',
  'One place could not be read as {{encoding}} and show as \uFFFD. Another encoding may read them.':
    'Eine Stelle ließ sich nicht als {{encoding}} lesen und erscheint als \uFFFD. Eine andere Zeichenkodierung liest sie vielleicht.',
  '{{number}} places could not be read as {{encoding}} and show as \uFFFD. Another encoding may read them.':
    '{{number}} Stellen ließen sich nicht als {{encoding}} lesen und erscheinen als \uFFFD. Eine andere Zeichenkodierung liest sie vielleicht.',
  // The last resort: what stands before the colon is a file, what follows a sentence.
  '{{file}}: {{reason}}': '{{file}}: {{reason}}',
}
