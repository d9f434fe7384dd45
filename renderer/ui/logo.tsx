/** The mark of Parallax: three bars seen from one side. */
export function Logo({ size = 16 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" fill="var(--accent)">
      <rect x="0.5" y="7" width="4" height="9" rx="2" opacity="0.45" />
      <rect x="6" y="0" width="4" height="16" rx="2" />
      <rect x="11.5" y="4" width="4" height="12" rx="2" opacity="0.7" />
    </svg>
  )
}
