import { Sheet } from '../ui/dialog.tsx'

/** What is imported: files the user chose or dropped, or text that was pasted. */
export type ImportSource = { grant: string } | { text: string }

/** The review of an import. */
export function ImportDialog({ source, onClose }: { source: ImportSource; onClose: () => void }) {
  return (
    <Sheet title="Import" onClose={onClose}>
      <p>{'grant' in source ? 'Files' : 'Text'}</p>
    </Sheet>
  )
}
