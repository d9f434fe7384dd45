import { expect, it } from 'vitest'
import { readLabelled } from './labelled-lines.ts'

function check(fixture: string) {
  const { wanted, found, fields } = readLabelled(fixture)
  expect(found).toEqual(wanted)
  return fields
}

it('reads a Spanish daily with its sections and its share line', () => {
  const found = check(`
    x site banner | El Faro de Montalbo
    x link list | España · Internacional · Economía · Cultura · Deportes
    headline | Los pastores de la sierra piden un médico para tres pueblos
    dek | El centro de salud lleva cerrado desde enero
    byline | Rosario Quintela
    dateline | Montalbo - 17 de abril de 2024 - 05:45 CEST
    x share buttons | Compartir en WhatsApp
    x share buttons | Copiar enlace
    caption | Vecinos de Montalbo, este martes ante el centro de salud. / NURIA OTERO
    paragraph | Los pastores de la sierra han bajado este martes a Montalbo con las ovejas para pedir un médico.
    paragraph | «No pedimos un hospital, pedimos que alguien nos mire la garganta», dice Eladio Rus, de 68 años.
    x related story | MÁS INFORMACIÓN
    x related story | La sierra que se queda sin escuelas
    paragraph | La consejería responde que ha convocado la plaza cuatro veces y que nadie se ha presentado a ella.
    x link list | Archivado en: Sanidad, Montalbo
    x newsletter sign-up | Apúntate a nuestra newsletter`)
  expect(found).toMatchObject({
    byline: 'Rosario Quintela ?',
    published: '2024-04-17T05:45',
    outlet: 'El Faro de Montalbo ?',
  })
})

it('reads a Spanish agency story and its closing links', () => {
  const found = check(`
    headline | La huelga de los faros deja sin luz la costa norte
    byline | Redacción
    dateline | 03/02/2025 11:25h.
    paragraph | Puerto Lindo, 3 feb (EFE).- Los fareros de la costa norte han apagado este lunes las luces durante una hora.
    paragraph | El sindicato pide que los faros no queden en manos de una máquina que nadie sabe reparar de noche.
    x related story | Te recomendamos
    x related story | Así funciona un faro por dentro
    x comment form | Comentarios
    x comment form | Inicia sesión para comentar
    x link list | Aviso legal | Política de privacidad | Contacto | Publicidad`)
  expect(found).toMatchObject({ origin: 'EFE', published: '2025-02-03T11:25' })
})

it('reads a Spanish opinion piece', () => {
  const found = check(`
    x link list | OPINIÓN
    x site banner | TRIBUNA
    headline | Elogio de la siesta en tiempos de prisa
    byline | Por Julián Arbeloa
    dateline | Actualizado: 21 de agosto de 2023, 00:10
    paragraph | Nadie ha escrito nunca una ley sobre la siesta, y por eso sigue siendo lo mejor que hemos inventado.
    paragraph | La prisa nos ha quitado la sobremesa, el paseo y la carta escrita a mano, pero no nos quitará esto.
    paragraph | Propongo que los ministros duerman media hora cada tarde y que ese tiempo cuente como trabajo.
    x author note | Julián Arbeloa es escritor.
    x promotional box | Síguenos en Instagram`)
  expect(found).toMatchObject({ byline: 'Julián Arbeloa' })
})

it('reads an Italian daily with its times of reading and of change', () => {
  const found = check(`
    x site banner | Il Corriere di Valdora
    x link list | Cronaca | Politica | Economia | Sport | Spettacoli
    headline | Valdora, il sindaco chiude il centro alle auto
    dek | La protesta dei negozianti: «Così moriamo»
    byline | di Elettra Fossi
    dateline | 8 marzo 2024 (modifica il 9 marzo 2024 | 07:12)
    x reading time | Tempo di lettura: 3 min
    caption | Il centro di Valdora vuoto di auto (foto Berti)
    paragraph | Da lunedì il centro di Valdora sarà chiuso alle auto, anche a quelle di chi ci abita da sempre.
    paragraph | «Abbiamo contato ottomila macchine al giorno in una via larga quattro metri», spiega il sindaco.
    x related story | Leggi anche: I tram che non arrivano mai
    heading | La protesta dei negozianti
    paragraph | I negozianti hanno appeso lenzuola nere alle finestre e chiedono un incontro prima di Pasqua.
    x copyright line | © RIPRODUZIONE RISERVATA
    x newsletter sign-up | Iscriviti alla newsletter`)
  expect(found).toMatchObject({
    byline: 'Elettra Fossi',
    published: '2024-03-08',
    outlet: 'Il Corriere di Valdora ?',
  })
})

