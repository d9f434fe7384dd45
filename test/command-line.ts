import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { runCommandLine } from '../db/cli.ts'

/** What a command answered: its exit code and everything on stdout and stderr. */
export interface Answered {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs a command in this process. */
export async function parallax(...args: string[]): Promise<Answered> {
  const answers: string[] = []
  const errors: string[] = []
  const code = await runCommandLine(args, {
    answer: text => void answers.push(text),
    error: text => void errors.push(text),
  })
  return { code, stdout: answers.join('\n'), stderr: errors.join('\n') }
}

/** Runs a command with `--json` and returns its answer; throws what it said when it fails. */
export async function ask<Answer>(...args: string[]): Promise<Answer> {
  const { code, stdout, stderr } = await parallax(...args, '--json')
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Answer
}

const CLI = fileURLToPath(new URL('../db/cli.ts', import.meta.url))

/** Runs a command as a process of its own, in `cwd`. */
export function parallaxProcess(cwd: string, ...args: string[]): Answered {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' })
  return { code: status, stdout, stderr }
}
