import { Sheet } from '../ui/dialog.tsx'

/** The change log. */
export function HistoryPanel({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="History" onClose={onClose}>
      <p>Not ready yet.</p>
    </Sheet>
  )
}
