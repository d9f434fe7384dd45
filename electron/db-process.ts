import type { HostControl, HostReply, HostRequest } from '../shared/rpc/port.ts'
import { t } from './language.ts'

/** A process that was just started, whichever way: structured-clonable messages go in and out in order. */
export interface Pipe {
  post(message: unknown): void
  onMessage(receive: (message: unknown) => void): void
  /** Registers what is told once, with the exit code, when the process has ended. */
  onExit(receive: (code: number | null) => void): void
  kill(): void
}

/** What is told about a db host. */
export interface DbProcessListener {
  /** A message for the window, unread. */
  message(message: unknown): void
  /** The process ended, asked or not; nothing comes after this. */
  ended(): void
}

/** A db host: the process that owns one project's file. */
export interface DbProcess {
  /** Asks the host something. A host that ends before it answers gives an answer with the code `host-gone`. */
  ask(request: HostRequest): Promise<HostReply>
  /** Passes on a message of the window. */
  post(message: unknown): void
  kill(): void
}

/**
 * The protocol of the db host: `HostControl` messages for what the app itself asks, numbered so that answers find
 * their question, and `{ window: … }` around everything else.
 */
export function talkTo(pipe: Pipe, listener: DbProcessListener): DbProcess {
  const waiting = new Map<number, (reply: HostReply) => void>()
  let last = 0
  let over: HostReply | null = null
  const settle = (control: number, reply: HostReply) => {
    waiting.get(control)?.(reply)
    waiting.delete(control)
  }
  pipe.onMessage(raw => {
    const message = raw as Partial<HostControl> & { window?: unknown }
    if (message.control === undefined) listener.message(message.window)
    else if (message.reply) settle(message.control, message.reply)
  })
  pipe.onExit(code => {
    over = gone(code)
    for (const control of [...waiting.keys()]) settle(control, over)
    listener.ended()
  })
  return {
    ask: request =>
      new Promise(resolve => {
        if (over) return resolve(over)
        const control = ++last
        waiting.set(control, resolve)
        pipe.post({ control, request } satisfies HostControl)
      }),
    post: message => {
      if (!over) pipe.post({ window: message })
    },
    kill: () => pipe.kill(),
  }
}

function gone(code: number | null): HostReply {
  const message =
    code === null
      ? t('The process that keeps the project ended without an answer.')
      : t('The process that keeps the project ended without an answer (exit code {{code}}).', {
          code: String(code),
        })
  return { ok: false, error: { message, code: 'host-gone' } }
}
