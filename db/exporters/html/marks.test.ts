import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from '../../../test/builders.ts'
import type { CodedAnnotation, CodeInTree } from '../annotated-articles.ts'
import { marked, segmentsOf } from './marks.ts'
import { html } from './markup.ts'

const annotation = (id: string, start: number, end: number) =>
  ({ id, start, end, spans: [{ start, end }] }) as unknown as CodedAnnotation
const code = (kind: string, color: string) => ({ kind, color }) as unknown as CodeInTree

test('segments tile the block and each lies in exactly the annotations over it', () => {
  const passage = fc
    .tuple(fc.nat(29), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(
      fc.array(passage, { maxLength: 8 }),
      fc.nat(10),
      fc.integer({ min: 1, max: 20 }),
      (passages, from, length) => {
        const block = {
          kind: 'paragraph' as const,
          start: from,
          end: from + length,
          included: true,
          reason: '',
        }
        const annotations = passages
          .sort((a, b) => a.start - b.start || b.end - a.end)
          .map(({ start, end }, at) => annotation(String(at), start, end))
        const segments = segmentsOf(block, annotations)
        expect(segments[0]?.start).toBe(block.start)
        expect(segments.at(-1)?.end).toBe(block.end)
        for (const [at, { start, end, annotations: over }] of segments.entries()) {
          if (at > 0) expect(start).toBe(segments[at - 1]?.end)
          for (let offset = start; offset < end; offset += 1)
            expect(over).toEqual(annotations.filter(one => one.start <= offset && one.end > offset))
        }
      },
    ),
  )
})

test('a block without annotations is one segment', () => {
  const block = blocksOf('Nothing here')[0]!
  expect(segmentsOf(block, [annotation('a', 20, 30)])).toEqual([{ start: 0, end: 12, annotations: [] }])
})

test('kinds that overlap are all drawn, tints outside, the same code once', () => {
  const claim = code('claim', 'blue')
  expect(marked('a < b', [claim, code('framing', 'rose'), code('quote', 'violet'), claim]).markup).toBe(
    '<span class="tint c-rose"><span class="dotted c-violet"><span class="solid c-blue">a &lt; b</span></span></span>',
  )
})

test('what is filled into a template is text, whatever it looks like', () => {
  const typed = `<img src=x onerror="alert('1')">&\0\uD800`
  expect(html`<p title="${typed}">${typed}${[html`<b>${1}</b>`]}${null}</p>`.markup).toBe(
    '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;\uFFFD\uFFFD">' +
      '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;\uFFFD\uFFFD<b>1</b></p>',
  )
})
