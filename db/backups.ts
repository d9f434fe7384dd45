import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ReadDb } from './connection.ts'

const KEPT = 10

/**
 * Makes today's backup of an open project in `folder` unless there is one, and keeps the newest ten. `today` is
 * `YYYY-MM-DD`. Returns the path of a backup that was made, or `null`.
 */
export async function backUpDaily(
  db: ReadDb,
  folder: string,
  projectId: string,
  today: string,
): Promise<string | null> {
  const own = join(folder, `${basename(db.file, '.parallax')} ${projectId.slice(-8)}`)
  mkdirSync(own, { recursive: true })
  const target = join(own, `${today}.parallax`)
  if (existsSync(target)) return null
  await db.copyTo(target)
  const dated = readdirSync(own).filter(name => /^\d{4}-\d{2}-\d{2}\.parallax$/.test(name))
  for (const old of dated.sort().slice(0, -KEPT)) rmSync(join(own, old))
  return target
}
