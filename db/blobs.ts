import { createHash } from 'node:crypto'
import type { ReadDb, WriteDb } from './connection.ts'

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** Keeps a canonical text once; returns its SHA-256 in hexadecimal (of the UTF-8 bytes). */
export function keepText(db: WriteDb, content: string): string {
  const hash = sha256(content)
  db.run('INSERT OR IGNORE INTO text VALUES (?, ?)', [hash, content])
  return hash
}

/** Keeps the bytes of an original once; returns their SHA-256 in hexadecimal. */
export function keepOriginal(db: WriteDb, bytes: Uint8Array): string {
  const hash = sha256(bytes)
  db.run('INSERT OR IGNORE INTO original VALUES (?, ?)', [hash, bytes])
  return hash
}

/** The hash that `keepText` would return. */
export function textHash(content: string): string {
  return sha256(content)
}

/** The hash that `keepOriginal` would return. */
export function bytesHash(bytes: Uint8Array): string {
  return sha256(bytes)
}

/** The bytes of an original. */
export function originalBytes(db: ReadDb, hash: string): Uint8Array {
  const row = db.get<{ bytes: Uint8Array }>('SELECT bytes FROM original WHERE hash = ?', [hash])
  if (!row) throw new Error(`no original ${hash}`)
  return row.bytes
}
