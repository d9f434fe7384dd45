import { readFile } from 'node:fs/promises'
import { app, protocol, type Session, type WebContents } from 'electron'
import { fileOfPage, headersFor, isOwnPage, SCHEME } from './page-files.ts'

/** Gives our scheme the rights of a secure origin. Works only before the app is ready. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** Answers our scheme from `folder` and denies the session everything else: addresses, permissions, downloads. */
export function lockSession(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, request => answer(request.url, folder))
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwnRequest(url) }))
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', event => event.preventDefault())
}

/** Keeps every page of the app where it is: it cannot leave, open windows or embed others. */
export function lockPages(): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents))
}

function lockPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
}

const isOwnRequest = (url: string) =>
  isOwnPage(url) || url.startsWith('devtools://') || url.startsWith('data:')

async function answer(url: string, folder: string): Promise<Response> {
  const file = fileOfPage(url, folder)
  if (file === null) return refusal(403)
  try {
    return new Response(await readFile(file), { headers: headersFor(file) })
  } catch {
    return refusal(404)
  }
}

function refusal(status: number): Response {
  return new Response('', { status, headers: headersFor('.txt') })
}
