import { expect } from 'vitest'
import { runCommandLine } from '../db/cli.ts'

/** The JSON answer of a command line that must succeed. */
export async function ask<Answer>(...args: string[]): Promise<Answer> {
  const { code, texts } = await run(args)
  expect(code, texts.join('\n')).toBe(0)
  return JSON.parse(texts.join('')) as Answer
}

async function run(args: string[]): Promise<{ code: number; texts: string[] }> {
  const texts: string[] = []
  const code = await runCommandLine([...args, '--json'], {
    answer: text => texts.push(text),
    error: text => texts.push(text),
  })
  return { code, texts }
}

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
