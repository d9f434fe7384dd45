import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type AppState, FIRST_STATE, parseState, stateText } from './state.ts'

/** What the app remembers, in a file that is replaced whole, so that it is never half written. */
export class StateFile {
  readonly #path: string
  #state: AppState

  constructor(path: string) {
    this.#path = path
    this.#state = read(path)
  }

  get state(): AppState {
    return this.#state
  }

  /** Replaces the state and writes it. A file that cannot be written is no reason to stop: it is only reported. */
  set(state: AppState): void {
    if (stateText(state) === stateText(this.#state)) return
    this.#state = state
    const beside = `${this.#path}.${process.pid}`
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      writeFileSync(beside, stateText(state), { flush: true })
      renameSync(beside, this.#path)
    } catch (error) {
      console.error('The state of the app could not be written:', error)
    }
  }
}

function read(path: string): AppState {
  try {
    return parseState(readFileSync(path, 'utf8'))
  } catch {
    return FIRST_STATE
  }
}
