import { save, useLink } from '../rpc.ts'
import { t } from './language.ts'
import { notify, notifyError } from './notices.tsx'

/**
 * Says what was just done and offers to undo it. Call it right after the answer of the saving call. Once something
 * else was done, *Undo* goes from the message: it would undo the wrong step.
 */
export function notifyUndoable(text: string): void {
  const seq = useLink.getState().undo.undo?.seq
  const holds = () => useLink.getState().undo.undo?.seq === seq
  notify(text, {
    label: t('Undo'),
    holds,
    run: () => {
      if (!holds()) notify(t('Something else was done since. The history shows every step.'))
      else void save('history.undo', { confirmed: false }).catch(notifyError)
    },
  })
}
