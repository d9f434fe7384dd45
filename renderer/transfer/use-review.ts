import { useEffect, useRef, useState } from 'react'
import type { SkippedFile } from '../../shared/model/review.ts'
import type { Progress } from '../../shared/rpc/port.ts'
import { call } from '../rpc.ts'
import { type DraftRow, startDraft } from './review-draft.ts'

/** What is imported: files the user chose or dropped, by the token of their grant, or text that was pasted. */
export type ImportSource = { grant: string } | { text: string }

/** A review that was read and can be edited. */
export interface ReadReview {
  review: string
  rows: DraftRow[]
  skipped: SkippedFile[]
}

type State =
  | { phase: 'reading'; progress: Progress | null }
  | { phase: 'failed'; message: string }
  | { phase: 'read'; read: ReadReview }

/** Reads the source into a draft of the host, which is given up when the component goes before it is committed. */
export function useReview(source: ImportSource) {
  const [state, setState] = useState<State>({ phase: 'reading', progress: null })
  const first = useRef(source)
  useEffect(() => {
    const controller = new AbortController()
    const options = {
      signal: controller.signal,
      onProgress: (progress: Progress) => {
        if (!controller.signal.aborted) setState({ phase: 'reading', progress })
      },
    }
    const begin = async () => {
      try {
        const from = first.current
        const read =
          'grant' in from
            ? await call('import.review', { grant: from.grant }, options)
            : await call('import.reviewPaste', { text: from.text }, options)
        if (controller.signal.aborted) await call('import.discard', { review: read.review })
        else setState({ phase: 'read', read: { ...read, rows: startDraft(read.rows) } })
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        setState({ phase: 'failed', message })
      }
    }
    // A grant is good for one call, and in development React runs every effect twice.
    const soon = setTimeout(() => void begin())
    return () => {
      clearTimeout(soon)
      controller.abort()
    }
  }, [])
  return state
}
