import { expect, it } from 'vitest'
import { readLabelled } from './labelled-lines.ts'

function check(fixture: string) {
  const { wanted, found, fields } = readLabelled(fixture)
  expect(found).toEqual(wanted)
  return fields
}

it('reads a German daily with its menu, its agencies and its picture', () => {
  const found = check(`
    x site banner | Nordmarker Tagblatt
    x link list | Lokales | Sport | Wirtschaft | Kultur | Anzeigen
    headline | Stadtrat stimmt gegen den neuen Hafen
    dek | Nach sieben Stunden Debatte fällt die Entscheidung knapp aus.
    dateline | Stand: 14.05.2024, 21:37 Uhr
    byline | Von: Hanne Brook
    x share buttons | Kommentare Drucken Teilen
    caption | Vor dem Rathaus warteten am Dienstag Hunderte auf das Ergebnis. © Ida Kolb/nordfoto
    paragraph | Nordmark – Der Stadtrat hat den Bau des neuen Hafens mit 23 zu 22 Stimmen abgelehnt, das Ergebnis gilt sofort.
    paragraph | „Wir hätten die Arbeitsplätze gebraucht“, sagte Bürgermeister Ole Petersen nach der Sitzung vor Journalisten.
    x related story | Auch interessant
    x related story | Warum die Fähre im Winter nicht fährt
    paragraph | Die Betreiber wollen nun prüfen, ob sie vor Gericht ziehen oder sich einen anderen Ort suchen. (dpa/hb)
    x newsletter sign-up | Mit unserem Newsletter verpassen Sie nichts mehr aus Nordmark.`)
  expect(found).toMatchObject({
    byline: 'Hanne Brook',
    published: '2024-05-14T21:37',
    outlet: 'Nordmarker Tagblatt ?',
  })
})

it('reads a German agency story and its newsletter box', () => {
  const found = check(`
    headline | Erdrutsch sperrt die Passstraße für Wochen
    dateline | 3. November 2023 | 06:12 Uhr
    paragraph | Bergen (dpa) - Ein Erdrutsch hat die Straße über den Pass auf einer Länge von 200 Metern verschüttet.
    paragraph | Verletzt wurde nach Angaben der Polizei niemand. Ein Lastwagen blieb im Schlamm stecken.
    x newsletter sign-up | Newsletter: Der Morgen im Tal
    x newsletter sign-up | Was heute wichtig wird, jeden Tag um sechs. Jetzt kostenlos abonnieren!
    paragraph | Wie lange die Sperrung dauert, ist offen. Die Gemeinden richten einen Verkehr mit Bussen ein.
    x copyright line | © dpa-infocom, dpa:231103-99-000001/2`)
  expect(found).toMatchObject({ origin: 'dpa', published: '2023-11-03T06:12' })
})

it('reads a German column with its note on the author', () => {
  const found = check(`
    x link list | Meinung
    headline | Lasst die Uhren endlich in Ruhe!
    byline | Ein Kommentar von Gesa Wolkenhauer
    dateline | 30.03.2025, 05:00 Uhr
    x reading time | 2 Min. Lesezeit
    paragraph | Zweimal im Jahr stehen wir auf und wissen nicht, ob wir zu früh oder zu spät gekommen sind.
    paragraph | Es heißt, das spare Strom. Gespart hat bisher niemand, nicht einmal die Hersteller von Weckern.
    paragraph | Wer die Zeit ändern will, soll bei den Fahrplänen beginnen, denn dort ist sie am kostbarsten.
    x author note | Gesa Wolkenhauer ist Redakteurin im Ressort Leben.
    x comment form | 17 Kommentare
    x comment form | Bitte loggen Sie sich ein, um zu kommentieren.
    x link list | Impressum · Datenschutz · AGB · Kontakt`)
  expect(found).toMatchObject({ byline: 'Gesa Wolkenhauer', published: '2025-03-30T05:00' })
})

it('reads a German magazine with a repeated quotation and tags', () => {
  check(`
    x site banner | Zum Inhalt springen
    headline | Der Mann, der den Nebel sammelt
    byline | Text: Jule Hamm | Fotos: Piet Sander
    paragraph | Morgens um vier geht Arno Lüders auf den Deich, stellt seine Gläser auf und wartet auf den Nebel.
    paragraph | „Jeder Nebel riecht anders, man muss nur früh genug aufstehen“, sagt er und schraubt das Glas zu.
    x pull quote repeated | »Jeder Nebel riecht anders, man muss nur früh genug aufstehen«
    heading | Vierhundert Gläser im Keller
    paragraph | In seinem Keller stehen mehr als vierhundert davon, nach Jahren geordnet und mit Datum beschriftet.
    x link list | Schlagworte
    x link list | Nebel
    x link list | Nordsee
    x share buttons | Artikel teilen`)
})

it('reads a French daily with its notice for subscribers', () => {
  const found = check(`
    x site banner | Le Courrier de Vaubrun
    x link list | Accueil > Région > Vaubrun
    headline | À Vaubrun, la dernière filature ferme ses portes
    dek | Quatre-vingts salariés apprennent la nouvelle par une affiche.
    byline | Par Solène Marchais (envoyée spéciale à Vaubrun)
    dateline | Publié le 12 septembre 2024 à 06h00, modifié le 12 septembre 2024 à 10h41
    x reading time | Temps de Lecture 3 min.
    x promotional box | Article réservé aux abonnés
    caption | La filature de Vaubrun, mercredi 11 septembre. LUC FARGE / STUDIO OUEST
    paragraph | Ils ont trouvé l'affiche mercredi matin sur la grille, et personne n'était là pour l'expliquer aux équipes.
    x related story | Lire aussi | Textile : une année noire
    paragraph | « On nous avait promis dix ans », dit Maryse Tell, qui travaille là depuis l'âge de dix-sept ans.
    x promotional box | Il vous reste 62.4% de cet article à lire. La suite est réservée aux abonnés.
    x comment form | Contribuer`)
  expect(found).toMatchObject({
    byline: 'Solène Marchais',
    published: '2024-09-12T06:00',
    outlet: 'Le Courrier de Vaubrun ?',
  })
})

