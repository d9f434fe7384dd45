import type { Migration } from './migrate.ts'
import { initial } from './migrations/0001-initial.ts'
import { spansNotesCodebook } from './migrations/0002-spans-notes-codebook.ts'
import { searchNotesPassages } from './migrations/0003-search-notes-passages.ts'

/** Every migration, oldest first. Each has a test beside it; `migrate.test.ts` fails when one is missing. */
export const MIGRATIONS: readonly Migration[] = [initial, spansNotesCodebook, searchNotesPassages]
