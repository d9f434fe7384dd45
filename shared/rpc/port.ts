/**
 * The messages between a window and its db host, and between the app and the host. Electron's main process carries
 * them (or hands over a MessagePort) and never reads the former.
 */

/** One end of a channel that carries structured-clonable values in order. */
export interface Port {
  post(message: unknown): void
  /** Registers the only listener. */
  listen(receive: (message: unknown) => void): void
}

/** How far a long call has come. `total` is 0 while it is unknown. */
export interface Progress {
  done: number
  total: number
  /** What is being worked on, in plain words. */
  label: string
}

/** An error as it crosses the process wall. */
export interface WireError {
  message: string
  code: string
  file?: string
  line?: number
}

export type ClientMessage =
  | { type: 'call'; id: number; method: string; args: unknown }
  | { type: 'cancel'; id: number }

export type ServerMessage =
  | { type: 'result'; id: number; result: unknown }
  | { type: 'error'; id: number; error: WireError }
  | { type: 'progress'; id: number; progress: Progress }
  | { type: 'event'; event: unknown }

/**
 * What the app asks of a host over the host's own control channel. Paths come from dialogs, drops and the command
 * line, never from a window: a window only holds the token of a grant.
 */
export type HostRequest =
  | { type: 'open'; path: string; backups: string; holder: string }
  | { type: 'create'; path: string; name: string; backups: string; holder: string; sample: boolean }
  | { type: 'grant'; token: string; paths: string[] }
  | { type: 'close' }

/** The answer to a `HostRequest`. */
export type HostReply = { ok: true } | { ok: false; error: WireError }

/** Control messages, told from a window's messages by `control`. */
export interface HostControl {
  control: number
  request?: HostRequest
  reply?: HostReply
}
