import type { ArticleId } from '../../shared/model/ids.ts'
import { useData } from '../rpc.ts'
import { Sheet } from '../ui/dialog.tsx'

/** Everything that is known about an article, open to change. */
export function ArticleDetails({ articleId, onClose }: { articleId: ArticleId; onClose: () => void }) {
  const article = useData('article.get', { id: articleId }).data
  return (
    <Sheet title="Article details" onClose={onClose}>
      <p>{article?.headline}</p>
    </Sheet>
  )
}
