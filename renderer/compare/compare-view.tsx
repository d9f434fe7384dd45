import { useData } from '../rpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'

/** The view that sets outlets beside each other. */
export function CompareView() {
  const { data: matrix } = useData('compare.matrix', {
    storyId: null,
    codeIds: [],
    coderId: null,
    count: 'per-1000-words',
  })
  if (!matrix) return <main aria-busy="true" />
  return (
    <main>
      <EmptyState title="Compare">{`${matrix.total.annotations} marks in scope`}</EmptyState>
    </main>
  )
}
