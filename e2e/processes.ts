import { readdirSync, readFileSync } from 'node:fs'
import type { StartedApp } from './apps.ts'

/** A process of this machine, as Linux tells of it. */
interface Process {
  pid: number
  parent: number
  command: string
}

function processes(): Process[] {
  return readdirSync('/proc').flatMap(name => {
    const pid = Number(name)
    if (!pid) return []
    try {
      // The program's name stands in brackets and may hold anything, so the fields are counted from the last one.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return fields[0] === 'Z' ? [] : [{ pid, parent: Number(fields[1]), command }]
    } catch {
      return []
    }
  })
}

function descendants(root: number): Process[] {
  const all = processes()
  const of = (parent: number): Process[] =>
    all.filter(one => one.parent === parent).flatMap(child => [child, ...of(child.pid)])
  return of(root)
}

const pidOf = (app: StartedApp) => app.process.pid ?? 0

/** The db hosts of the app that are alive, by their process ids; one for each open project. */
export function hostsOf(app: StartedApp): number[] {
  return descendants(pidOf(app))
    .filter(({ command }) => /host\.mjs|Parallax project/.test(command))
    .map(({ pid }) => pid)
}

/** Ends the app's only db host at once, as a crash does. Returns its process id. */
export function killHost(app: StartedApp): number {
  const hosts = hostsOf(app)
  const [host] = hosts
  if (host === undefined || hosts.length > 1) throw new Error(`one host was expected, not ${hosts.length}`)
  process.kill(host, 'SIGKILL')
  return host
}

/** Ends every process of the app at once, as a power cut does, and waits until Playwright has noticed. */
export async function killApp(app: StartedApp): Promise<void> {
  const main = app.process
  const ended = new Promise(resolve => main.once('exit', resolve))
  const all = [pidOf(app), ...descendants(pidOf(app)).map(({ pid }) => pid)]
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended with its parent.
    }
  }
  await ended
}
