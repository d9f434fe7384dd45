import { accessSync, constants, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { UserError } from '../../shared/model/user-error.ts'
import { counted } from '../../shared/text/counted.ts'
import { createProject } from '../project.ts'
import { Failed, type Make, type Show } from './command.ts'
import { holder, reading } from './opening.ts'

/** The commands `init` and `verify`. */
export function addProject(command: Make, show: Show): void {
  command('init')
    .description('make a new project')
    .argument('<file>')
    .option('--sample', 'with the sample articles and annotations')
    .action(async (file: string, options: { sample?: boolean; json?: boolean }) => {
      const path = resolve(file)
      if (options.sample) {
        const { createSampleProject } = await import('../sample.ts')
        await createSampleProject(path, { holder: holder('init') })
      } else createProject(path, { holder: holder('init') }).close()
      show(options.json, { file: path }, () => `Made ${path}`)
    })
  command('verify')
    .description('check that nothing in the file is damaged')
    .argument('<file>')
    .action(async (file: string, options: { json?: boolean }) => {
      const { verifyProject } = await import('../verify.ts')
      const found = await reading(file, verifyProject).catch((error: unknown) => {
        if (!options.json || !(error instanceof UserError) || !isReadable(resolve(file))) throw error
        show(true, { ok: false, problems: [error.message] }, () => '')
        throw new Failed(error.message)
      })
      show(options.json, found, () => (found.ok ? `${basename(file)} is sound` : found.problems.join('\n')))
      if (!found.ok) throw new Failed(`${file}: ${counted(found.problems.length, 'problem')} found.`)
    })
}

/** Whether a file is there whose content can be judged. */
function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
