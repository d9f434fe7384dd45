import { UserError } from '../shared/model/user-error.ts'
import type { HostControl, HostReply, HostRequest, Port } from '../shared/rpc/port.ts'
import { serve, toWireError } from '../shared/rpc/server.ts'
import { backUpDaily } from './backups.ts'
import { openProject, type WriteDb } from './connection.ts'
import { createProject, projectId } from './project.ts'
import { createSampleProject } from './sample.ts'
import { handlersFor } from './service.ts'
import { Session } from './session.ts'
import { explainSqliteError } from './sqlite-errors.ts'

/**
 * The db host: one process for one project. It is a utility process of Electron, or plain Node where Electron is too
 * old for our SQLite; the two differ only in how messages come in and go out.
 */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', receive: (event: { data: unknown }) => void): void
}

const parent = (process as unknown as { parentPort?: ParentPort }).parentPort

function send(message: unknown): void {
  if (parent) parent.postMessage(message)
  else process.send?.(message)
}

function listen(receive: (message: unknown) => void): void {
  if (parent) parent.on('message', event => receive(event.data))
  else process.on('message', receive)
}

let session: Session | null = null
let receiveFromWindow: (message: unknown) => void = () => {}

const windowPort: Port = {
  post: message => send({ window: message }),
  listen: receive => {
    receiveFromWindow = receive
  },
}

/** Begins to serve the window; the daily backup is made beside the work, after the project is on the screen. */
function begin(db: WriteDb, backups: string): void {
  session = new Session(db)
  serve(
    windowPort,
    handlersFor(session, notice => windowPort.post({ type: 'event', event: notice })),
  )
  backUpDaily(db, backups, projectId(db), db.now().slice(0, 10)).catch((error: unknown) => {
    console.error('The daily backup could not be made:', error)
  })
}

async function carryOut(request: HostRequest): Promise<void> {
  const options = { holder: 'holder' in request ? request.holder : '' }
  if (request.type === 'open') begin(openProject(request.path, options), request.backups)
  else if (request.type === 'create') begin(await create(request), request.backups)
  else if (request.type === 'grant') granted(request)
  else {
    session?.db.close()
    session = null
  }
}

function granted({ paths, token }: Extract<HostRequest, { type: 'grant' }>): void {
  if (!session) throw new UserError('The project is not open.', {}, 'host-gone')
  session.grant(paths, token)
}

async function create(request: Extract<HostRequest, { type: 'create' }>): Promise<WriteDb> {
  const options = { holder: request.holder }
  if (!request.sample) return createProject(request.path, options)
  await createSampleProject(request.path, options)
  return openProject(request.path, options)
}

async function answer(control: number, request: HostRequest): Promise<void> {
  let reply: HostReply = { ok: true }
  try {
    await carryOut(request)
  } catch (error) {
    const file = 'path' in request ? request.path : ''
    reply = { ok: false, error: toWireError(explainSqliteError(error, file)) }
  }
  send({ control, reply } satisfies HostControl)
}

listen(raw => {
  const message = raw as Partial<HostControl> & { window?: unknown }
  if (message.control !== undefined && message.request) void answer(message.control, message.request)
  else receiveFromWindow(message.window)
})

// Without its window the host has nothing to do; the file is left clean.
process.on('disconnect', () => {
  session?.db.close()
  process.exit(0)
})
