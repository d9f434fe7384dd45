import { describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import { UserError } from '../model/user-error.ts'
import { CallError, type CallOptions, connect } from './client.ts'
import type { ChangeNotice, Method } from './contract.ts'
import type { Port, Progress } from './port.ts'
import { type CallContext, dispatch, type Handlers, serve, toWireError } from './server.ts'

/** Two ends of a channel: every message is cloned, as between processes, and arrives in order in a later turn. */
function portPair(): [Port, Port] {
  const receivers: ((message: unknown) => void)[] = [() => {}, () => {}]
  const end = (own: number): Port => ({
    post: message => {
      const copy = structuredClone(message)
      queueMicrotask(() => receivers[1 - own]?.(copy))
    },
    listen: receive => {
      receivers[own] = receive
    },
  })
  return [end(0), end(1)]
}

const UUID = '019a0000-0000-7000-8000-000000000000'
const CONTEXT: CallContext = { progress: () => {}, signal: new AbortController().signal }

/** A client of a server that has only the handlers given, and the notices that the client has received. */
function connected(handlers: Partial<Handlers>) {
  const [window, host] = portPair()
  const notices: ChangeNotice[] = []
  serve(host, handlers as Handlers)
  return { client: connect(window, notice => notices.push(notice)), notices, window, host }
}

/** What a call was rejected with, without its stack. */
async function failure(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => 'it did not fail',
    (reason: unknown) => reason,
  )
  return error instanceof CallError ? { message: error.message, code: error.code, place: error.place } : error
}

describe('a call', () => {
  test('brings the checked arguments to the handler, defaults filled in, and its result back', async () => {
    const seen: unknown[] = []
    const { client } = connected({
      'history.undo': args => {
        seen.push(args)
        return { undo: null, redo: null }
      },
      'search.text': async args => {
        seen.push(args)
        return []
      },
    })
    expect(await client.call('history.undo', {})).toEqual({ undo: null, redo: null })
    expect(await client.call('search.text', { query: 'toll', limit: 3 })).toEqual([])
    expect(seen).toEqual([{ confirmed: false }, { query: 'toll', limit: 3 }])
  })

  test('gets its own answer when several are under way and end in another order', async () => {
    const open = new Map<string, (values: string[]) => void>()
    const { client } = connected({
      'attribute.values': ({ key }) => new Promise<string[]>(resolve => open.set(key, resolve)),
    })
    const [one, two] = ['one', 'two'].map(key => client.call('attribute.values', { key }))
    await new Promise(resolve => setImmediate(resolve))
    open.get('two')?.(['second'])
    open.get('one')?.(['first'])
    expect(await Promise.all([one, two])).toEqual([['first'], ['second']])
  })

  test('returns nothing where the contract says so', async () => {
    const { client } = connected({ 'article.delete': () => undefined })
    expect(await client.call('article.delete', { ids: [UUID as never] })).toBeUndefined()
  })
})

