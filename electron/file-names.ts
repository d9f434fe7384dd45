import { extname } from 'node:path'

/** The path with the extension (given without a dot), added where it has another or none. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === `.${extension.toLowerCase()}` ? path : `${path}.${extension}`
}
