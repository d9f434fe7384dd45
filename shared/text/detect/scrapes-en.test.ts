import { expect, it } from 'vitest'
import { readLabelled } from './labelled-lines.ts'

function check(fixture: string) {
  const { wanted, found, fields } = readLabelled(fixture)
  expect(found).toEqual(wanted)
  return fields
}

it('reads a broadsheet behind its banner, with a syndicated byline and a credit by an unknown agency', () => {
  const found = check(`
    x site banner | Hamburger Search Close
    x site banner | The Ostermere Sentinel
    x site banner | Ostermere, Vell County  Est. 1904

    headline | Ferry crews walk out as talks with the harbour board fail

    caption | Deckhands block the north pier in Ostermere on Tuesday.  (Pia Lund/NORDBILD/VPA)
    byline | Vantor Press

    paragraph | Ferry crews in Ostermere walked out on Tuesday after a fourth round of talks with the harbour board ended without a deal.
    paragraph | “We have asked for the same thing for two years,” said Tam Orrin, who speaks for the crews.
    heading | A winter without boats
    paragraph | The islands have food for three weeks, the council said, and it will open the old airstrip if it must.
    x share buttons | Share this article`)
  expect(found).toEqual({
    headline: 'Ferry crews walk out as talks with the harbour board fail',
    byline: 'Vantor Press ?',
    origin: 'Vantor Press ?',
    outlet: 'The Ostermere Sentinel',
  })
})

it('reads a tabloid with labels for its videos, its offers and its stories', () => {
  const found = check(`
    x link list | News
    x link list | UK
    x site banner | EXCLUSIVE
    headline | I found a pike in my paddling pool — and it bit the postman!
    byline | By Dot Quill, Senior Reporter
    dateline | Published: 09:12, 4 June 2024 | Updated: 11:40, 4 June 2024
    x share buttons | Share
    x comment form | 48 comments
    paragraph | A grandmother got the shock of her life when she found a four-foot pike in her grandson's paddling pool.
    caption | Fishy business: Mavis Trott with the pool in question (Image: Bram Oates/Daily Lantern)
    x related story | READ MORE: Man finds eel in dishwasher
    paragraph | Mavis Trott, 71, had gone out to hang up her washing when the water moved, she told the Daily Lantern.
    quotation | "It looked at me as if I were in its house."
    x related story | Don't miss
    x related story | Neighbours row over a trombone
    heading | The village with no left turns
    paragraph | The pike is now in the lake of a nearby park, where it is said to be doing very well indeed.
    x newsletter sign-up | Sign up to our free daily newsletter`)
  expect(found).toMatchObject({ byline: 'Dot Quill', published: '2024-06-04T09:12' })
})

it('reads a wire story, whose dateline stays in its paragraph and tells the agency', () => {
  const found = check(`
    headline | Marsden central bank holds rates for sixth month
    byline | By Ines Kollar
    dateline | February 13, 2025 9:04 AM EST
    paragraph | PORT MARSDEN, Feb 13 (Halberd News) — The central bank of Marsden held its main rate on Thursday and said inflation was slow to fall.
    paragraph | Economists had expected a cut of a quarter of a point, a poll by the agency showed last week.
    paragraph | The next decision is due on March 20, when new forecasts will be published as well.
    byline | (Reporting by Ines Kollar; Editing by Rolf Stane)
    x promotional box | Our Standards: The Halberd Trust Principles.`)
  expect(found).toMatchObject({
    byline: 'Ines Kollar',
    published: '2025-02-13T09:04',
    origin: 'Halberd News ?',
  })
})

it('takes an agency it knows in a dateline for certain, in any form', () => {
  for (const opening of [
    'KYIV, Feb 13 (Reuters) - ',
    'KYIV, Ukraine (AP) — ',
    'BERLIN (dpa) – ',
    'Vienna (APA) — ',
    'MADRID, 13 Feb. (EUROPA PRESS) - ',
  ]) {
    const { found, fields } = readLabelled(
      `headline | River summit opens with low hopes\nparagraph | ${opening}The two countries meet on Monday to talk about a river that has lacked water for years.`,
    )
    expect(found[1]?.startsWith('paragraph | ')).toBe(true)
    expect(fields.origin).toMatch(/^(?:Reuters|Associated Press|dpa|APA|Europa Press)$/)
  }
})

it('reads a blog with its account name, its tags and its comments', () => {
  const found = check(`
    x site banner | Skip to content
    headline | Why I stopped mending clocks for money
    dateline | March 9, 2023
    byline | by clockwork_pete
    x comment form | Leave a comment
    paragraph | I used to mend clocks for money, and for eleven years I thought that there was no better way to live.
    paragraph | Then a man brought me a clock that had been his father's, and asked me to make it stop for good.
    list-item | 1. It would not be repaired again.
    list-item | 2. It would not be sold.
    paragraph | I did what he asked, and I have not taken any money for a clock since that afternoon in October.
    x link list | Filed under: clocks, work
    x related story | Previous post: A spring cleaning
    x comment form | 2 thoughts on “Why I stopped mending clocks for money”
    x reader comment | Ada says:
    x reader comment | March 10, 2023 at 8:14 am
    x reader comment | This made me cry on the bus, and then it made me miss my stop. Thank you for writing it.
    x reader comment | Reply
    x comment form | Leave a Reply
    x comment form | Your email address will not be published. Required fields are marked *`)
  expect(found).toMatchObject({ byline: 'clockwork_pete ?', published: '2023-03-09' })
})

