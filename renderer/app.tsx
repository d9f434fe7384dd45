import { I18nProvider } from 'react-aria-components'
import type { StartInfo } from '../shared/rpc/bridge.ts'
import { ProjectWindow } from './project-window.tsx'
import { ConfirmDialog } from './ui/confirm.tsx'
import { FailureGuard } from './ui/failure-guard.tsx'
import { locale, useLanguage } from './ui/language.ts'
import { Notices } from './ui/notices.tsx'
import { Welcome } from './welcome.tsx'

/** The whole window: a project, or the welcome page where none is open. */
export function App({ start }: { start: StartInfo }) {
  useLanguage()
  return (
    <I18nProvider locale={locale()}>
      <FailureGuard>
        {start.project ? <ProjectWindow version={start.version} /> : <Welcome start={start} />}
      </FailureGuard>
      <ConfirmDialog />
      <Notices />
    </I18nProvider>
  )
}
