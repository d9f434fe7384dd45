import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Argument, type Command, Option } from 'commander'
import type { ImportChoice } from '../../shared/model/codebook-change.ts'
import { UserError } from '../../shared/model/user-error.ts'
import { counted } from '../../shared/text/counted.ts'
import type { CodebookFormat } from '../codebook-files/format.ts'
import type { ReadDb, WriteDb } from '../connection.ts'
import { PARALLAX } from '../project.ts'
import { asJson, type Output } from './output.ts'

/** How the command opens projects. */
interface Open {
  reading<Result>(file: string, work: (db: ReadDb) => Promise<Result>): Promise<Result>
  writing<Result>(file: string, command: string, work: (db: WriteDb) => Promise<Result>): Promise<Result>
}

interface Flags {
  format?: string
  under?: string
  replace?: boolean
  preview?: boolean
  json?: boolean
}

/** The command `codebook FILE export|import PATH`. */
export function addCodebook(command: (name: string) => Command, output: Output, open: Open): void {
  command('codebook')
    .description('write the codebook to a file, or take one in')
    .argument('<file>', 'the project')
    .addArgument(new Argument('<what>').choices(['export', 'import']))
    .argument('<path>', 'the file of the codebook')
    .addOption(new Option('--format <id>', 'as the name of the file tells').choices(['json', 'csv', 'qdc']))
    .option('--under <name>', 'import: put all codes below a new one')
    .option('--replace', 'import: where words differ take those of the file')
    .option('--preview', 'import: only say what would be done')
    .action(async (file: string, what: string, path: string, flags: Flags) => {
      if (what === 'export') await write(file, resolve(path), flags, output, open)
      else await take(file, resolve(path), flags, output, open)
    })
}

/** The format that was asked for, else the one that the name tells; throws `UserError` that names both ways. */
async function formatFor(path: string, asked: string | undefined): Promise<CodebookFormat> {
  const { CODEBOOK_FORMATS, codebookFormat, formatTold } = await import('../codebook-files.ts')
  const found = asked === undefined ? formatTold(path) : codebookFormat(asked)
  if (found) return found
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory()) throw new UserError(`${path} is a folder. Name a file.`, { file: path })
  const endings = CODEBOOK_FORMATS.map(format => format.extension).join(', ')
  const ids = CODEBOOK_FORMATS.map(format => format.id).join('|')
  throw new UserError(
    `The name ${path} does not tell the format. End it in one of ${endings}, or add --format ${ids}.`,
    { file: path },
  )
}

async function write(file: string, path: string, flags: Flags, output: Output, open: Open): Promise<void> {
  const { exportCodebook } = await import('../codebook-drafts.ts')
  const format = await formatFor(path, flags.format)
  const { codes, warnings } = await open.reading(file, db => exportCodebook(db, format.id, path))
  for (const warning of warnings) output.error(`parallax: ${warning}`)
  output.answer(
    flags.json ? asJson({ codes, out: path, warnings }) : `Wrote ${counted(codes, 'code')} to ${path}`,
  )
}

async function take(file: string, path: string, flags: Flags, output: Output, open: Open): Promise<void> {
  const { importCodebook, previewImport } = await import('../codebook-exchange.ts')
  const { readCodebookFile } = await import('../codebook-files.ts')
  const { codes, problems } = await readCodebookFile(path, await formatFor(path, flags.format))
  const choice: ImportChoice = {
    place: flags.under === undefined ? 'merge' : 'separate',
    root: flags.under ?? '',
    words: flags.replace ? 'replace' : 'keep',
  }
  if (flags.preview) {
    const preview = await open.reading(file, async db => previewImport(db, codes, choice, problems))
    const { added, changed, unchanged } = preview
    const lines = [
      `Would add ${counted(added.length, 'code')}, change ${changed.length} and leave ${unchanged}`,
      ...added.map(one => `+ ${one}`),
      ...changed.map(one => `~ ${one.path}`),
      ...preview.problems,
    ]
    output.answer(flags.json ? asJson(preview) : lines.join('\n'))
    return
  }
  const done = await open.writing(file, 'codebook', async db => importCodebook(db, PARALLAX, codes, choice))
  const told = [...problems, ...done.problems]
  const summary = `Added ${counted(done.added, 'code')} and changed ${done.changed}`
  output.answer(flags.json ? asJson({ ...done, problems: told }) : [summary, ...told].join('\n'))
}
