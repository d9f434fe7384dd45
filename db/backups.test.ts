import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { addArticle, author, project, temporaryFolder } from '../test/builders.ts'
import { listArticles } from './articles.ts'
import { backUpDaily } from './backups.ts'
import { openProjectToRead } from './connection.ts'
import { projectId } from './project.ts'
import { verifyProject } from './verify.ts'

const tree = (folder: string) =>
  readdirSync(folder)
    .sort()
    .flatMap(name => readdirSync(join(folder, name)).sort())

test('the first opening of a day makes a backup of the project as it stands, later ones of that day none', async () => {
  const db = project()
  const by = author(db)
  const folder = join(temporaryFolder(), 'app data', 'backups')
  addArticle(db, by, 'Toll')
  const made = await backUpDaily(db, folder, projectId(db), '2026-03-04')
  expect(made).toBe(join(folder, `test ${projectId(db).slice(-8)}`, '2026-03-04.parallax'))
  addArticle(db, by, 'Vote')
  expect(await backUpDaily(db, folder, projectId(db), '2026-03-04')).toBeNull()
  const backup = openProjectToRead(made!)
  expect(listArticles(backup, null)).toHaveLength(1)
  expect(verifyProject(backup)).toEqual({ ok: true, problems: [] })
  backup.close()
  db.close()
})

test('the newest ten are kept; nothing else in the folder is touched', async () => {
  const db = project()
  const folder = temporaryFolder()
  const own = join(folder, `test ${projectId(db).slice(-8)}`)
  mkdirSync(own)
  writeFileSync(join(own, 'before the talk.parallax'), 'mine')
  for (let day = 10; day < 24; day++) await backUpDaily(db, folder, projectId(db), `2026-03-${day}`)
  const kept = Array.from({ length: 10 }, (_, n) => `2026-03-${n + 14}.parallax`)
  expect(tree(folder)).toEqual([...kept, 'before the talk.parallax'])
  expect(readFileSync(join(own, 'before the talk.parallax'), 'utf8')).toBe('mine')
  db.close()
})

test('projects of the same name have backups of their own', async () => {
  const [one, other] = [project(), project()]
  const folder = temporaryFolder()
  for (const db of [one, other]) await backUpDaily(db, folder, projectId(db), '2026-03-04')
  expect(tree(folder)).toEqual(['2026-03-04.parallax', '2026-03-04.parallax'])
  one.close()
  other.close()
})

test('a backup that fails leaves nothing half-made beside the earlier ones', async () => {
  const db = project()
  const folder = temporaryFolder()
  const first = await backUpDaily(db, folder, projectId(db), '2026-03-04')
  mkdirSync(join(dirname(first!), '2026-03-05.parallax.part'))
  await expect(backUpDaily(db, folder, projectId(db), '2026-03-05')).rejects.toThrow()
  expect(tree(folder).filter(name => !name.endsWith('.part'))).toEqual([basename(first!)])
  db.close()
})
