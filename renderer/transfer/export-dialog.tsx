import { Sheet } from '../ui/dialog.tsx'

/** Writes the excerpts to a file. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="Export" onClose={onClose}>
      <p>Not ready yet.</p>
    </Sheet>
  )
}
