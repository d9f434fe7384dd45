import { useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { runCommand } from '../ui/use-command.ts'

/** What stands in the reader's place while no article is open: how to open one, or to bring some in. */
export function NothingOpen() {
  const articles = useData('article.list', { coderId: null }).data?.length ?? 0
  if (articles > 0) {
    return (
      <EmptyState title="Choose an article">
        Pick one in the library at the left, or press Ctrl+Page Down for the first.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Bring in the articles"
      actions={
        <>
          <Button kind="primary" onClick={() => runCommand('import-files')}>
            Import files…
          </Button>
          <Button onClick={() => runCommand('import-folder')}>Import a folder…</Button>
        </>
      }
    >
      Drop text, Markdown, saved web pages or Word files anywhere on this window. You can mend headlines,
      outlets and dates before anything is stored.
    </EmptyState>
  )
}