it('reads a French agency story', () => {
  const found = check(`
    headline | Un pont s'effondre dans le sud de la Lorvie, sans faire de victime
    byline | Le Matin de Lorvie avec AFP
    dateline | Publié le 02/10/2023 à 18:20
    x share buttons | Partager sur Facebook
    paragraph | Un pont routier s'est effondré lundi dans le sud de la Lorvie, quelques minutes après le passage d'un car.
    heading | « Un bruit de tonnerre »
    paragraph | Les habitants ont entendu un grand bruit, puis ils ont vu la poussière monter au-dessus du fleuve.
    x related story | À lire également
    x related story | Les ponts de Lorvie en cinq chiffres
    x promotional box | Suivez-nous sur WhatsApp
    x copyright line | Tous droits de reproduction et de représentation réservés.`)
  expect(found).toMatchObject({ origin: 'AFP', published: '2023-10-02T18:20' })
})

it('reads a German portal that names its sources', () => {
  const found = check(`
    x site banner | Startseite
    x link list | Panorama
    headline | Wolf läuft durch Einkaufszentrum - niemand verletzt
    byline | Von dpa
    dateline | Aktualisiert am 04.02.2025 - 16:20 Uhr
    x reading time | Lesedauer: 2 Minuten
    caption | Der Wolf im Eingang (Archivbild): Er fand selbst hinaus. (Quelle: Lea Haas/imago)
    paragraph | Ein Wolf ist am Dienstag durch ein Einkaufszentrum gelaufen und nach zehn Minuten wieder verschwunden.
    paragraph | "Er hat nichts gekauft", sagte eine Sprecherin der Polizei. Fachleute vermuten, dass er Hunger hatte.
    x related story | Mehr zum Thema: Wölfe in der Stadt
    x promotional box | Anzeige
    x link list | Verwendete Quellen: Nachrichtenagentur dpa
    x related story | Das könnte Sie auch interessieren
    x related story | Bär im Schwimmbad`)
  expect(found).toMatchObject({ byline: 'dpa', origin: 'dpa', published: '2025-02-04T16:20 ?' })
})

it('reads a French page with a newsletter in its middle', () => {
  const found = check(`
    headline | Grève des éclusiers : le trafic fluvial à l'arrêt
    byline | La Rédaction
    dateline | Mis à jour le 3 avr. 2024 à 8h12
    caption | Des péniches à l'arrêt à Tourval, mardi. (Photo Marc Hénin)
    paragraph | Les éclusiers ont cessé le travail mardi matin, et plus une péniche ne bouge entre Tourval et la mer.
    x newsletter sign-up | La newsletter du matin
    x newsletter sign-up | Chaque matin, l'essentiel de l'actualité dans votre boîte mail. Inscrivez-vous gratuitement.
    paragraph | Le syndicat réclame des embauches. La direction dit qu'elle attend une lettre du ministère depuis mars.
    x link list | Mots-clés : grève, fleuve
    x share buttons | Partager cet article sur Facebook`)
  expect(found).toMatchObject({ published: '2024-04-03T08:12 ?' })
})

it('reads a German tabloid signed by two', () => {
  const found = check(`
    headline | Zoll findet 400 Schildkröten in einem Klavier
    byline | Von Ruben Ast und Mia Koll
    dateline | 11.12.2024 - 18:02 Uhr
    caption | Die Schildkröten kamen in ein Heim | Foto: Zoll
    paragraph | Ein Klavier, das nicht klingt: Der Zoll hat am Mittwoch in einem Flügel vierhundert Schildkröten gefunden.
    heading | „Sie waren ganz still“
    paragraph | Der Fahrer wollte nach eigenen Worten nur ein Konzert geben, aber die Beamten glaubten ihm das nicht.
    x related story | LESEN SIE AUCH
    x related story | Papagei verrät seinen Besitzer
    paragraph | Den Tieren geht es gut. Sie sollen im Frühjahr in einen Park gebracht werden.
    x comment form | Haben Sie Fehler entdeckt? Dann weisen Sie uns gern darauf hin.`)
  expect(found).toMatchObject({ byline: 'Ruben Ast und Mia Koll', published: '2024-12-11T18:02' })
})

it('reads a French page with a signed pull quote', () => {
  const found = check(`
    x site banner | Aller au contenu principal
    x link list | Actualités | Région | Sports | Culture | Météo
    headline | Les apiculteurs de Vaubrun comptent leurs pertes après la tempête
    dateline | Publié hier à 18h45
    byline | Publié par Lucie Darmon
    paragraph | La tempête a renversé près de six cents ruches dans la vallée, selon le syndicat des apiculteurs.
    x promotional box | Publicité
    paragraph | « Une ruche, on la relève. Un essaim, on ne le rattrape pas », résume Henri Pastel, trente ans de métier.
    x pull quote repeated | « Une ruche, on la relève. Un essaim, on ne le rattrape pas »
    x pull quote repeated | — Henri Pastel, apiculteur
    paragraph | La préfecture a ouvert un guichet, et les demandes d'aide peuvent être déposées jusqu'à la fin du mois.
    x related story | Sur le même thème : Agriculture, Météo
    x comment form | Réagir à cet article`)
  expect(found).toMatchObject({ byline: 'Lucie Darmon' })
})
