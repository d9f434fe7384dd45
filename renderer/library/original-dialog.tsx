import type { ArticleId } from '../../shared/model/ids.ts'
import { useData } from '../rpc.ts'
import { Sheet } from '../ui/dialog.tsx'

/** The file as it was imported. */
export function OriginalDialog({ articleId, onClose }: { articleId: ArticleId; onClose: () => void }) {
  const original = useData('article.original', { id: articleId }).data
  return (
    <Sheet title="Original file" onClose={onClose}>
      <pre>{original?.text}</pre>
    </Sheet>
  )
}
