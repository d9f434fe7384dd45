import { save, useLink } from '../rpc.ts'
import { t } from './language.ts'
import { notify, notifyError } from './notices.tsx'

/**
 * Says what was just done and offers to undo it. Call it right after the answer of the saving call. When something
 * else was done in the meantime, *Undo* refuses rather than undo the wrong step.
 */
export function notifyUndoable(text: string): void {
  const seq = useLink.getState().undo.undo?.seq
  notify(text, {
    label: t('Undo'),
    run: () => {
      const next = useLink.getState().undo.undo
      if (next?.seq !== seq) notify(t('Something else was done since. The history shows every step.'))
      else void save('history.undo', { confirmed: false }).catch(notifyError)
    },
  })
}
