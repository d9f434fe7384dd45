import { resolve } from 'node:path'
import { Option } from 'commander'
import { counted } from '../../shared/text/counted.ts'
import { PARALLAX } from '../project.ts'
import { date, Failed, type Make, type Show } from './command.ts'
import { writing } from './opening.ts'

interface ImportFlags {
  outlet?: string
  story?: string
  date?: string
  duplicates: 'skip' | 'keep'
  json?: boolean
}

/** The command `import FILE PATH…`. */
export function addImport(command: Make, show: Show): void {
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
}
