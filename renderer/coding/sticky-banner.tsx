import { X } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from '../ui/button.tsx'
import { CodeSwatch } from '../ui/code-swatch.tsx'
import { t } from '../ui/language.ts'
import { readablePath, useCodes } from './codes.ts'
import styles from './sticky-banner.module.css'
import { stickCode, useStickyCode } from './sticky-code.ts'

/** Says which code every selection gets while one is kept, and how to end that. */
export function StickyBanner() {
  const codeId = useStickyCode(state => state.codeId)
  const { byId } = useCodes()
  const code = codeId ? byId.get(codeId) : undefined
  // A code that is retired while it is kept is for no more passages.
  const isOver = code?.retired === true
  useEffect(() => {
    if (isOver) useStickyCode.setState({ codeId: null })
  }, [isOver])
  if (!code || isOver) return null
  return (
    <div className={styles.banner} role="status" data-color={code.color}>
      <CodeSwatch color={code.color} kind={code.kind} />
      <span>{t('Coding with {{code}}', { code: readablePath(code, byId) })}</span>
      <kbd>{t('Esc')}</kbd>
      <IconButton label={t('Keep no code any more')} onClick={() => stickCode(null)}>
        <X size={14} />
      </IconButton>
    </div>
  )
}
