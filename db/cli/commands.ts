import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { COUNTS, type CountBy } from '../../shared/compare/measure.ts'
import { isPublishedDate } from '../../shared/model/article.ts'
import { SUGGESTION_KINDS, type SuggestionKind } from '../../shared/model/suggestion.ts'
import { UserError } from '../../shared/model/user-error.ts'
import { counted } from '../../shared/text/counted.ts'
import { openProject, openProjectToRead, type ReadDb, type WriteDb } from '../connection.ts'
import { redo, undo } from '../history.ts'
import { createProject, PARALLAX } from '../project.ts'
import { explainSqliteError } from '../sqlite-errors.ts'
import { addCodebook } from './codebook.ts'
import { LISTS, type ListName, listing } from './lists.ts'
import { asJson, asTable, type Output } from './output.ts'
import { addSearch } from './search.ts'

/** Whose annotations they are when neither the command nor the file says. */
export const DEFAULT_CODER = 'Coder'

const holder = (command: string) => `"parallax ${command}" on the command line`

async function reading<Result>(
  file: string,
  work: (db: ReadDb) => Result | Promise<Result>,
): Promise<Result> {
  return closing(() => openProjectToRead(resolve(file)), resolve(file), work)
}

async function writing<Result>(
  file: string,
  command: string,
  work: (db: WriteDb) => Result | Promise<Result>,
): Promise<Result> {
  return closing(() => openProject(resolve(file), { holder: holder(command) }), resolve(file), work)
}

/** Closes the project whatever happens; failures of the disk name the file. */
async function closing<Db extends ReadDb, Result>(
  open: () => Db,
  file: string,
  work: (db: Db) => Result | Promise<Result>,
): Promise<Result> {
  try {
    const db = open()
    try {
      return await work(db)
    } finally {
      db.close()
    }
  } catch (error) {
    throw explainSqliteError(error, file)
  }
}

function steps(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Give a number of steps from 1.')
  return count
}

function date(value: string): string {
  if (isPublishedDate(value) && !value.includes('T')) return value
  throw new InvalidArgumentError('Write a date as YYYY-MM-DD.')
}

const collect = (value: string, before: string[]) => [...before, value]

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new UserError(`${path} cannot be read (${reason}). Check the name of the file with annotations.`, {
      file: path,
    })
  }
}

/** Every command of the command line. Answers go to `output`; failures are thrown. */
export function commandLine(output: Output): Command {
  const program = new Command('parallax')
    .description('Compare how outlets cover the same story, without a window.')
    .addHelpText('after', '\nEvery command prints JSON with --json. docs/command-line.md describes it all.')
    .exitOverride()
    .configureOutput({ writeOut: text => output.answer(text.trimEnd()), writeErr: () => {} })
  const show = (json: boolean | undefined, value: unknown, text: () => string) =>
    output.answer(json ? asJson(value) : text())
  // Settings such as exitOverride are handed down only to commands made by the program itself.
  const command = (name: string) => program.command(name).option('--json', 'print JSON')
  addProject(command, show)
  addImport(command, show)
  addReading(command, show, output)
  addSearch(command, output, { reading, date })
  addSuggest(command, show)
  addCodebook(command, output, { reading, writing })
  addHistory(command, show)
  return program
}

type Make = (name: string) => Command
type Show = (json: boolean | undefined, value: unknown, text: () => string) => void

function addProject(command: Make, show: Show): void {
  command('init')
    .description('make a new project')
    .argument('<file>')
    .option('--sample', 'with the sample articles and annotations')
    .action(async (file: string, options: { sample?: boolean; json?: boolean }) => {
      const path = resolve(file)
      if (options.sample) {
        const { createSampleProject } = await import('../sample.ts')
        await createSampleProject(path, { holder: holder('init') })
      } else createProject(path, { holder: holder('init') }).close()
      show(options.json, { file: path }, () => `Made ${path}`)
    })
  command('verify')
    .description('check that nothing in the file is damaged')
    .argument('<file>')
    .action(async (file: string, options: { json?: boolean }) => {
      const { verifyProject } = await import('../verify.ts')
      const found = await reading(file, verifyProject).catch((error: unknown) => {
        if (!options.json || !(error instanceof UserError) || !isReadable(resolve(file))) throw error
        show(true, { ok: false, problems: [error.message] }, () => '')
        throw new Failed(error.message)
      })
      show(options.json, found, () => (found.ok ? `${basename(file)} is sound` : found.problems.join('\n')))
      if (!found.ok) throw new Failed(`${file}: ${counted(found.problems.length, 'problem')} found.`)
    })
}

/** Whether a file is there whose content can be judged. */
function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** The answer was printed, but the command did not succeed. */
export class Failed extends UserError {}

interface ImportFlags {
  outlet?: string
  story?: string
  date?: string
  duplicates: 'skip' | 'keep'
  json?: boolean
}

