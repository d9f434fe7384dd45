import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { createAnnotation } from '../db/annotations.ts'
import { listArticles } from '../db/articles.ts'
import { codeAtPath } from '../db/codebook.ts'
import { useCoder } from '../db/coders.ts'
import { openProject, openProjectToRead, type ReadDb } from '../db/connection.ts'
import { createProject } from '../db/project.ts'
import { UserError } from '../shared/model/user-error.ts'

/**
 * A process of its own that works on a project: `project-process.ts FILE WHAT`. It answers with lines on stdout and
 * goes on at a line on stdin; see `other-process.ts`.
 */
const [file = '', what = ''] = process.argv.slice(2)
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Gives up the rights of root, for whom no folder is read-only. Native code is loaded before, while it may be read. */
function becomeNobody(): void {
  new Database(':memory:').close()
  if (process.getuid?.() !== 0) return
  process.setgid?.(65534)
  process.setuid?.(65534)
}

/** Says what went wrong: a `UserError` by its code and message, anything else as a defect. */
function tried(work: () => void): void {
  try {
    work()
  } catch (error) {
    say(error instanceof UserError ? `${error.code}: ${error.message}` : `defect: ${error}`)
  }
}

function open(make: () => ReadDb): void {
  tried(() => {
    const db = make()
    say(`open with ${listArticles(db, null).length} articles`)
    createInterface(process.stdin).on('line', () => tried(() => db.close()))
  })
}

/** Annotates until it is killed, or long enough; says each annotation's id as soon as it is made. */
function annotate(): void {
  const db = openProject(file, { holder: 'another process' })
  const coder = useCoder(db, 'Omar')
  const by = { coderId: coder.id, name: coder.name }
  const articleId = listArticles(db, null)[0]!.id
  const codeIds = [codeAtPath(db, 'claim', null)]
  for (let n = 0; n < 20_000; n++)
    say(createAnnotation(db, by, { articleId, start: 0, end: 4, codeIds, note: '', attributes: {} }).id)
}

if (what.startsWith('nobody ')) becomeNobody()
if (what.endsWith('write')) open(() => openProject(file, { holder: 'another process' }))
if (what.endsWith('read')) open(() => openProjectToRead(file))
if (what.endsWith('create')) open(() => createProject(file, { holder: 'another process' }))
if (what === 'annotate') annotate()
