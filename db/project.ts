import { mkdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { v7 as uuid } from 'uuid'
import { STARTING_CODEBOOK } from '../shared/model/starting-codebook.ts'
import { UserError } from '../shared/model/user-error.ts'
import type { ProjectInfo } from '../shared/rpc/calls/project.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import { insertCodebook } from './codebook.ts'
import {
  createProjectFile,
  type OpenOptions,
  type ReadDb,
  removeProjectFile,
  type WriteDb,
} from './connection.ts'

/** Stands in the log where no coder has acted. */
export const PARALLAX: Author = { coderId: '', name: 'Parallax' }

/**
 * Makes a new project with the starting codebook and leaves it open. Throws `UserError` when the file exists or cannot
 * be made; then nothing is left behind.
 */
export function createProject(file: string, options: OpenOptions): WriteDb {
  makeFolder(file)
  const db = createProjectFile(file, options)
  try {
    fillNewProject(db)
    return db
  } catch (error) {
    db.close()
    removeProjectFile(file)
    throw error
  }
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new UserError(`The folder of ${file} cannot be made (${reason}). Choose another place.`, { file })
  }
}

function fillNewProject(db: WriteDb): void {
  db.transaction(() => {
    db.run('INSERT INTO project VALUES (?, ?)', [uuid(), db.now()])
    const work = (changes: Changes) => insertCodebook(db, changes, STARTING_CODEBOOK)
    recordChange(db, PARALLAX, 'New project with the starting codebook', work, { undoable: false })
  })
}

/** The project's own id, which stays when the file is renamed or copied. */
export function projectId(db: ReadDb): string {
  return db.get<{ id: string }>('SELECT id FROM project')?.id ?? ''
}

/** What the window's title bar and welcome page show; `coder` is filled in by the caller. */
export function projectInfo(db: ReadDb): Omit<ProjectInfo, 'coder'> {
  const counts = db.get<{ articles: number; annotations: number; coders: number }>(
    `SELECT (SELECT count(*) FROM article) AS articles, (SELECT count(*) FROM annotation) AS annotations,
       (SELECT count(*) FROM coder) AS coders`,
  )
  return {
    id: projectId(db),
    name: basename(db.file, '.parallax'),
    file: db.file,
    articles: counts?.articles ?? 0,
    annotations: counts?.annotations ?? 0,
    coders: counts?.coders ?? 0,
  }
}
