import { fork } from 'node:child_process'
import { utilityProcess } from 'electron'
import type { Pipe } from './db-process.ts'

/**
 * Starts the program `script` as a db host: as Electron's utility process, or in the Node program `node` where
 * Electron is too old to load SQLite. Nothing else differs between the two.
 */
export function forkHost(script: string, node: string | undefined): Pipe {
  return node ? inNode(script, node) : inElectron(script)
}

function inElectron(script: string): Pipe {
  const child = utilityProcess.fork(script, [], { serviceName: 'Parallax project', stdio: 'inherit' })
  return {
    post: message => child.postMessage(message),
    onMessage: receive => child.on('message', receive),
    onExit: receive => child.once('exit', receive),
    kill: () => {
      child.kill()
    },
  }
}

function inNode(script: string, node: string): Pipe {
  // Switches of our own process, such as a debugger's port, are not for the child.
  const child = fork(script, { execPath: node, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return {
    post: message => {
      // A message to a process that is just ending is lost either way; without a callback it would be thrown.
      child.send(message as object, () => {})
    },
    onMessage: receive => child.on('message', receive),
    onExit: receive => {
      let told = false
      const tell = (code: number | null) => {
        if (!told) receive(code)
        told = true
      }
      child.once('exit', tell)
      child.once('error', () => tell(null))
    },
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}
