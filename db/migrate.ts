import type Database from 'better-sqlite3'

/** One step of the schema. Steps only add: the change log holds rows of every earlier version. */
export interface Migration {
  /** The `user_version` after this step; steps count up by one from 1. */
  version: number
  sql: string
}

/** Marks an SQLite file as a Parallax project: the bytes of "PRLX". */
export const APPLICATION_ID = 0x50524c58

/** The schema's version that this program writes. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/** The version of an open file; 0 for one without tables. */
export function fileVersion(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/** Brings the file to the latest version, each step in a transaction of its own. */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  for (const migration of migrations.filter(step => step.version > fileVersion(db))) {
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${migration.version}`)
    })()
  }
}