it('reads an Italian agency story', () => {
  const found = check(`
    headline | Terremoto in Serania, scossa di magnitudo 4.1
    dateline | 12 gennaio 2025, 03:18
    paragraph | (ANSA) - PORTO SERAN, 12 GEN - Una scossa di magnitudo 4.1 è stata registrata nella notte in Serania.
    paragraph | Non risultano danni a persone o a case, fa sapere la protezione civile, che ha aperto un numero verde.
    byline | (ANSA).
    x copyright line | Riproduzione riservata © Copyright ANSA`)
  expect(found).toMatchObject({ origin: 'ANSA', published: '2025-01-12T03:18' })
})

it('reads a Portuguese portal', () => {
  const found = check(`
    headline | Pescadores de Vale Fundo pedem regras para o turismo
    byline | Por Inês Tavira, g7 Vale Fundo
    dateline | 05/07/2024 10h03 Atualizado 05/07/2024 15h22
    x share buttons | Compartilhe no WhatsApp
    paragraph | Os pescadores de Vale Fundo querem que as lanchas de turismo parem antes da linha dos recifes.
    x promotional box | Continua depois da publicidade
    paragraph | Segundo a associação, cada lancha leva embora mais peixe do que uma rede inteira em dia bom.
    x related story | Veja também
    x related story | O mar que sobe
    x comment form | Deixe um comentário`)
  expect(found).toMatchObject({ byline: 'Inês Tavira' })
})

it('reads a Spanish page signed by an agency, which took the picture too', () => {
  const found = check(`
    x link list | Sociedad
    headline | Un pueblo de cuarenta vecinos gana el premio a la mejor biblioteca
    byline | EFE
    dateline | 14/11/2023 - 09:00 h
    x share buttons | Facebook Twitter Whatsapp Telegram
    caption | La biblioteca de Villar del Pozo. EFE/Luis Mota
    paragraph | La biblioteca de Villar del Pozo, que abre los martes y los jueves, ha ganado el premio nacional.
    heading | "Aquí se viene a hablar"
    paragraph | La bibliotecaria explica que la mitad de los libros no han salido nunca y que la otra mitad no ha vuelto.
    x related story | Noticias relacionadas
    x related story | Cinco bibliotecas en trenes
    x comment form | Comentarios (3)`)
  expect(found).toMatchObject({ byline: 'EFE', origin: 'EFE', published: '2023-11-14T09:00' })
})

it('reads an Italian agency page with a place before its date', () => {
  const found = check(`
    headline | Traghetti fermi per lo sciopero, isole isolate
    byline | Redazione ANSA
    dateline | MARINELLA, 05 maggio 2024, 10:30
    x share buttons | Condividi
    paragraph | Traghetti fermi da mezzanotte per lo sciopero del personale: le isole restano senza collegamenti fino a domani.
    paragraph | I sindaci chiedono un incontro con la compagnia, che per ora ha risposto con un comunicato di tre righe.
    x newsletter sign-up | Iscriviti alla newsletter per non perdere nessuna notizia
    x copyright line | © Riproduzione riservata`)
  expect(found).toMatchObject({ origin: 'ANSA', published: '2024-05-05T10:30' })
})

it('reads a Spanish page with a place before its date', () => {
  const found = check(`
    headline | Sindicatos y patronal firman el convenio del puerto
    byline | Agencias
    dateline | Puerto Lindo | 09/10/2024 13:20 h
    paragraph | Los sindicatos y la patronal han firmado este miércoles el convenio del puerto tras once meses de pulso.
    caption | Firma del convenio, este miércoles. | Autoridad Portuaria
    paragraph | El texto recoge una subida del cuatro por ciento y un turno de noche que nadie quería y que ahora es voluntario.
    x link list | Temas: Puerto Lindo, Sindicatos
    x link list | Recibe cada mañana nuestra newsletter
    x comment form | Ver comentarios`)
  expect(found).toMatchObject({ byline: 'Agencias ?', published: '2024-10-09T13:20' })
})
