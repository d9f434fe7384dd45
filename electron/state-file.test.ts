import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FIRST_STATE } from './state.ts'
import { StateFile } from './state-file.ts'

describe('the state file', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parallax-state-'))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true })
  })

  it('is read back at the next start, and leaves nothing beside it', () => {
    const path = join(folder, 'new', 'state.json')
    new StateFile(path).set({ ...FIRST_STATE, theme: 'dark' })
    expect(new StateFile(path).state).toEqual({ ...FIRST_STATE, theme: 'dark' })
    expect(readdirSync(join(folder, 'new'))).toEqual(['state.json'])
  })

  it('does not stop the app when it is broken or cannot be written', () => {
    const reported = vi.spyOn(console, 'error').mockReturnValue()
    const path = join(folder, 'state.json')
    writeFileSync(path, '{"recent":')
    expect(new StateFile(path).state).toEqual(FIRST_STATE)
    const nowhere = new StateFile(join(path, 'state.json'))
    nowhere.set({ ...FIRST_STATE, zoom: 1 })
    expect(nowhere.state.zoom).toBe(1)
    expect(reported).toHaveBeenCalledOnce()
  })
})
