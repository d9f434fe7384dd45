import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** What another process does with a project; with `nobody` before it, without the rights of root. */
export type Work = 'write' | 'read' | 'create' | 'annotate' | `nobody ${'write' | 'read' | 'create'}`

/** Another process at work on a project. */
export interface OtherProcess {
  /** The next line it says; an empty one when it has ended. */
  line(): Promise<string>
  /** Lets it close the project and waits for its end; returns what it said meanwhile. */
  end(): Promise<string[]>
  /** Kills it as a crash or a power cut would, and returns everything it had still said. */
  kill(): Promise<string[]>
}

const SCRIPT = fileURLToPath(new URL('./project-process.ts', import.meta.url))

/** Starts a process that opens `file`. Its first line says whether that went well. It never outlives the test. */
export function otherProcess(file: string, work: Work): OtherProcess {
  const child = spawn(process.execPath, [SCRIPT, file, work], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const line = async () => {
    const next = await lines.next()
    return next.done ? '' : next.value
  }
  const rest = async () => {
    const said: string[] = []
    for (let next = await line(); next !== ''; next = await line()) said.push(next)
    await ended(child)
    return said
  }
  return {
    line,
    end: () => {
      child.stdin.end('\n')
      return rest()
    },
    kill: () => {
      child.kill('SIGKILL')
      return rest()
    },
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise(resolve => child.once('exit', () => resolve()))
}
