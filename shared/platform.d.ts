/**
 * The few globals beyond the language itself that exist in Node and in browsers alike. Only `shared/tsconfig.json`
 * sees this file; the other layers have the real declarations.
 */
interface AbortSignal {
  readonly aborted: boolean
  throwIfAborted(): void
  addEventListener(type: 'abort', listener: () => void): void
}
declare class AbortController {
  readonly signal: AbortSignal
  abort(): void
}
