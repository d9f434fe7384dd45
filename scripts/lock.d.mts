/** Runs `work` while no other process holds the lock `name`; see lock.mjs. */
export function withLock<T>(name: string, work: () => T | Promise<T>, onWait?: () => void): Promise<T>
