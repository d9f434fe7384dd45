import { expect, it } from 'vitest'
import { readLabelled } from './labelled-lines.ts'

function check(fixture: string) {
  const { wanted, found, fields } = readLabelled(fixture)
  expect(found).toEqual(wanted)
  return fields
}

it('reads a Polish portal with its agency and its advertisement', () => {
  const found = check(`
    x link list | Strona główna > Kraj
    headline | Most w Lipowie otwarty po dziesięciu latach budowy
    byline | Oprac. Wanda Sroka
    dateline | Data publikacji: 18 maja 2024, 13:05
    x share buttons | Udostępnij
    caption | Otwarcie mostu w Lipowie (fot. Jan Rek / PAP)
    paragraph | W sobotę w Lipowie otwarto most, na który mieszkańcy czekali dziesięć lat, a niektórzy całe życie.
    x promotional box | REKLAMA
    paragraph | – Nie wierzyłam, że tego dożyję – powiedziała Helena Maj, która mieszka nad rzeką od wojny.
    x related story | Czytaj także: Prom, który nie odpłynął
    paragraph | Budowa kosztowała dwa razy więcej, niż zakładano, i trwała trzy razy dłużej, przyznaje gmina.
    x source link | Źródło: PAP
    x copyright line | Wszelkie prawa zastrzeżone.`)
  expect(found).toMatchObject({ byline: 'Wanda Sroka', origin: 'PAP', published: '2024-05-18T13:05' })
})

it('reads a Polish column', () => {
  const found = check(`
    x link list | Opinie
    headline | Nie oddawajmy bibliotek
    byline | Tomasz Zielny
    dateline | 02.09.2023
    x reading time | Czas czytania: 4 min
    paragraph | W naszym mieście zamyka się trzecią bibliotekę w ciągu roku i nikt nie umie powiedzieć dlaczego.
    paragraph | Mówią, że młodzi nie czytają. Ale to młodzi stali w piątek przed drzwiami z kartkami w rękach.
    x newsletter sign-up | Zapisz się na nasz newsletter
    x comment form | Komentarze (5)
    x comment form | Dodaj komentarz`)
  expect(found).toMatchObject({ byline: 'Tomasz Zielny ?', published: '2023-09-02' })
})

it('reads a Ukrainian news site with its share line and its channels', () => {
  const found = check(`
    x link list | Новини | Статті | Відео | Блоги
    headline | У Вербівці відкрили школу, яку будували самі батьки
    byline | Марта Зоря
    dateline | Середа, 4 вересня 2024, 08:30
    x share buttons | Facebook Twitter Telegram
    caption | Школа у Вербівці. Фото: сільська рада
    paragraph | У Вербівці відкрили школу на сорок учнів, яку батьки зводили власними руками три роки поспіль.
    x related story | Читайте також: Учителька, яка їздить на роботу човном
    paragraph | "Ми не мали іншого виходу, бо найближча школа за двадцять кілометрів", – каже голова громади.
    paragraph | КИЇВ. Міністерство обіцяє допомогти з підручниками та з автобусом ще до кінця цього місяця.
    x related story | Більше новин
    x related story | Як громада збирала гроші
    x promotional box | Читайте нас у Telegram
    x newsletter sign-up | Підпишіться на наш канал
    x link list | Теги: освіта, громади
    x comment form | Коментарі`)
  expect(found).toMatchObject({ byline: 'Марта Зоря ?', published: '2024-09-04T08:30' })
})

it('reads a Ukrainian agency story', () => {
  const found = check(`
    headline | На Десні врятували двох рибалок
    dateline | 13.01.2025 19:45
    byline | Укрінформ
    paragraph | Рятувальники зняли з крижини двох рибалок, яких віднесло від берега на пів кілометра увечері.
    paragraph | Обоє здорові, повідомляє обласна служба. Рибу, за словами рятувальників, вони також урятували.
    x promotional box | Слідкуйте за нами у Viber
    x copyright line | При цитуванні і використанні матеріалів посилання на сайт обов'язкове.`)
  expect(found).toMatchObject({ origin: 'Ukrinform', published: '2025-01-13T19:45' })
})

