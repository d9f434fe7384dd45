import { readFileSync } from 'node:fs'
import { UserError } from '../../shared/model/user-error.ts'
import { counted } from '../../shared/text/counted.ts'
import type { Make, Show } from './command.ts'
import { writing } from './opening.ts'

/** Whose annotations they are when neither the command nor the file says. */
const DEFAULT_CODER = 'Coder'

/** The command `annotate FILE IN.jsonl`. */
export function addAnnotate(command: Make, show: Show): void {
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
