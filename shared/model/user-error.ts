/** Where in the user's material something went wrong. `line` counts from 1. */
export interface ErrorPlace {
  file?: string
  line?: number
}

/**
 * A failure the user can understand and act on. The message names the file, the place and the remedy; it is shown as
 * it is in the app and on the command line. Every other error is a defect of ours.
 */
export class UserError extends Error {
  /** A stable word for the app to act on, such as `needs-confirmation`. */
  readonly code: string
  readonly place: ErrorPlace

  constructor(message: string, place: ErrorPlace = {}, code = 'user') {
    super(message)
    this.name = 'UserError'
    this.place = place
    this.code = code
  }
}
