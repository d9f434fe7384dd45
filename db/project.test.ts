import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addArticle, author, project, temporaryFolder } from '../test/builders.ts'
import { listCodes } from './codebook.ts'
import { openProject } from './connection.ts'
import { createProject, projectId, projectInfo } from './project.ts'
import { verifyProject } from './verify.ts'

describe('a new project', () => {
  test('has the starting codebook, an id of its own and nothing to undo', () => {
    const db = project()
    expect(listCodes(db, null).map(({ path, key, color }) => [path, key, color])).toEqual([
      ['framing', '1', 'slate'],
      ['framing/conflict', '4', 'rose'],
      ['framing/human interest', '5', 'ochre'],
      ['framing/economic consequences', '6', 'teal'],
      ['framing/morality', '7', 'rust'],
      ['framing/responsibility', '8', 'olive'],
      ['claim', '2', 'blue'],
      ['quote', '3', 'violet'],
    ])
    expect(projectId(db)).toMatch(/^[0-9a-f-]{36}$/)
    expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
    db.close()
  })

  test('is made with the folders it lies in', () => {
    const file = join(temporaryFolder(), 'a', 'b', 'Toll war.parallax')
    const db = createProject(file, { holder: 'a test' })
    expect(projectInfo(db)).toEqual({
      id: projectId(db),
      name: 'Toll war',
      file,
      articles: 0,
      annotations: 0,
      coders: 0,
    })
    db.close()
  })

  test('never replaces a file', () => {
    const file = join(temporaryFolder(), 'mine.parallax')
    writeFileSync(file, 'mine')
    expect(() => createProject(file, { holder: 'a test' })).toThrow(
      `${file} exists already. Choose another name, or open it.`,
    )
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(readdirSync(dirname(file))).toEqual(['mine.parallax'])
  })

  test('never replaces or removes a project that another window is just making', () => {
    const db = project()
    expect(() => createProject(db.file, { holder: 'a test' })).toThrow(`${db.file} is open in a test.`)
    expect(existsSync(db.file)).toBe(true)
    addArticle(db, author(db), 'Toll')
    db.close()
  })

  test('in a place that is no folder is refused in plain words', () => {
    const file = join(temporaryFolder(), 'text.txt')
    writeFileSync(file, '')
    expect(() => createProject(join(file, 'x.parallax'), { holder: 'a test' })).toThrow(
      /cannot be made \((EEXIST|ENOTDIR)\)/,
    )
  })

  test('that cannot be filled leaves nothing behind', () => {
    const file = join(temporaryFolder(), 'x.parallax')
    const now = () => {
      throw new Error('the clock stopped')
    }
    expect(() => createProject(file, { holder: 'a test', now })).toThrow('the clock stopped')
    expect(readdirSync(dirname(file))).toEqual([])
  })
})

test('the project’s id and counts stay when it is opened again', () => {
  const db = project()
  addArticle(db, author(db), 'Toll')
  const info = projectInfo(db)
  expect(info).toMatchObject({ articles: 1, coders: 1 })
  db.close()
  const again = openProject(db.file, { holder: 'a test' })
  expect(projectInfo(again)).toEqual(info)
  again.close()
})
