import { useCallback, useState } from 'react'
import { placeKey, type Suggestion } from '../../shared/model/suggestion.ts'
import { notifyError } from '../ui/notices.tsx'

/** Hides suggestions while `work` is done, and until the list is asked for anew; returns whether it succeeded. */
export type Settle = (suggestions: readonly Suggestion[], work: () => Promise<unknown>) => Promise<boolean>

/**
 * What was accepted or rejected just now and stands in the list until it is asked for anew, so that a quick key does
 * not meet it again; and how to do that. Failures are shown and bring it back.
 */
export function useSettled(known: readonly Suggestion[]): [ReadonlySet<string>, Settle] {
  const [settled, setSettled] = useState<Settled>({ of: known, keys: NOTHING })
  const settle: Settle = useCallback(
    async (suggestions, work) => {
      const keys = suggestions.map(placeKey)
      setSettled(before => ({ of: known, keys: new Set([...keysOf(before, known), ...keys]) }))
      try {
        await work()
        return true
      } catch (error) {
        setSettled(({ of, keys: all }) => ({
          of,
          keys: new Set([...all].filter(key => !keys.includes(key))),
        }))
        notifyError(error)
        return false
      }
    },
    [known],
  )
  return [keysOf(settled, known), settle]
}

/** What was settled in a list; in another list, which is what the host knows by now, it counts no more. */
interface Settled {
  of: readonly Suggestion[]
  keys: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

const keysOf = ({ of, keys }: Settled, known: readonly Suggestion[]) => (of === known ? keys : NOTHING)
