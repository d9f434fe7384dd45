import { expect, test } from 'vitest'
import { isSoundMarkup } from './markup-check.ts'

test.each([
  '<a/>',
  '<?xml version="1.0"?>\n<!-- <b> --><a x="1>0" y=\'"\'>text<b:c /><![CDATA[<d>]]></a >',
  `${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}`,
])('closed markup is sound', xml => {
  expect(isSoundMarkup(xml)).toBe(true)
})

test.each([
  '<a>',
  '<a></b>',
  '</a>',
  '<a',
  '<a x="<b>"/>',
  '<!-- <a/>',
  '<!DOCTYPE a><a/>',
  '<a x="1/>',
  '<'.repeat(100_000),
  '<!--'.repeat(100_000),
  `${'<a>'.repeat(1_001)}${'</a>'.repeat(1_001)}`,
])('%.40s is not', xml => {
  expect(isSoundMarkup(xml)).toBe(false)
})
