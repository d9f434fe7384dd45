import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HostControl, HostReply } from '../shared/rpc/port.ts'
import { type Pipe, talkTo } from './db-process.ts'
import { ProjectHost } from './project-host.ts'

const OPEN = { path: '/a.parallax', backups: '/backups', holder: 'the Parallax window' }
const REFUSED: HostReply = { ok: false, error: { message: '/a.parallax is no project.', code: 'user' } }

/** A project's host whose processes are played by the test; `log` holds all that came out, in order. */
function play(answers: (HostReply | 'dies' | 'silent')[] = [], opening: 'open' | 'create' = 'open') {
  const log: unknown[] = []
  const children: { receive(message: unknown): void; exit(code: number): void }[] = []
  let clock = 0
  const start = (): Pipe => {
    const number = children.length + 1
    const answer = answers[children.length] ?? { ok: true }
    let receive: (message: unknown) => void = () => {}
    let exit: (code: number | null) => void = () => {}
    const reply = ({ control, request }: HostControl) => {
      if (request?.type === 'close' ? answer === 'silent' : answer === 'dies') {
        if (answer === 'dies') exit(139)
      } else
        receive({ control, reply: answer === 'silent' || request?.type !== opening ? { ok: true } : answer })
    }
    children.push({ receive: message => receive(message), exit: code => exit(code) })
    return {
      post: raw => {
        const message = raw as HostControl & { window?: unknown }
        log.push([number, message.request ?? { window: message.window }])
        if (message.control !== undefined) reply(message)
      },
      onMessage: listener => {
        receive = listener
      },
      onExit: listener => {
        exit = listener
      },
      kill: () => log.push([number, 'killed']),
    }
  }
  const request =
    opening === 'open' ? { type: opening, ...OPEN } : { type: opening, ...OPEN, name: 'a', sample: true }
  const host = new ProjectHost(
    request,
    { start: listener => talkTo(start(), listener), now: () => clock },
    {
      message: message => log.push({ message }),
      lost: text => log.push({ lost: text }),
      ready: () => log.push('ready'),
    },
  )
  const settled = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  }
  const die = async (number: number, at: number) => {
    clock = at
    children[number - 1]?.exit(9)
    await settled()
  }
  return { host, log, children, die, settled }
}

const opened = (number: number) => [number, { type: 'open', ...OPEN }]
const lost = (text: string) => ({ lost: expect.stringContaining(text) })

describe('a project', () => {
  it('is opened by its own process, which gets and gives the messages of the window unread', async () => {
    const { host, log, children } = play()
    expect(await host.open()).toEqual({ ok: true })
    host.post({ type: 'call', id: 1 })
    children[0]?.receive({ window: { type: 'result', id: 1 } })
    expect(log).toEqual([
      opened(1),
      [1, { window: { type: 'call', id: 1 } }],
      { message: { type: 'result', id: 1 } },
    ])
  })

  it('that cannot be opened leaves no process behind and says why', async () => {
    const { host, log } = play([REFUSED])
    expect(await host.open()).toEqual(REFUSED)
    expect(log).toEqual([opened(1), [1, { type: 'close' }], [1, 'killed']])
  })

  it('that kills its process while being opened says so', async () => {
    const reply = await play(['dies']).host.open()
    expect(reply).toEqual({
      ok: false,
      error: { code: 'host-gone', message: expect.stringContaining('139') },
    })
  })

  it('gets the paths of a dialog by token', async () => {
    const { host, log } = play()
    await host.open()
    expect(await host.grant('t', ['/x.txt'])).toEqual({ ok: true })
    expect(log.at(-1)).toEqual([1, { type: 'grant', token: 't', paths: ['/x.txt'] }])
  })
})

describe('when the process of a project dies', () => {
  it('the window is told, and a new process opens the project again', async () => {
    const { host, log, die } = play()
    await host.open()
    await die(1, 0)
    expect(log).toEqual([opened(1), lost('being started again'), opened(2), 'ready'])
  })

  it('a project that was just made is opened, not made again', async () => {
    const { host, log, die } = play([], 'create')
    await host.open()
    await die(1, 0)
    expect(log).toContainEqual(opened(2))
  })

  it('what the window says meanwhile reaches the new process, once it is ready', async () => {
    const { host, log, children, settled } = play()
    await host.open()
    children[0]?.exit(9)
    host.post('early')
    await settled()
    expect(log.slice(-2)).toEqual(['ready', [2, { window: 'early' }]])
  })

  it('three times within a minute, it is left alone and every later call is told so', async () => {
    const { host, log, die } = play()
    await host.open()
    await die(1, 0)
    await die(2, 1_000)
    await die(3, 2_000)
    expect(log.slice(-2)).toEqual([[3, 'killed'], lost('not started any more')])
    host.post('late')
    expect(log.at(-1)).toEqual(lost('not started any more'))
  })

  it('now and then, it is always started again', async () => {
    const { host, log, die } = play()
    await host.open()
    for (const number of [1, 2, 3, 4]) await die(number, number * 40_000)
    expect(log.at(-1)).toBe('ready')
  })

  it('and dies again while opening, that counts too', async () => {
    const { host, log, die } = play([{ ok: true }, 'dies', 'dies'])
    await host.open()
    await die(1, 0)
    expect(log.at(-1)).toEqual(lost('not started any more'))
  })

  it('and the file cannot be opened any more, the reason is told', async () => {
    const { host, log, die } = play([{ ok: true }, REFUSED])
    await host.open()
    await die(1, 0)
    expect(log.at(-1)).toEqual(lost('/a.parallax is no project.'))
  })
})

describe('closing a project', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('waits until the file is left clean, and is no death', async () => {
    const { host, log, children } = play()
    await host.open()
    await Promise.all([host.close(), host.close()])
    children[0]?.exit(0)
    expect(log).toEqual([opened(1), [1, { type: 'close' }], [1, 'killed']])
  })

  it('does not wait for ever', async () => {
    const { host, log } = play(['silent'])
    await host.open()
    const closed = host.close()
    await vi.advanceTimersByTimeAsync(4_999)
    expect(log.at(-1)).toEqual([1, { type: 'close' }])
    await vi.advanceTimersByTimeAsync(1)
    await closed
    expect(log.at(-1)).toEqual([1, 'killed'])
  })
})
