import { expect, test } from 'vitest'
import type { ArticleId, CodeId } from '../../shared/model/ids.ts'
import { carries, putDragged, takeDragged } from './drag-passage.ts'

/** As much of a browser's DataTransfer as is used. */
function transfer(): DataTransfer {
  const kept = new Map<string, string>()
  return {
    get types() {
      return [...kept.keys()]
    },
    setData: (type: string, value: string) => void kept.set(type, value),
    getData: (type: string) => kept.get(type) ?? '',
  } as unknown as DataTransfer
}

const CODE = '01890a5d-ac96-774b-bcce-b302099a8058' as CodeId
const passage = { articleId: '01890a5d-ac96-774b-bcce-b302099a8057' as ArticleId, start: 4, end: 9 }

test('a passage comes out of the drag as it went in, and is no code', () => {
  const data = transfer()
  putDragged(data, 'passage', passage)
  expect([carries(data, 'passage'), carries(data, 'code')]).toEqual([true, false])
  expect(takeDragged(data, 'passage')).toEqual(passage)
  expect(takeDragged(data, 'code')).toBe(null)
})

test('a code comes out of the drag as it went in', () => {
  const data = transfer()
  putDragged(data, 'code', { codeId: CODE })
  expect(takeDragged(data, 'code')).toEqual({ codeId: CODE })
})

test.each(['', '{', '{"articleId":1}', '{"articleId":"a","start":-1,"end":2}', 'null'])(
  'what another program drags as %j is no passage',
  text => {
    const data = transfer()
    data.setData('application/x-parallax-passage', text)
    expect(takeDragged(data, 'passage')).toBe(null)
  },
)
