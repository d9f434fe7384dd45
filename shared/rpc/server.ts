import { ZodError } from 'zod'
import { UserError } from '../model/user-error.ts'
import { type CheckedArgs, contract, type Method, type ResultOf } from './contract.ts'
import type { ClientMessage, Port, Progress, ServerMessage, WireError } from './port.ts'

/** What a handler may use beside its arguments. */
export interface CallContext {
  progress(progress: Progress): void
  /** Aborted when the caller cancels. */
  signal: AbortSignal
}

/** One function for every call of the contract. */
export type Handlers = {
  [M in Method]: (args: CheckedArgs<M>, context: CallContext) => ResultOf<M> | Promise<ResultOf<M>>
}

/** An error as it crosses the wall: the user's own in plain words, ours marked as a defect. */
export function toWireError(error: unknown): WireError {
  if (error instanceof UserError) return { message: error.message, code: error.code, ...error.place }
  if (error instanceof ZodError) {
    const issue = error.issues[0]
    const where = issue?.path.length ? issue.path.join('.') : 'arguments'
    return { message: `${where}: ${issue?.message ?? 'invalid'}`, code: 'invalid' }
  }
  return { message: error instanceof Error ? error.message : String(error), code: 'defect' }
}

/** Checks the arguments against the contract and runs the handler. Throws `UserError` or `ZodError` on bad ones. */
export async function dispatch(
  handlers: Handlers,
  method: string,
  args: unknown,
  context: CallContext,
): Promise<unknown> {
  if (!Object.hasOwn(contract, method)) throw new Error(`there is no call "${method}"`)
  const name = method as Method
  const checked = contract[name].args.parse(args)
  const handler = handlers[name] as (args: unknown, context: CallContext) => unknown
  return handler(checked, context)
}

/** Answers calls that arrive at `port` until the process ends. */
export function serve(port: Port, handlers: Handlers): void {
  const running = new Map<number, AbortController>()
  const send = (message: ServerMessage) => port.post(message)
  const answer = async (id: number, method: string, args: unknown) => {
    const controller = new AbortController()
    running.set(id, controller)
    const context = {
      signal: controller.signal,
      progress: (progress: Progress) => send({ type: 'progress', id, progress }),
    }
    try {
      send({ type: 'result', id, result: await dispatch(handlers, method, args, context) })
    } catch (error) {
      send({ type: 'error', id, error: toWireError(error) })
    } finally {
      running.delete(id)
    }
  }
  port.listen(raw => {
    const message = raw as ClientMessage | undefined
    if (message === undefined || message === null) return
    if (message.type === 'cancel') running.get(message.id)?.abort()
    else void answer(message.id, message.method, message.args)
  })
}
