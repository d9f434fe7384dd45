import { useEffect, useState } from 'react'
import type { FoundHit, FoundPage } from '../../shared/rpc/calls/search.ts'
import { call } from '../rpc.ts'
import { notifyError } from '../ui/notices.tsx'
import { groupHits, type HitGroup, withWholeText } from './hit-groups.ts'

/** The groups of a page, those opened with all places of their text. */
export function useShownGroups(query: string, page: FoundPage | null) {
  const [whole, setWhole] = useState<ReadonlyMap<string, readonly FoundHit[]>>(new Map())
  useEffect(() => setWhole(new Map()), [query])
  const groups = page ? groupHits(page.hits, page.moreInText) : []
  const showWhole = ({ key, articleId }: HitGroup) => {
    if (!articleId) return
    call('search.inArticle', { query, articleId }).then(
      hits => setWhole(before => new Map([...before, [key, hits]])),
      notifyError,
    )
  }
  return {
    groups: groups.map(group => {
      const inText = whole.get(group.key)
      return inText ? withWholeText(group, inText) : group
    }),
    showWhole,
  }
}