function addImport(command: Make, show: Show): void {
  command('import')
    .description('import files and folders')
    .argument('<file>', 'the project')
    .argument('<path...>', 'files and folders to import')
    .option('--outlet <name>', 'outlet of all of them')
    .option('--story <name>', 'story of all of them')
    .option('--date <YYYY-MM-DD>', 'date of publication of all of them', date)
    .addOption(new Option('--duplicates <what>').choices(['skip', 'keep']).default('skip'))
    .action(async (file: string, paths: string[], { json, ...options }: ImportFlags) => {
      const { importPaths } = await import('../import-review.ts')
      const context = { progress: () => {}, signal: new AbortController().signal }
      const { duplicates, ...result } = await writing(file, 'import', db =>
        importPaths(
          db,
          PARALLAX,
          paths.map(path => resolve(path)),
          options,
          context,
        ),
      )
      // What the project has already was imported once: then the import has done its work.
      const failure = result.imported.length + duplicates === 0 ? `${file}: nothing was imported.` : null
      show(json, failure ? { ...result, error: { message: failure } } : result, () =>
        [
          `Imported ${counted(result.imported.length, 'article')}`,
          ...result.skipped.map(one => `Skipped ${one.file}: ${one.reason}`),
        ].join('\n'),
      )
      if (failure) throw new Failed(failure)
    })
  command('annotate')
    .description('add annotations from a JSONL file')
    .argument('<file>', 'the project')
    .argument('<lines>', 'a file with one JSON object a line')
    .option('--coder <name>', 'whose annotations they are', DEFAULT_CODER)
    .action(async (file: string, lines: string, options: { coder: string; json?: boolean }) => {
      const { addLines, readLines } = await import('../annotate-lines.ts')
      // Opening to write already touches the file, which lines that cannot be read are no reason for.
      const content = readLines(textOf(lines), lines)
      const created = await writing(file, 'annotate', db =>
        addLines(db, content, { coder: options.coder, file: lines }),
      )
      show(options.json, { created }, () => `Added ${counted(created, 'annotation')}`)
    })
}

interface CompareFlags {
  story?: string
  count: CountBy
  code: string[]
  coder: string
  json?: boolean
  csv?: boolean
}

function addReading(command: Make, show: Show, output: Output): void {
  command('list')
    .description('list what is in a project')
    .argument('<file>')
    .addArgument(new Argument('<what>').choices([...LISTS]))
    .option('--text', 'with the canonical text of articles')
    .action(async (file: string, what: ListName, options: { text?: boolean; json?: boolean }) => {
      const { items, table } = await reading(file, db => listing(db, what, options.text === true))
      show(options.json, items, () => asTable(table))
    })
  command('compare')
    .description('count codes by outlet')
    .argument('<file>')
    .option('--story <name>', 'only this story')
    .addOption(new Option('--count <what>', 'what to count').choices([...COUNTS]).default('annotations'))
    .option('--code <path>', 'only this code (repeatable)', collect, [])
    .option('--coder <name>', 'only this coder, or all', 'all')
    .addOption(new Option('--csv', 'print CSV').conflicts('json'))
    .action(async (file: string, { json, csv, ...request }: CompareFlags) => {
      const { compare, matrixCsv, matrixJson, matrixTable } = await import('./compare.ts')
      const matrix = await reading(file, db => compare(db, request))
      if (csv) output.answer(await matrixCsv(matrix))
      else show(json, matrixJson(matrix), () => matrixTable(matrix))
    })
  command('export')
    .description('write the annotated excerpts to a file')
    .argument('<file>')
    .requiredOption('--format <id>', 'csv, xlsx, json, html, …')
    .requiredOption('--out <path>', 'the file to write')
    .option('--story <name>', 'only this story')
    .option('--coder <name>', 'only this coder, or all', 'all')
    .action(
      async (
        file: string,
        options: { format: string; out: string; story?: string; coder: string; json?: boolean },
      ) => {
        const { runExport } = await import('../export-run.ts')
        const { coderNamed, storyNamed } = await import('./compare.ts')
        const path = resolve(options.out)
        const context = { progress: () => {}, signal: new AbortController().signal }
        const result = await reading(file, db => {
          const storyId = options.story === undefined ? null : storyNamed(db, options.story)
          const coderId = coderNamed(db, options.coder)
          return runExport(db, { format: options.format, path, coderId, storyId }, context)
        })
        for (const warning of result.warnings) output.error(`parallax: ${warning}`)
        show(
          options.json,
          { excerpts: result.excerpts, out: path },
          () => `Wrote ${counted(result.excerpts, 'excerpt')} to ${path}`,
        )
      },
    )
}

interface SuggestFlags {
  kind: SuggestionKind
  article?: string
  coder: string
  json?: boolean
}

function addSuggest(command: Make, show: Show): void {
  command('suggest')
    .description('list what could be coded: quotations, similar or shared sentences')
    .argument('<file>')
    .addOption(
      new Option('--kind <what>', 'what to suggest').choices([...SUGGESTION_KINDS]).default('quotes'),
    )
    .option('--article <id>', 'only this article, by id or name of its file')
    .option('--coder <name>', 'as for this coder, or for all', 'all')
    .action(async (file: string, { json, ...request }: SuggestFlags) => {
      const { suggest } = await import('./suggest.ts')
      const { items, table } = await reading(file, db => suggest(db, request))
      show(json, items, () => asTable(table))
    })
}

function addHistory(command: Make, show: Show): void {
  const add = (name: 'undo' | 'redo', past: string) =>
    command(name)
      .description(`${name} the last step, or the last N`)
      .argument('<file>')
      .argument('[n]', 'how many steps', steps, 1)
      .action(async (file: string, count: number, options: { json?: boolean }) => {
        const state = await writing(file, name, db =>
          name === 'undo' ? undo(db, PARALLAX, count, true) : redo(db, PARALLAX, count),
        )
        show(
          options.json,
          { [name === 'undo' ? 'undone' : 'redone']: count, ...state },
          () => `${past} ${counted(count, 'step')}`,
        )
      })
  add('undo', 'Undid')
  add('redo', 'Redid')
}
