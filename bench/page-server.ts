import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

/** Bundles a page's script with all it imports into `folder`, as a page that `servePages` can serve. */
export async function buildPage(script: string, folder: string): Promise<void> {
  // Vite sets NODE_ENV for the whole process; what runs after the build must not inherit it.
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      mode: 'production',
      envDir: false,
      publicDir: false,
      base: './',
      plugins: [react()],
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'chrome114',
        cssCodeSplit: false,
        // The style sheets of some peers hold what a strict parser refuses.
        cssMinify: false,
        chunkSizeWarningLimit: 100_000,
        reportCompressedSize: false,
        rolldownOptions: {
          input: script,
          output: { codeSplitting: false, entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
        },
      },
    })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/** Pages and what they are given, over HTTP on this machine only. */
export interface PageServer {
  /** Address of the page that was built into the folder of that name. */
  page(name: string): string
  /** Makes `content` (JSON) available at `material(name)`. */
  give(name: string, content: string): void
  material(name: string): string
  close(): void
}

/** Serves the pages that were built into folders of `folder`. */
export async function servePages(folder: string): Promise<PageServer> {
  const given = new Map<string, string>()
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const content = given.get(path) ?? (await fileOrPage(folder, path))
    // Isolated pages get the finer clock and may measure their memory.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
    response.setHeader('Content-Type', TYPES[extname(path) || '.html'] ?? 'application/octet-stream')
    response.statusCode = content === null ? 404 : 200
    response.end(content ?? '')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    page: name => `${base}/${name}/`,
    give: (name, content) => void given.set(`/${name}.json`, content),
    material: name => `${base}/${name}.json`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function fileOrPage(folder: string, path: string): Promise<Buffer | string | null> {
  if (path.endsWith('/')) return html(existsSync(join(folder, path, 'page.css')))
  return readFile(join(folder, path)).catch(() => null)
}

const html = (styled: boolean) => `<!doctype html>
<html lang="en" data-theme="light">
  <head>
    <meta charset="utf-8" />
    <title>Bench</title>
    ${styled ? '<link rel="stylesheet" href="./page.css" />' : ''}
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="./page.js"></script>
  </body>
</html>
`
