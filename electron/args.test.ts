import { describe, expect, it } from 'vitest'
import { projectArgument } from './args.ts'

const found = (argv: string[], { files = [] as string[], appFolder = '/app' as string | null } = {}) =>
  projectArgument({ argv, cwd: '/texts', appFolder, isFile: path => files.includes(path) })

describe('the project the app is started with', () => {
  it('is the first file behind the app folder, switches aside', () => {
    const argv = ['electron', '--no-sandbox', '/app', '--disable-gpu', 'a.parallax', 'b.parallax']
    expect(found(argv, { files: ['/texts/a.parallax', '/texts/b.parallax'] })).toBe('/texts/a.parallax')
  })

  it('may have any name when the file is there', () => {
    expect(found(['electron', '/app', '/tmp/study'], { files: ['/tmp/study'] })).toBe('/tmp/study')
  })

  it('is nothing when only the app folder or values of switches are given', () => {
    expect(found(['electron', '--inspect=0', '/app'])).toBeNull()
    expect(found(['electron', '-r', '/loader.js', '/app'], { files: ['/loader.js'] })).toBeNull()
  })

  it('is told even when it is missing, so that the user learns so', () => {
    expect(found(['electron', '/app', 'typo', 'gone.parallax'])).toBe('/texts/gone.parallax')
  })

  it('follows the program itself in a packaged app', () => {
    const files = ['/texts/a.parallax']
    expect(found(['Parallax', '--no-sandbox', 'a.parallax'], { files, appFolder: null })).toBe(
      '/texts/a.parallax',
    )
  })

  it('is the app folder never, however it is written', () => {
    expect(found(['electron', '../app/', '../app'])).toBeNull()
  })
})