it('reads a broadcaster with its times, its place and its labels for pictures', () => {
  const found = check(`
    headline | Storm Ragna: Thousands without power on the west coast
    dateline | Published
    dateline | 22 November 2024, 07:41 GMT
    dateline | Updated 3 hours ago
    byline | Nell Farrow
    byline | West coast correspondent, NBS News
    byline | Reporting from Tarn Head
    caption | Image source, NBS
    caption | Image caption,
    caption | Waves broke over the sea wall at Tarn Head
    paragraph | More than 9,000 homes are without power after Storm Ragna reached the west coast in the early hours.
    paragraph | Engineers are waiting for the wind to fall before they can climb the poles, the grid operator said.
    x related story | Related topics
    x link list | Severe weather
    x related story | More on this story
    x related story | Last winter's storms in pictures
    x related story | Related internet links`)
  expect(found).toMatchObject({ byline: 'Nell Farrow ?', published: '2024-11-22T07:41' })
})

it('reads a live ticker, whose times are no text', () => {
  check(`
    headline | Live: Voting under way in the Carrow by-election
    x site banner | LIVE
    byline | By Sil Varga and Ned Coyle
    dateline | 14:32
    heading | First figures on turnout
    paragraph | Turnout at noon was 21 per cent, three points more than two years ago, the returning officer says.
    dateline | 13:58 GMT
    paragraph | A polling station in a bakery has run out of pencils, our reporter writes, but not out of buns.
    dateline | 9.15am
    paragraph | The doors are open. The first voter in Carrow was a man with a ferret, and he would not say more.
    x loading notice | Load more`)
})

it('reads an op-ed with a pull quote from its text and a note on its author', () => {
  const found = check(`
    x link list | Opinion
    headline | Give the towns their railways back
    dek | A line on a map costs little; the lack of one costs a generation.
    byline | Corin Abel
    dateline | Sun 2 Feb 2025 08.00 GMT
    paragraph | Every town that lost its railway was told that a bus would come instead, and for a year or two it did.
    paragraph | Then the bus went too. What is left is a shelter with a timetable from another decade, and nobody under thirty.
    x pull quote repeated | “What is left is a shelter with a timetable from another decade”
    paragraph | A line can be rebuilt for less than a junction on the motorway, as the figures of the ministry show.
    paragraph | We should begin with the ten that are still on the maps, and we should begin this year.
    x author note | Corin Abel is a geographer and the author of a book on branch lines.
    x newsletter sign-up | Do you have an opinion on the issues raised in this article? Sign up to our letters desk.`)
  expect(found).toMatchObject({ byline: 'Corin Abel ?', published: '2025-02-02T08:00' })
})

it('reads a press release with its contact and its closing mark', () => {
  const found = check(`
    x site banner | FOR IMMEDIATE RELEASE
    headline | Brightwater opens the first tidal mill in the Sound
    dateline | June 3, 2024
    paragraph | HOLM, June 3, 2024 — Brightwater, a maker of small turbines, today opened the first tidal mill in the Sound.
    paragraph | “The moon does the work,” said Ottilie Brandt, who founded the company in a boathouse in 2011.
    heading | About Brightwater
    paragraph | Brightwater builds turbines for places that the grid does not reach. It employs sixty people in Holm.
    x contact line | Media contact: Jon Reyes, press@brightwater.example
    x contact line | Tel. +44 1632 960 001
    x separator | ###`)
  expect(found).toMatchObject({
    headline: 'Brightwater opens the first tidal mill in the Sound',
    published: '2024-06-03',
  })
})

it('reads a page copied from a browser with its menus and its footer', () => {
  check(`
    x link list | Home | World | Region | Money | Culture | Shop
    x cookie notice | We use cookies to give you the best experience.
    x cookie notice | Accept all
    headline | The museum of lost umbrellas finds a home
    byline | Words by Ash Tennant
    x reading time | 4 min read
    paragraph | After nine years in a garage, the museum of lost umbrellas has moved into a former railway station.
    x promotional box | Advertisement
    paragraph | Visitors can bring an umbrella of their own, provided that they are ready to leave it there for good.
    x share buttons | Facebook · X · WhatsApp · Copy link
    x link list | About us | Contact | Privacy | Terms | Jobs
    x copyright line | Copyright © 2024 Umber Valley Media Ltd. All rights reserved.`)
})