describe('an error', () => {
  test('of the user’s comes with its words, code and place', async () => {
    const { client } = connected({
      'import.review': () => {
        throw new UserError('Line 3 is odd.', { file: 'a.jsonl', line: 3 }, 'odd')
      },
      'project.verify': async () => {
        throw new UserError('Plain.')
      },
    })
    expect(await failure(client.call('import.review', { grant: 'x' }))).toEqual({
      message: 'Line 3 is odd.',
      code: 'odd',
      place: { file: 'a.jsonl', line: 3 },
    })
    expect(await failure(client.call('project.verify', {}))).toEqual({
      message: 'Plain.',
      code: 'user',
      place: {},
    })
  })

  test('of ours is marked as a defect', async () => {
    const { client } = connected({
      'project.verify': () => {
        throw new TypeError('x is undefined')
      },
    })
    expect(await failure(client.call('project.verify', {}))).toEqual({
      message: 'x is undefined',
      code: 'defect',
      place: {},
    })
    expect(toWireError('a text')).toEqual({ message: 'a text', code: 'defect' })
  })

  test.each<[string, unknown, string]>([
    ['article.get', { id: 'no uuid' }, 'id: '],
    ['annotation.create', { articleId: UUID, start: -1, end: 2, codeIds: [] }, 'start: '],
    ['search.text', { query: 'x', limit: 0 }, 'limit: '],
    ['history.list', null, 'arguments: '],
    [
      'article.update',
      { ids: [UUID], fields: { published: 'yesterday' } },
      'fields.published: a date is written 2024-03-09',
    ],
  ])(
    'in the arguments of %s is told with its place, and the handler is not run',
    async (method, args, message) => {
      const handler = () => {
        throw new Error('the handler was run')
      }
      const { client } = connected({ [method]: handler })
      const error = await failure(client.call(method as Method, args as never))
      expect(error).toEqual({ message: expect.stringContaining(message), code: 'invalid', place: {} })
      expect((error as Error).message.startsWith(message)).toBe(true)
    },
  )

  test.each(['no.such', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    '%j is no call',
    async method => {
      const { client } = connected({})
      expect(await failure(client.call(method as Method, {} as never))).toEqual({
        message: `there is no call "${method}"`,
        code: 'defect',
        place: {},
      })
    },
  )

  test('is given for a result that cannot cross to the window', async () => {
    const { client } = connected({ 'attribute.values': () => [(() => {}) as unknown as string] })
    expect(await failure(client.call('attribute.values', { key: 'x' }))).toMatchObject({ code: 'defect' })
  })

  test('is given for arguments that cannot cross to the host, and later calls work', async () => {
    const { client } = connected({ 'attribute.values': ({ key }) => [key] })
    const bad = client.call('attribute.values', { key: (() => {}) as unknown as string })
    expect(await failure(bad)).toMatchObject({ name: 'DataCloneError' })
    expect(await client.call('attribute.values', { key: 'x' })).toEqual(['x'])
  })
})

test('a call in process fails as the handler or the check fails', async () => {
  const handlers = {} as Handlers
  await expect(dispatch(handlers, 'article.get', {}, CONTEXT)).rejects.toBeInstanceOf(ZodError)
  await expect(dispatch(handlers, '__proto__', {}, CONTEXT)).rejects.toThrow('there is no call "__proto__"')
})

describe('progress', () => {
  test('comes to the call it belongs to, in order, before the result', async () => {
    const { client } = connected({
      'import.review': async ({ grant }, context) => {
        for (let done = 1; done <= 2; done++) context.progress({ done, total: 2, label: grant })
        return { review: grant, rows: [], skipped: [] }
      },
    })
    const seen: unknown[] = []
    const call = (grant: string) =>
      client
        .call('import.review', { grant }, { onProgress: ({ done, label }) => seen.push(`${label}${done}`) })
        .then(({ review }) => seen.push(review))
    await call('a')
    await call('b')
    expect(seen).toEqual(['a1', 'a2', 'a', 'b1', 'b2', 'b'])
  })

  test('after the end, or that nobody asked for, is dropped', async () => {
    let late: (progress: Progress) => void = () => {}
    const { client } = connected({
      'import.discard': (_args, context) => {
        context.progress({ done: 1, total: 0, label: '' })
        late = context.progress
      },
    })
    const seen: Progress[] = []
    await client.call('import.discard', { review: 'x' })
    await client.call('import.discard', { review: 'x' }, { onProgress: one => seen.push(one) })
    late({ done: 2, total: 0, label: '' })
    await new Promise(resolve => setImmediate(resolve))
    expect(seen).toEqual([{ done: 1, total: 0, label: '' }])
  })
})

describe('cancelling', () => {
  const waiting: Partial<Handlers> = {
    'import.review': (_args, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () =>
          reject(new UserError('The import was cancelled.', {}, 'cancelled')),
        )
      }),
    'attribute.values': ({ key }) => [key],
  }

  test('aborts that call in the host and no other', async () => {
    const { client } = connected(waiting)
    const [one, two] = [new AbortController(), new AbortController()]
    const call = (options: CallOptions) => failure(client.call('import.review', { grant: 'x' }, options))
    const first = call({ signal: one.signal })
    const second = call({ signal: two.signal })
    one.abort()
    expect(await first).toEqual({ message: 'The import was cancelled.', code: 'cancelled', place: {} })
    two.abort()
    expect(await second).toMatchObject({ code: 'cancelled' })
  })

  test('before the call keeps it from the host', async () => {
    const { client } = connected(waiting)
    const controller = new AbortController()
    controller.abort()
    const call = client.call('import.review', { grant: 'x' }, { signal: controller.signal })
    expect(await failure(call)).toMatchObject({ code: 'cancelled' })
  })

  test('after the end does nothing', async () => {
    const { client } = connected(waiting)
    const controller = new AbortController()
    const { signal } = controller
    expect(await client.call('attribute.values', { key: 'x' }, { signal })).toEqual(['x'])
    controller.abort()
    expect(await client.call('attribute.values', { key: 'y' })).toEqual(['y'])
  })
})

test('notices of the host come to the window', async () => {
  const { notices, host } = connected({})
  const undo = { undo: null, redo: null }
  const notice: ChangeNotice = { type: 'changed', tables: ['code'], since: 3, undo }
  host.post({ type: 'event', event: notice })
  await new Promise(resolve => setImmediate(resolve))
  expect(notices).toEqual([notice])
})

test('when the host is gone every call under way fails, and a late answer is dropped', async () => {
  let answer: (values: string[]) => void = () => {}
  const { client } = connected({
    'attribute.values': () =>
      new Promise<string[]>(resolve => {
        answer = resolve
      }),
  })
  const call = client.call('attribute.values', { key: 'x' })
  await new Promise(resolve => setImmediate(resolve))
  client.fail('The project’s process has ended.')
  expect(await failure(call)).toEqual({
    message: 'The project’s process has ended.',
    code: 'host-gone',
    place: {},
  })
  expect(() => answer(['late'])).not.toThrow()
})

test('the host survives messages that are none', async () => {
  const { client, window } = connected({ 'attribute.values': ({ key }) => [key] })
  for (const message of [null, undefined, 7, 'text', {}, { type: 'cancel', id: 99 }, { type: 'call', id: 5 }])
    window.post(message)
  expect(await client.call('attribute.values', { key: 'x' })).toEqual(['x'])
})
