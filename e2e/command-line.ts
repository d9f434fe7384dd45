import { expect } from 'vitest'
import { ask } from '../test/command-line.ts'

/** An annotation as the command line lists it. */
export interface ListedAnnotation {
  exact: string
  codes: string[]
  coder: string
}

/** The annotations in a project's file. */
export const annotationsIn = (file: string) => ask<ListedAnnotation[]>('list', file, 'annotations')

/** Expects that `verify` finds nothing wrong in a project's file. */
export async function expectSound(file: string): Promise<void> {
  expect(await ask('verify', file)).toEqual({ ok: true, problems: [] })
}
