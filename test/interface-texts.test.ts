import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hostTexts, translatedTexts, untranslatedTexts } from './interface-texts.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parallax-texts-'))
  mkdirSync(join(root, 'page'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const write = (source: string) => writeFileSync(join(root, 'page', 'a.tsx'), source)
const texts = (found: { text: string }[]) => found.map(({ text }) => text)

test('texts given to t and marked with phrase are found, in both arms of a choice', () => {
  write(
    `const a = phrase('Later'); const b = <p title={t('Title')}>{t(yes ? 'Yes' : 'No', { x })}{t(name ?? 'None')}</p>`,
  )
  expect(texts(translatedTexts(root, 'page'))).toEqual(['Later', 'Title', 'Yes', 'No', 'None'])
})

test('a text that is put together by hand is refused', () => {
  for (const glued of [`t(\`Saved \${file}\`)`, "t('Saved ' + file)"]) {
    write(`const a = ${glued}`)
    expect(() => translatedTexts(root, 'page')).toThrow(/one literal/)
  }
})

test('whatever a person would see in English is found, and nothing that nobody sees', () => {
  write(`
    const OPTIONS = [{ value: 'all things', label: 'All' }, { label: t('Some') }]
    export function A() {
      notify(\`Saved \${file}\`)
      return <p className="big text" aria-label="Name" title={open ? 'Close it' : undefined} data-kind={'x y'}>
        Words <b>{count > 0 && 'many words'}</b> {t('Fine')} · {one + ', ' + two} {labelOf('internal name')}
        <Sheet actions={<button>Go on</button>} key={\`row \${id}\`} />
      </p>
    }`)
  expect(texts(untranslatedTexts(root, 'page')).toSorted()).toEqual(
    ['All', 'Close it', 'Go on', 'Name', 'Saved …', 'Words', 'many words'].toSorted(),
  )
})

test('what the host tells is found with places for what is filled in', () => {
  write(`
    throw new UserError(lost ? 'It is gone.' : \`There is no \${name}.\`, { file })
    recordChange(db, author, \`Add \${count} codes\`, work)
    const label = { reason: 'comment form', other: 'never told' }`)
  expect(texts(hostTexts(root, ['page/a.tsx']))).toEqual([
    'It is gone.',
    'There is no {{}}.',
    'Add {{}} codes',
    'comment form',
  ])
})
