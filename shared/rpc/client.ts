import type { ErrorPlace } from '../model/user-error.ts'
import type { ArgsOf, ChangeNotice, Method, ResultOf } from './contract.ts'
import type { ClientMessage, Port, Progress, ServerMessage, WireError } from './port.ts'

/** A failure that the host reported; `code` and `place` as in `UserError`, or the code `invalid` or `defect`. */
export class CallError extends Error {
  readonly code: string
  readonly place: ErrorPlace

  constructor(error: WireError) {
    super(error.message)
    this.name = 'CallError'
    this.code = error.code
    this.place = { file: error.file, line: error.line }
  }
}

/** What goes along with a call: where progress is shown, and what cancels it. */
export interface CallOptions {
  onProgress?: (progress: Progress) => void
  signal?: AbortSignal
}

/** Calls the host. */
export interface Client {
  /** Rejects with `CallError`; code `cancelled` when `signal` was aborted before the call. */
  call<M extends Method>(method: M, args: ArgsOf<M>, options?: CallOptions): Promise<ResultOf<M>>
  /** Fails every call under way, because the host is gone. */
  fail(message: string): void
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
  onProgress?: ((progress: Progress) => void) | undefined
}

/** A client on `port`; `onNotice` is called after every change of the project. */
export function connect(port: Port, onNotice: (notice: ChangeNotice) => void): Client {
  const waiting = new Map<number, Waiting>()
  let last = 0
  const settle = (id: number): Waiting | undefined => {
    const found = waiting.get(id)
    waiting.delete(id)
    return found
  }
  port.listen(raw => {
    const message = raw as ServerMessage
    if (message.type === 'event') onNotice(message.event as ChangeNotice)
    else if (message.type === 'progress') waiting.get(message.id)?.onProgress?.(message.progress)
    else if (message.type === 'result') settle(message.id)?.resolve(message.result)
    else settle(message.id)?.reject(new CallError(message.error))
  })
  const send = (message: ClientMessage) => port.post(message)
  return {
    call: (method, args, options = {}) =>
      new Promise((resolve, reject) => {
        if (options.signal?.aborted) throw new CallError({ message: 'It was cancelled.', code: 'cancelled' })
        const id = ++last
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onProgress: options.onProgress })
        options.signal?.addEventListener('abort', () => {
          if (waiting.has(id)) send({ type: 'cancel', id })
        })
        try {
          send({ type: 'call', id, method, args })
        } catch (error) {
          settle(id)
          throw error
        }
      }),
    fail: message => {
      for (const id of [...waiting.keys()]) settle(id)?.reject(new CallError({ message, code: 'host-gone' }))
    },
  }
}
