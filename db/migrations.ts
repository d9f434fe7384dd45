import type { Migration } from './migrate.ts'
import { initial } from './migrations/0001-initial.ts'

/** Every migration, oldest first. Each has a test beside it; `migrate.test.ts` fails when one is missing. */
export const MIGRATIONS: readonly Migration[] = [initial]
