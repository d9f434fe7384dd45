import { createHash } from 'node:crypto'
import type { ReadDb, WriteDb } from './connection.ts'

/** SHA-256 in hexadecimal, of a text's UTF-8 bytes: the key of every blob. */
export function blobHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Keeps a canonical text once; returns its hash. */
export function keepText(db: WriteDb, content: string): string {
  const hash = blobHash(content)
  db.run('INSERT OR IGNORE INTO text VALUES (?, ?)', [hash, content])
  return hash
}

/** Keeps the bytes of an original once; returns their hash. */
export function keepOriginal(db: WriteDb, bytes: Uint8Array): string {
  const hash = blobHash(bytes)
  db.run('INSERT OR IGNORE INTO original VALUES (?, ?)', [hash, bytes])
  return hash
}

/** The bytes of an original; throws where the project has none of that hash, which is a defect. */
export function originalBytes(db: ReadDb, hash: string): Uint8Array {
  const row = db.get<{ bytes: Uint8Array }>('SELECT bytes FROM original WHERE hash = ?', [hash])
  if (!row) throw new Error(`no original ${hash}`)
  return row.bytes
}
