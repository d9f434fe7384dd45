import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { withLock } from './lock.mjs'

const name = `test ${process.pid}`
const address = new URL('./lock.mjs', import.meta.url).href

test('the second to come waits until the first is done', async () => {
  const events: string[] = []
  let release = () => {}
  const first = withLock(name, () => {
    events.push('first begins')
    return new Promise<void>(resolve => {
      release = () => {
        events.push('first ends')
        resolve()
      }
    })
  })
  const waiting = () => {
    events.push('second waits')
    release()
  }
  const second = withLock(name, () => events.push('second begins'), waiting)
  await Promise.all([first, second])
  expect(events).toEqual(['first begins', 'second waits', 'first ends', 'second begins'])
})

test('work that fails hands its error on and frees the lock', async () => {
  const failing = withLock(name, () => Promise.reject(new Error('no room')))
  await expect(failing).rejects.toThrow('no room')
  expect(await withLock(name, () => 'free')).toBe('free')
})

test('a holder that is killed leaves no lock behind', async () => {
  const code = `import { withLock } from '${address}'
    await withLock('${name}', () => { console.log('held'); return new Promise(() => setInterval(() => {}, 1000)) })`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  expect(await withLock(name, () => 'free')).toBe('free')
})
