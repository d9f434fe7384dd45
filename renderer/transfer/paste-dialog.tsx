import { Sheet } from '../ui/dialog.tsx'

/** Takes pasted text to the review of an import. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="Import from pasted text" onClose={onClose}>
      <p>Not ready yet.</p>
    </Sheet>
  )
}
