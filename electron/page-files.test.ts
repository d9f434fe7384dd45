import { sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY, fileOfPage, headersFor, isOwnPage, START_PAGE } from './page-files.ts'

const folder = '/opt/app/dist/renderer'
const fileOf = (url: string) => fileOfPage(url, folder)

describe('addresses of pages', () => {
  it('lead to the files that ship with the app', () => {
    expect(fileOf(START_PAGE)).toBe(`${folder}/index.html`)
    expect(fileOf('app://parallax/')).toBe(`${folder}/index.html`)
    expect(fileOf('app://parallax/assets/a%20b.js?v=1#x')).toBe(`${folder}/assets/a b.js`)
  })

  it('lead nowhere outside the folder', () => {
    const tries = [
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/x',
      '..%5c..%5cx',
      'a%00.js',
      '%2e%2e',
      'a/..%2f..%2f..',
    ]
    expect(tries.map(path => fileOf(`app://parallax/${path}`))).toEqual(tries.map(path => insideOrNull(path)))
  })

  it('lead nowhere outside the folder, whatever is asked', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '%2e%2e', '%2f', '%5c', '/', '.', '%00', '%'),
      fc.webSegment(),
    )
    fc.assert(
      fc.property(fc.array(part), parts => {
        const file = fileOf(`app://parallax/${parts.join('')}`)
        expect(file === null || (file.startsWith(`${folder}${sep}`) && !file.split(sep).includes('..'))).toBe(
          true,
        )
      }),
    )
  })

  it('are of the own scheme and host', () => {
    const others = [
      'file:///etc/passwd',
      'https://parallax/index.html',
      'app://other/index.html',
      'nonsense',
      '',
    ]
    expect(others.map(fileOf)).toEqual(others.map(() => null))
    expect(others.map(isOwnPage)).toEqual(others.map(() => false))
    expect(['app://parallax.evil/x', 'app://parallax', START_PAGE].map(isOwnPage)).toEqual([
      false,
      false,
      true,
    ])
  })

  /** Chromium's own rules resolve `%2e%2e` as `..` within the address, which cannot climb above its root. */
  function insideOrNull(path: string): string | null {
    return path === '%2e%2e/%2e%2e/x' ? `${folder}/x` : path === '%2e%2e' ? `${folder}/index.html` : null
  }
})

describe('answers', () => {
  it('have the type that scripts, styles and fonts need', () => {
    const types = ['/a.html', '/a.js', '/a.css', '/a.woff2', '/a.unknown'].map(
      path => headersFor(path)['Content-Type'],
    )
    expect(types).toEqual([
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
      'text/css; charset=utf-8',
      'font/woff2',
      'application/octet-stream',
    ])
  })

  it('all carry a policy that allows nothing inline and nothing remote', () => {
    expect(headersFor('/a.css')['Content-Security-Policy']).toBe(CONTENT_SECURITY_POLICY)
    const directives = CONTENT_SECURITY_POLICY.split('; ')
    expect(directives).toContain("default-src 'none'")
    expect(directives).toContain("script-src 'self'")
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|http|\*|blob:/)
  })
})
