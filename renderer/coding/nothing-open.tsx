import { useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { shownChord } from '../ui/chord.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { keysOf } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { runCommand } from '../ui/use-command.ts'

/** What stands in the reader's place while no article is open: how to open one, or to bring some in. */
export function NothingOpen() {
  const articles = useData('article.list', { coderId: null }).data?.length ?? 0
  if (articles > 0) {
    return (
      <EmptyState title={t('Choose an article')}>
        {t('Pick one in the library at the left, or press {{key}} for the first.', {
          key: keysOf('next-article').slice(0, 1).map(shownChord).join(),
        })}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('Bring in the articles')}
      actions={
        <>
          <Button kind="primary" onClick={() => runCommand('import-files')}>
            {t('Import files…')}
          </Button>
          <Button onClick={() => runCommand('import-folder')}>{t('Import a folder…')}</Button>
        </>
      }
    >
      {t(
        'Drop text, Markdown, saved web pages or Word files anywhere on this window. You can mend headlines, outlets and dates before anything is stored.',
      )}
    </EmptyState>
  )
}
