import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './builders.ts'
import { ask } from './command-line.ts'

/** An article with a headline, a byline and an emoji. */
export const TRAM = `Tram stops at the bridge

By Ines Morlund

The tram will stop at the bridge for a year, the council said on Monday.

“We were not asked,” said the baker 🥐 Otto Lind.`
/** Another one on the same story. */
export const LATE = `Late, but it comes

The tram comes back in spring. The council had said so all along.`

/** A folder with a project in it. */
export interface ProjectFolder {
  folder: string
  file: string
  path(name: string): string
}

/** A folder with a new project in it. */
export async function emptyProject(): Promise<ProjectFolder> {
  const folder = temporaryFolder()
  const path = (name: string) => join(folder, name)
  await ask('init', path('tram.parallax'))
  return { folder, file: path('tram.parallax'), path }
}

/** Writes a file into the folder and returns its path. */
export function write(project: ProjectFolder, name: string, content: string | Uint8Array): string {
  const path = project.path(name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** One JSON object a line. */
export const jsonl = (lines: object[]) => lines.map(line => JSON.stringify(line)).join('\n')

/** Two articles by two outlets, with three annotations by Ines and one by Per. */
export async function codedProject(): Promise<ProjectFolder> {
  const project = await emptyProject()
  const tram = write(project, 'in/tram.txt', TRAM)
  const late = write(project, 'in/late.txt', LATE)
  await ask(
    'import',
    project.file,
    tram,
    '--outlet',
    'Bridge Post',
    '--story',
    'Tram',
    '--date',
    '2026-02-03',
  )
  await ask('import', project.file, late, '--outlet', 'Spring Mail', '--story', 'Tram')
  const ines = write(
    project,
    'ines.jsonl',
    jsonl([
      { article: 'tram.txt', exact: 'stop at the bridge for a year', codes: ['framing/conflict', 'claim'] },
      {
        article: 'tram.txt',
        exact: '“We were not asked,”',
        codes: ['quote'],
        attributes: { speaker: 'Otto' },
      },
      { article: 'late.txt', exact: 'The tram comes back in spring.', codes: ['claim/comes back'] },
    ]),
  )
  const per = write(
    project,
    'per.jsonl',
    jsonl([{ article: 'tram.txt', exact: 'for a year', codes: ['claim'] }]),
  )
  await ask('annotate', project.file, ines, '--coder', 'Ines')
  await ask('annotate', project.file, per, '--coder', 'Per')
  return project
}
