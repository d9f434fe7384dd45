/**
 * How a window looks, remembered on this computer from one start to the next. It is no part of the project, so what
 * cannot be read any more is only forgotten.
 */
export function recall<State>(key: string): Partial<State> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<State>
  } catch {
    return {}
  }
}

/** Replaces what is remembered under the key. */
export function remember(key: string, state: object): void {
  localStorage.setItem(key, JSON.stringify(state))
}
