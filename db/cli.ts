import { CommanderError } from 'commander'
import { UserError } from '../shared/model/user-error.ts'
import { toWireError } from '../shared/rpc/server.ts'
import { Failed } from './cli/command.ts'
import { commandLine } from './cli/commands.ts'
import { asJson, type Output } from './cli/output.ts'
import { explainSqliteError } from './sqlite-errors.ts'

/**
 * Runs one command; `args` are what was typed after `parallax`. Returns the exit code, 0 or 1. Only the answer goes to
 * `output.answer`; an error is one clear line, and with `--json` an object beside it.
 */
export async function runCommandLine(args: readonly string[], output: Output): Promise<0 | 1> {
  try {
    await commandLine(output).parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    report(error, args.includes('--json'), output)
    return 1
  }
}

/** A command that printed its answer and did not succeed says why in one line only. */
function report(thrown: unknown, json: boolean, output: Output): void {
  const error = thrown instanceof CommanderError ? usage(thrown) : explainSqliteError(thrown, '')
  const { message, file, line } = toWireError(error)
  const oneLine = message.replace(/\s*\n\s*/g, ' ')
  output.error(`parallax: ${oneLine}`)
  if (!(error instanceof UserError) && error instanceof Error && process.env.PARALLAX_DEBUG) {
    output.error(error.stack ?? '')
  }
  if (json && !(error instanceof Failed)) {
    const place = { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) }
    output.answer(asJson({ error: { message: oneLine, ...place } }))
  }
}

function usage(error: CommanderError): UserError {
  if (error.code === 'commander.help') return new UserError('Say what to do. See: parallax --help')
  const reason = error.message
    .replace(/^error: /, '')
    .replace(
      /^command-argument value '(.*)' is invalid for argument '(.*?)'\./s,
      '"$1" will not do for <$2>.',
    )
    .replace(/^option '(.*?)' argument '(.*)' is invalid\./s, '"$2" will not do for $1.')
    .replace('Allowed choices are', 'Use one of')
    .replace(/\.$/, '')
  return new UserError(`${reason}. See: parallax --help`)
}

if (import.meta.main) {
  // A reader that closes the pipe early, such as `head`, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    answer: text => void process.stdout.write(`${text}\n`),
    error: text => void process.stderr.write(`${text}\n`),
  })
}
