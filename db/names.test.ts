import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey } from '../shared/text/name-key.ts'
import { author, newArticle, project } from '../test/builders.ts'
import { addArticles, listArticles } from './articles.ts'
import { listNames } from './names.ts'
import { verifyProject } from './verify.ts'

test('any names group articles by their key, and each is shown as it was first written', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'Gannet',
      'GANNET',
      ' gannet',
      'Straße',
      'STRASSE',
      'ΣΊΣΥΦΟΣ',
      'σίσυφος',
      '\ud800',
      '\udc00',
      '\ufffd',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), outlets => {
      const db = project()
      addArticles(
        db,
        author(db),
        outlets.map(outlet => newArticle('x', { outlet })),
      )
      const expected = new Map<string, { name: string; articles: number }>()
      for (const outlet of outlets.map(one => one.toWellFormed().normalize('NFC').trim())) {
        if (nameKey(outlet) === '') continue
        const known = expected.get(nameKey(outlet)) ?? { name: outlet, articles: 0 }
        expected.set(nameKey(outlet), { ...known, articles: known.articles + 1 })
      }
      const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
      const found = listNames(db, 'outlet').map(({ name: shown, articles }) => ({ name: shown, articles }))
      expect(found.sort(byName)).toEqual([...expected.values()].sort(byName))
      expect(listArticles(db, null)).toHaveLength(outlets.length)
      expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
      db.close()
    }),
    { numRuns: 40 },
  )
})
