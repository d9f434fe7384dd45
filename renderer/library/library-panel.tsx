import { useData } from '../rpc.ts'
import { openArticle } from '../ui/workspace.ts'

/** The articles of the project. */
export function LibraryPanel() {
  const articles = useData('article.list', { coderId: null }).data ?? []
  return (
    <ul>
      {articles.map(article => (
        <li key={article.id}>
          <button type="button" onClick={() => openArticle(article.id)}>
            {article.headline}
          </button>
        </li>
      ))}
    </ul>
  )
}
