import { Sheet } from '../ui/dialog.tsx'

/** Full-text search of the project. */
export function SearchPanel({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="Search the project" onClose={onClose}>
      <p>Not ready yet.</p>
    </Sheet>
  )
}