it('reads a county paper with its motto, an address and a photographer', () => {
  const found = check(`
    x promotional box | Advertisement
    x site banner | Cedar Falls Examiner
    x site banner | Serving the valley since 1911
    headline | County board delays vote on quarry for third time
    byline | BY MARGE TOLLIVER
    byline | mtolliver@cedarfallsexaminer.example
    dateline | Feb 11, 2025 Updated Feb 12, 2025
    x site banner | 3
    caption | Residents fill the gallery at Monday’s meeting. | Photo by Hal Pruitt
    paragraph | The county board on Monday put off a vote on the quarry for the third time since September.
    paragraph | “We came, we sat, we went home,” said Lou Danner, who farms across the road from the site.
    x promotional box | ADVERTISEMENT
    paragraph | Chairwoman Bea Holm said the board had received the traffic study only that morning.
    x author note | Marge Tolliver covers county government for the Examiner. Reach her at 555-0142.
    x link list | Tags
    x link list | Quarry
    x link list | County Board
    x related story | Around the Web`)
  expect(found).toMatchObject({
    byline: 'MARGE TOLLIVER',
    published: '2025-02-11',
    outlet: 'Cedar Falls Examiner',
  })
})

it('reads an explainer whose headings are questions', () => {
  const found = check(`
    headline | Explainer: What the new water law means for you
    byline | By Staff and agencies
    dateline | 7 January 2025 • 6:15am
    x reading time | 3 min read
    x related story | Related Topics
    x link list | Water
    paragraph | The law comes into force on Friday. Here is what changes.
    heading | What is new?
    paragraph | Every household will have a meter by the end of the decade, and those with gardens will have two.
    heading | Who pays?
    paragraph | Landlords pay for the meters. Tenants pay for the water, as they have always done until now.
    x share buttons | Share this article:
    x share buttons | Facebook
    x share buttons | Twitter
    x share buttons | Email
    x related story | You might also like
    x related story | The well that never ran dry
    x related story | Five ways to save water in a flat`)
  expect(found).toMatchObject({ byline: 'Staff and agencies ?', published: '2025-01-07T06:15' })
})

it('reads live updates with points at their top', () => {
  const found = check(`
    x site banner | Breaking
    headline | Ministers agree on cap for train fares — live updates
    dateline | Last updated 2 hours ago
    byline | Our correspondents
    heading | Key points
    list-item | • Fares are to be capped at 30 crowns.
    list-item | • The cap begins in May.
    dateline | 11:47 CET
    heading | What the rail companies say
    paragraph | The largest company calls the cap “a gift that somebody else pays for”, and wants to see the figures.
    dateline | 10:02 CET
    paragraph | The ministers have left the building by the back door. A statement is expected within the hour.`)
  expect(found).toMatchObject({ byline: 'Our correspondents ?' })
})

it('reads a blog post of a team', () => {
  const found = check(`
    headline | Weekend reading: the essays we liked
    byline | Posted on 1 December 2024 by Editorial Team
    x comment form | No comments
    paragraph | This week we read about salt, silence and the slow death of the second-hand piano, and we have no regrets.
    list-item | - Salt, by A. Moran
    list-item | - A piano for nothing, by T. Quist
    paragraph | Tell us what you have read. We answer every letter, though it may take us until the spring.
    x share buttons | Share this:
    x share buttons | Click to share on Facebook (Opens in new window)
    x loading notice | Like Loading...
    x related story | Related
    x comment form | Leave a comment Cancel reply`)
  expect(found).toMatchObject({ byline: 'Editorial Team', published: '2024-12-01' })
})

it('reads a local news site with its list of what is read most', () => {
  const found = check(`
    x site banner | The Harrow Post
    x link list | Home / News / Harrow
    headline | Harrow bakery fire: what we know so far
    byline | Tess Amory, Chief Reporter
    dateline | Wednesday, January 15, 2025 - 4:35 PM
    x reading time | 2 minute read
    x share buttons | Share on Facebook
    x share buttons | Share on X
    caption | Fire crews outside the bakery in Mill Lane. Picture: Harrow Fire Service
    paragraph | A bakery in Mill Lane burned to the ground on Tuesday night, and the street will stay closed until Friday.
    paragraph | Nobody was hurt. The owner, Sal Pinto, said he had gone home for his glasses.
    x related story | READ ALSO: Old mill saved from the wreckers
    paragraph | Investigators believe that an oven was to blame, a spokeswoman for the fire service said on Wednesday.
    x related story | Most read
    x related story | 1 Harrow bakery fire: what we know so far
    x related story | 2 Swan stops the traffic in Bridge Street
    x copyright line | © Harrow Post 2025`)
  expect(found).toMatchObject({
    byline: 'Tess Amory ?',
    outlet: 'The Harrow Post ?',
    published: '2025-01-15T16:35',
  })
})

it('reads a statement of an office', () => {
  const found = check(`
    headline | Statement on the closure of the northern line
    dek | Office of the Minister of Transport
    dateline | Date: 4 March 2024
    paragraph | The ministry has decided to close the northern line for repairs from the first of April until the autumn.
    list-item | • Buses will run every half hour.
    list-item | • Tickets stay valid.
    paragraph | “We know what we ask of the towns,” the minister, Ada Brill, said. “We will not ask it twice.”
    x contact line | For more information contact: press@transport.example
    x separator | -ENDS-`)
  expect(found).toMatchObject({ published: '2024-03-04' })
})
