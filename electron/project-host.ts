import type { HostReply, HostRequest } from '../shared/rpc/port.ts'
import type { DbProcess, DbProcessListener } from './db-process.ts'
import { phrase, t } from './language.ts'

/** How often within `PERIOD` milliseconds a host is started again before it is left alone. */
const TRIES = 3
const PERIOD = 60_000

/** How long a host may take to close its file, in milliseconds, before it is ended. */
const CLOSING = 5_000

const TEXTS = {
  restarting: phrase(
    'The process that keeps the project stopped unexpectedly and is being started again. Everything shown as saved is safe.',
  ),
  givenUp: phrase(
    'The process that keeps the project stopped again and again and is not started any more. Everything shown as saved is in the file. Close this window, then open the project again.',
  ),
  notReopened: phrase(
    'The process that keeps the project stopped unexpectedly, and the project could not be opened again.',
  ),
}

/** What the window is told about its host. */
export interface ProjectHostListener {
  message(message: unknown): void
  /** The host is gone; `text` says what happens now. Calls under way are not answered. */
  lost(text: string): void
  /** A new host has the project open. */
  ready(): void
}

/** What a project's host is run with; replaced in tests. */
export interface ProjectHostMeans {
  start(listener: DbProcessListener): DbProcess
  /** Milliseconds of a clock. */
  now(): number
}

/** The request a host begins with. */
export type Opening = Extract<HostRequest, { type: 'open' | 'create' }>

/**
 * The db host of one project through all its lives: when the process dies it is started again and opens the project
 * again, unless it dies too often.
 */
export class ProjectHost {
  readonly #means: ProjectHostMeans
  readonly #listener: ProjectHostListener
  #opening: Opening
  #process: DbProcess | null = null
  #deaths: number[] = []
  /** Messages of the window that wait for the next host; `null` while there is one. */
  #held: unknown[] | null = null
  /** Why there will be no other host. */
  #over: string | null = null
  #closing: Promise<void> | null = null

  constructor(opening: Opening, means: ProjectHostMeans, listener: ProjectHostListener) {
    this.#opening = opening
    this.#means = means
    this.#listener = listener
  }

  /** Starts the host and opens or creates the project. When that fails the host is ended. */
  async open(): Promise<HostReply> {
    const reply = await this.#start()
    if (!reply.ok) await this.close()
    return reply
  }

  /** Passes on a message of the window, or holds it until the next host is ready. */
  post(message: unknown): void {
    if (this.#over !== null) this.#listener.lost(this.#over)
    else if (this.#held) this.#held.push(message)
    else this.#process?.post(message)
  }

  /** Lets the project read and write these paths when the window shows the token. */
  async grant(token: string, paths: string[]): Promise<HostReply> {
    const none: HostReply = {
      ok: false,
      error: { message: t('The project is not open.'), code: 'host-gone' },
    }
    return this.#process?.ask({ type: 'grant', token, paths }) ?? none
  }

  /** Closes the project and ends the host, waiting for its file to be left clean, but not for ever. */
  close(): Promise<void> {
    this.#closing ??= this.#end()
    return this.#closing
  }

  async #start(): Promise<HostReply> {
    let opened = false
    const started = this.#means.start({
      message: message => this.#listener.message(message),
      ended: () => {
        if (opened) this.#died()
      },
    })
    this.#process = started
    const reply = await started.ask(this.#opening)
    if (reply.ok) {
      opened = true
      const { path, backups, holder } = this.#opening
      this.#opening = { type: 'open', path, backups, holder }
    }
    return reply
  }

  #died(): void {
    if (this.#closing) return
    const now = this.#means.now()
    this.#deaths = [...this.#deaths.filter(death => now - death < PERIOD), now]
    if (this.#deaths.length >= TRIES) this.#giveUp(t(TEXTS.givenUp))
    else {
      this.#held ??= []
      this.#listener.lost(t(TEXTS.restarting))
      void this.#startAgain()
    }
  }

  async #startAgain(): Promise<void> {
    const reply = await this.#start()
    if (this.#closing) return
    if (!reply.ok) {
      if (reply.error.code === 'host-gone') this.#died()
      else this.#giveUp(`${t(TEXTS.notReopened)} ${reply.error.message}`)
      return
    }
    const held = this.#held ?? []
    this.#held = null
    this.#listener.ready()
    for (const message of held) this.#process?.post(message)
  }

  #giveUp(text: string): void {
    this.#over = text
    this.#held = null
    this.#process?.kill()
    this.#process = null
    this.#listener.lost(text)
  }

  async #end(): Promise<void> {
    const ending = this.#process
    if (!ending) return
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise(resolve => {
      timer = setTimeout(resolve, CLOSING)
    })
    await Promise.race([ending.ask({ type: 'close' }), limit])
    clearTimeout(timer)
    ending.kill()
  }
}
