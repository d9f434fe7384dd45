// Plain JavaScript: runs before anything is installed, on Node 20 too.
import { createHash } from 'node:crypto'
import { lstatSync, unlinkSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/**
 * Runs `work` while no other process holds the lock `name`; waits for its turn as long as needed.
 * The lock is a listening socket: the operating system closes it when the holder dies.
 *
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(name, work, onWait = () => {}) {
  const address = socketAddress(name)
  let server = await tryListen(address)
  let suspect = null
  if (!server) suspect = await desertedFile(address)
  if (!server && suspect === null) onWait()
  while (!server) {
    await new Promise(resolve => setTimeout(resolve, 200))
    suspect = await removeDeserted(address, suspect)
    server = await tryListen(address)
  }
  try {
    return await work()
  } finally {
    await new Promise(resolve => server.close(resolve))
  }
}

function socketAddress(name) {
  const id = createHash('sha256').update(`${userInfo().username} ${name}`).digest('hex').slice(0, 24)
  return process.platform === 'win32' ? `\\\\.\\pipe\\parallax-${id}` : join(tmpdir(), `parallax-${id}.sock`)
}

async function tryListen(address) {
  const server = createServer(socket => socket.destroy())
  const error = await new Promise(resolve => {
    server.once('error', resolve)
    server.listen(address, () => resolve(null))
  })
  if (!error) return server
  if (error.code !== 'EADDRINUSE') throw error
  return null
}

/**
 * Removes a socket file whose process is gone, once it was found deserted twice: a file that another process has
 * just made refuses connections too, until that process listens.
 */
async function removeDeserted(address, suspect) {
  const found = await desertedFile(address)
  if (found === null || found !== suspect) return found
  if (inode(address) === found) unlinkSync(address)
  return null
}

/** The inode of a socket file on which nobody listens, else null. */
function desertedFile(address) {
  const found = inode(address)
  if (found === null) return null
  return new Promise(resolve => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(null)
    })
    socket.once('error', error => resolve(error.code === 'ECONNREFUSED' ? found : null))
  })
}

function inode(address) {
  try {
    return process.platform === 'win32' ? null : lstatSync(address).ino
  } catch {
    return null
  }
}
