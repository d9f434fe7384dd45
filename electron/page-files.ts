import { extname, join, relative, sep } from 'node:path'

/** The scheme of the app's own pages. */
export const SCHEME = 'app'

/** The origin of the app's own pages; nothing else is ever loaded. */
export const ORIGIN = `${SCHEME}://parallax`

/** Where a window begins. */
export const START_PAGE = `${ORIGIN}/index.html`

/** What pages may do: run and draw what ships with the app, and nothing from elsewhere. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** The headers of every answer; `path` is the file's. */
export function headersFor(path: string): Record<string, string> {
  return {
    'Content-Type': MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  }
}

/** Whether an address is one of the app's own pages. */
export function isOwnPage(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`)
}

/**
 * The absolute path of the file behind an address of the app's own pages, `null` for every other address and for
 * whatever lies outside `folder` (an absolute path).
 */
export function fileOfPage(url: string, folder: string): string | null {
  const path = decodedPath(url)
  if (path === null || /[\0\\]/.test(path)) return null
  const file = join(folder, path === '/' ? 'index.html' : path)
  const within = relative(folder, file)
  const outside = within === '' || within === '..' || within.startsWith(`..${sep}`)
  return outside ? null : file
}

function decodedPath(url: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(url)
    return protocol === `${SCHEME}:` && host === 'parallax' ? decodeURIComponent(pathname) : null
  } catch {
    return null
  }
}
