import { InvalidArgumentError } from 'commander'
import { counted } from '../../shared/text/counted.ts'
import { redo, undo } from '../history.ts'
import { PARALLAX } from '../project.ts'
import type { Make, Show } from './command.ts'
import { writing } from './opening.ts'

/** The commands `undo` and `redo`. */
export function addHistory(command: Make, show: Show): void {
  const add = (name: 'undo' | 'redo', past: string) =>
    command(name)
      .description(`${name} the last step, or the last N`)
      .argument('<file>')
      .argument('[n]', 'how many steps', steps, 1)
      .action(async (file: string, count: number, options: { json?: boolean }) => {
        const state = await writing(file, name, db =>
          name === 'undo' ? undo(db, PARALLAX, count, true) : redo(db, PARALLAX, count),
        )
        show(
          options.json,
          { [name === 'undo' ? 'undone' : 'redone']: count, ...state },
          () => `${past} ${counted(count, 'step')}`,
        )
      })
  add('undo', 'Undid')
  add('redo', 'Redid')
}

function steps(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Give a number of steps from 1.')
  return count
}