it('reads a Russian page with its agency in the first paragraph', () => {
  const found = check(`
    x link list | Главная / Общество
    headline | В Озёрске открылась выставка старых радиоприёмников
    dateline | 21 октября 2023, 12:00
    x reading time | Время чтения: 2 мин.
    caption | Посетители выставки. Фото: Ирина Лес / Озёрские вести
    paragraph | ОЗЁРСК, 21 октября (Север-пресс) — В Озёрске открылась выставка радиоприёмников, собранных за сорок лет.
    paragraph | Самый старый из них ещё работает, но ловит только одну станцию, и ту уже никто не слушает.
    x related story | Материалы по теме
    x related story | Последний радист Озёрска
    x newsletter sign-up | Подписывайтесь на нас в соцсетях
    x comment form | Оставить комментарий
    x copyright line | © Озёрские вести, 2023. Все права защищены.`)
  expect(found).toMatchObject({
    origin: 'Север-пресс ?',
    outlet: 'Озёрские вести ?',
    published: '2023-10-21T12:00',
  })
})

it('reads a Polish local paper', () => {
  const found = check(`
    x site banner | Głos Nadrzecza
    x link list | Wiadomości | Sport | Kultura | Ogłoszenia
    headline | Radni chcą przywrócić tramwaj po sześćdziesięciu latach
    byline | Autor: Ewa Lipiec
    dateline | 6 czerwca 2024, 12:40
    x share buttons | Udostępnij na Facebooku
    paragraph | Radni zagłosowali w czwartek za przywróceniem tramwaju, który po raz ostatni jechał przez miasto w 1964 roku.
    x related story | Zobacz też: Najstarszy motorniczy
    paragraph | "Szyny leżą pod asfaltem i czekają" – mówi przewodniczący rady i pokazuje pęknięcia w jezdni.
    x comment form | Komentarze`)
  expect(found).toMatchObject({
    byline: 'Ewa Lipiec',
    outlet: 'Głos Nadrzecza ?',
    published: '2024-06-06T12:40',
  })
})

it('reads a Ukrainian page with a role behind the name', () => {
  const found = check(`
    headline | Мер Лугового подав у відставку через міст
    dateline | 17 лютого 2025 р. 16:05
    byline | Ірина Ковальчук, кореспондентка
    x share buttons | Поділитися у Facebook
    paragraph | ЛУГОВЕ, 17 лютого (Вісник-інформ) — Міський голова подав у відставку після того, як міст закрили втретє за рік.
    caption | Закритий міст у Луговому / Фото пресслужби міськради
    paragraph | "Я обіцяв, що він стоятиме, а він не стоїть", — пояснив посадовець на засіданні ради у понеділок.
    x related story | Читайте також:
    x related story | Міст, якого не було
    x promotional box | Якщо ви помітили помилку, виділіть її мишкою та натисніть Ctrl+Enter`)
  expect(found).toMatchObject({
    byline: 'Ірина Ковальчук ?',
    origin: 'Вісник-інформ ?',
    published: '2025-02-17T16:05',
  })
})

it('reads a Russian page that counts its readers', () => {
  const found = check(`
    headline | В Лесном закрыли единственную аптеку
    dateline | 05.03.2024 10:20
    x site banner | Просмотров: 1 532
    byline | Автор: Пётр Сомов
    paragraph | В посёлке Лесной закрыли единственную аптеку, и теперь за лекарствами жители ездят за сорок километров.
    x related story | Читайте также: Врач, который остался
    paragraph | Глава района обещает открыть новую к осени, но помещения для неё пока не нашёл, признаёт он сам.
    x source link | Источник: ТАСС
    x comment form | Комментарии (4)`)
  expect(found).toMatchObject({ byline: 'Пётр Сомов', origin: 'TASS', published: '2024-03-05T10:20' })
})
