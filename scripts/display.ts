import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** Whether a window could not be shown as things are: only Linux runs without a display. */
export function lacksDisplay(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

/**
 * Starts Xvfb, a display that exists in memory only, on the next free number, and resolves to its name (`:99`).
 * It ends together with this process. Rejects when it does not start.
 */
export function startXvfb(): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  process.on('exit', () => server.kill())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
  server.unref()
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.on('exit', code => reject(new Error(`Xvfb ended with code ${code}`)))
    const answer = server.stdio[3] as Readable
    createInterface(answer).once('line', number => {
      resolve(`:${number}`)
      answer.destroy()
    })
  })
}
