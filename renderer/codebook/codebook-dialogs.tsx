import type { CodebookTask } from '../ui/workspace.ts'
import { ExportCodebookDialog } from './export-dialog.tsx'
import { ImportCodebookDialog } from './import-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { ReadyDialog } from './ready-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { VersionsDialog } from './versions-dialog.tsx'

/** The dialog for something that is done with the codebook as a whole, or with several of its codes. */
export function CodebookDialog({ task, onClose }: { task: CodebookTask; onClose: () => void }) {
  switch (task.type) {
    case 'merge':
      return <MergeDialog codeId={task.id} onClose={onClose} />
    case 'split':
      return <SplitDialog codeId={task.id} onClose={onClose} />
    case 'versions':
      return <VersionsDialog onClose={onClose} />
    case 'start':
      return <ReadyDialog onClose={onClose} />
    case 'import':
      return <ImportCodebookDialog draft={task.draft} file={task.file} onClose={onClose} />
    case 'export':
      return <ExportCodebookDialog onClose={onClose} />
  }
}
