import { Command, Option } from 'commander'
import { SUGGESTION_KINDS, type SuggestionKind } from '../../shared/model/suggestion.ts'
import { addAnnotate } from './annotate.ts'
import { addCodebook } from './codebook.ts'
import { date, type Make, type Show } from './command.ts'
import { addCompare } from './compare.ts'
import { addExport } from './export.ts'
import { addHistory } from './history.ts'
import { addImport } from './import.ts'
import { addList } from './lists.ts'
import { reading, writing } from './opening.ts'
import { asJson, asTable, type Output } from './output.ts'
import { addProject } from './project.ts'
import { addSearch } from './search.ts'

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
  addAnnotate(command, show)
  addList(command, show)
  addCompare(command, show, output)
  addSearch(command, output, { reading, date })
  addSuggest(command, show)
  addCodebook(command, output, { reading, writing })
  addExport(command, show, output)
  addHistory(command, show)
  return program
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
