import { resolve } from 'node:path'
import { counted } from '../../shared/text/counted.ts'
import type { Make, Show } from './command.ts'
import { coderNamed, storyNamed } from './compare.ts'
import { reading } from './opening.ts'
import type { Output } from './output.ts'

/** The command `export FILE --format ID --out PATH`. */
export function addExport(command: Make, show: Show, output: Output): void {
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
