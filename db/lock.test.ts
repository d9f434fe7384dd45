import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addArticle, author, project, temporaryFolder } from '../test/builders.ts'
import { otherProcess } from '../test/other-process.ts'
import { compareMatrix } from './analysis.ts'
import { listAnnotations } from './annotations.ts'
import { listArticles } from './articles.ts'
import { openProject, openProjectToRead } from './connection.ts'
import { holdLock } from './lock.ts'
import { createProject } from './project.ts'
import { verifyProject } from './verify.ts'

/** A closed project with one article. */
function closedProject(): string {
  const db = project()
  addArticle(db, author(db), 'Toll doubles')
  db.close()
  return db.file
}
const beside = (file: string) => readdirSync(dirname(file)).sort()
const open = (file: string) => openProject(file, { holder: 'a test' })
const lockedBy = (file: string, holder: string) =>
  expect.objectContaining({
    name: 'UserError',
    code: 'locked',
    place: { file },
    message: `${file} is open in ${holder}. Close it there, or go on there; two programs never write to one project at a time.`,
  })
const failure = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe('a project open in another process', () => {
  test('cannot be opened for writing; the message names who has it; nothing of theirs is touched', async () => {
    const file = closedProject()
    const other = otherProcess(file, 'write')
    expect(await other.line()).toBe('open with 1 articles')
    expect(failure(() => open(file))).toEqual(lockedBy(file, 'another process'))
    expect(failure(() => createProject(file, { holder: 'a test' }))).toEqual(
      lockedBy(file, 'another process'),
    )
    expect(await other.end()).toEqual([])
    const db = open(file)
    expect(listArticles(db, null)).toHaveLength(1)
    db.close()
    expect(beside(file)).toEqual([basename(file)])
  })

  test('can be read meanwhile, and what is written there is seen', async () => {
    const file = closedProject()
    const other = otherProcess(file, 'annotate')
    const first = await other.line()
    const db = openProjectToRead(file)
    const [article] = listArticles(db, null)
    expect(listAnnotations(db, article!.id, null).map(one => one.id)).toContain(first)
    const later = await other.line().then(() => other.line())
    expect(listAnnotations(db, article!.id, null).map(one => one.id)).toContain(later)
    db.close()
    await other.kill()
  })

  test('can be checked and compared meanwhile: what is read together is of one moment', async () => {
    const file = closedProject()
    const other = otherProcess(file, 'annotate')
    await other.line()
    const db = openProjectToRead(file)
    for (let n = 0; n < 15; n++) {
      expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
      const everything = { storyId: null, codeIds: [], coderId: null, count: 'annotations' as const }
      const { total, annotations } = compareMatrix(db, everything)
      expect(annotations.flat().reduce((sum, count) => sum + count, 0)).toBe(total.annotations)
    }
    db.close()
    await other.kill()
  })

  test('can be opened at once after that process was killed, and verifies', async () => {
    const file = closedProject()
    const other = otherProcess(file, 'write')
    await other.line()
    await other.kill()
    const db = open(file)
    expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
    db.close()
    expect(beside(file)).toEqual([basename(file)])
  })

  test('keeps every annotation that it had said was made when it is killed in the middle of annotating', async () => {
    const file = closedProject()
    const other = otherProcess(file, 'annotate')
    const said = [await other.line(), await other.line(), await other.line()]
    said.push(...(await other.kill()))
    const db = open(file)
    const kept = listAnnotations(db, listArticles(db, null)[0]!.id, null).map(one => one.id as string)
    expect(kept).toEqual(expect.arrayContaining(said.filter(id => id.length === 36)))
    expect(kept.length - said.length).toBeLessThanOrEqual(1)
    expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
    db.close()
    expect(beside(file)).toEqual([basename(file)])
  })
})

describe('the lock', () => {
  test('is held within one process too, and free after release', () => {
    const file = join(temporaryFolder(), 'x.parallax')
    const lock = holdLock(file, 'the first window')
    expect(failure(() => holdLock(file, 'the second'))).toEqual(lockedBy(file, 'the first window'))
    lock.release()
    holdLock(file, 'the second').release()
    expect(beside(file)).toEqual([])
  })

  test('is taken where a killed program has left its side file', () => {
    const file = closedProject()
    writeFileSync(`${file}-lock`, '')
    open(file).close()
    expect(existsSync(`${file}-lock`)).toBe(false)
  })

  test('is free again when opening fails', () => {
    const file = join(temporaryFolder(), 'broken.parallax')
    const made = project()
    made.close()
    expect(() =>
      openProject(made.file, { holder: 'a test', migrations: [{ version: 99, sql: 'no SQL' }] }),
    ).toThrow()
    open(made.file).close()
    expect(() =>
      createProject(file, { holder: 'a test', migrations: [{ version: 1, sql: 'no SQL' }] }),
    ).toThrow()
    expect(beside(file)).toEqual([])
  })
})
