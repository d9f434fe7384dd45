import { randomUUID } from 'node:crypto'
import type { Coder } from '../shared/model/annotation.ts'
import { UserError } from '../shared/model/user-error.ts'
import type { Author } from './change-log.ts'
import type { WriteDb } from './connection.ts'

/** Everything a window's calls need beside their arguments: the project, who works, and which paths were granted. */
export class Session {
  readonly db: WriteDb
  #coder: Coder | null = null
  readonly #grants = new Map<string, string[]>()

  constructor(db: WriteDb) {
    this.db = db
  }

  get coder(): Coder | null {
    return this.#coder
  }

  work(coder: Coder): void {
    this.#coder = coder
  }

  /** The coder as author; throws `UserError` (code `no-coder`) until one is chosen. */
  get author(): Author {
    if (!this.#coder) throw new UserError('Say first who is coding.', {}, 'no-coder')
    return { coderId: this.#coder.id, name: this.#coder.name }
  }

  /** Notes paths that the app was given by a dialog, a drop or the command line, under `token`. */
  grant(paths: string[], token: string = randomUUID()): string {
    this.#grants.set(token, paths)
    return token
  }

  /** The paths behind a token, which are good for one use. */
  redeem(token: string): string[] {
    const paths = this.#grants.get(token)
    if (!paths) throw new Error('this window was not given these files')
    this.#grants.delete(token)
    return paths
  }

  /** The only path behind a token. */
  redeemOne(token: string): string {
    const [path] = this.redeem(token)
    if (path === undefined) throw new Error('no path was granted')
    return path
  }
}
