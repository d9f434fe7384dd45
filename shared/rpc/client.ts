import type { ArgsOf, ChangeNotice, Method, ResultOf } from './contract.ts'
import type { ClientMessage, Port, Progress, ServerMessage, WireError } from './port.ts'

/** A failure that the host reported; `code` as in `UserError`, or `defect`. */
export class CallError extends Error {
  readonly code: string

  constructor(error: WireError) {
    super(error.message)
    this.name = 'CallError'
    this.code = error.code
  }
}

/** What goes along with a call: where progress is shown, and what cancels it. */
export interface CallOptions {
  onProgress?: (progress: Progress) => void
  signal?: AbortSignal
}

/** Calls the host. */
export interface Client {
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
        const id = ++last
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onProgress: options.onProgress })
        options.signal?.addEventListener('abort', () => send({ type: 'cancel', id }))
        send({ type: 'call', id, method, args })
      }),
    fail: message => {
      for (const id of [...waiting.keys()]) settle(id)?.reject(new CallError({ message, code: 'host-gone' }))
    },
  }
}
