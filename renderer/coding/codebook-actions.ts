import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { parallax } from '../bridge.ts'
import { useReader } from '../editor/reader-state.ts'
import { call, save } from '../rpc.ts'
import { confirm } from '../ui/confirm.tsx'
import { t } from '../ui/language.ts'
import { notify, notifyError } from '../ui/notices.tsx'
import { notifyUndoable } from '../ui/undo-notice.ts'
import { showOverlay, useWorkspace } from '../ui/workspace.ts'
import type { TreePlace } from './code-moves.ts'
import { applyCodes } from './coding-actions.ts'
import { kindChange } from './kind-change.ts'
import { refusesRetired } from './retired-codes.ts'

/** Applies a code to what is selected in the reader. */
export async function applyToSelection(code: CodeWithUse): Promise<void> {
  if (refusesRetired([code.id])) return
  const { selection } = useReader.getState()
  const { articleId } = useWorkspace.getState()
  if (!selection || !articleId) {
    const { name, key } = code
    notify(
      key
        ? t('Select a passage first, then choose {{name}} or press {{key}}.', { name, key })
        : t('Select a passage first, then choose {{name}}.', { name }),
    )
    return
  }
  await applyCodes(articleId, selection, [code.id])
}

/** Moves a code in the tree, after asking where that changes its kind; failures are shown. */
export async function moveCode(code: CodeWithUse, place: TreePlace): Promise<void> {
  try {
    if (await agreesToKind(code, place.parentId)) await save('code.move', { id: code.id, ...place })
  } catch (error) {
    notifyError(error)
  }
}

/** Asks before a code with annotations gets another kind under another parent; everybody's annotations count. */
export async function agreesToKind(code: CodeWithUse, parentId: CodeId | null): Promise<boolean> {
  if (parentId === code.parentId) return true
  const change = kindChange(await call('code.list', { coderId: null }), code.id, parentId)
  if (!change) return true
  const { from, to, annotations } = change
  const text = t(
    'A code below another has its kind: {{count}} annotations of the kind {{from}} become {{to}}. What was filled in for {{from}} stays stored but is no longer asked for or shown. This can be undone.',
    { count: annotations, from, to },
  )
  const title = t('Change {{name}} from {{from}} to {{to}}?', { name: code.name, from, to })
  return confirm(title, text, t('Change its kind'))
}

/** Retires a code, or offers it again; failures are shown. */
export async function setRetired(code: CodeWithUse, retired: boolean): Promise<void> {
  try {
    await save('code.update', { id: code.id, fields: { retired } })
    const { name } = code
    notifyUndoable(
      retired
        ? t('{{name}} is retired: it stays on its passages and is offered no more', { name })
        : t('{{name}} is offered again', { name }),
    )
  } catch (error) {
    notifyError(error)
  }
}

/** Deletes a code after asking, where passages have it. Returns whether it is gone; failures are shown. */
export async function deleteCode(code: CodeWithUse): Promise<boolean> {
  const { name } = code
  const text = t(
    '{{count}} annotations have it or a code below it. Annotations left without any code go with it. This can be undone. To keep them, retire the code or merge it into another.',
    { count: code.uses },
  )
  if (code.uses > 0 && !(await confirm(t('Delete {{name}}?', { name }), text, t('Delete')))) return false
  try {
    await save('code.delete', { id: code.id })
    notifyUndoable(t('Code {{name}} deleted', { name }))
    return true
  } catch (error) {
    notifyError(error)
    return false
  }
}

/** Asks for a codebook file, reads it and shows what taking it in would do; failures are shown. */
export async function chooseCodebookFile(): Promise<void> {
  try {
    const granted = await parallax().chooseFiles()
    if (!granted) return
    const draft = await call('codebook.readFile', { grant: granted.grant })
    showOverlay({ name: 'codebook', task: { type: 'import', draft, file: granted.names[0] ?? '' } })
  } catch (error) {
    notifyError(error)
  }
}
