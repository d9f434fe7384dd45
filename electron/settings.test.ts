import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIRST_SETTINGS, SETTING_RANGES, type Settings } from '../shared/rpc/bridge.ts'
import { languageOf, parseSettings } from './settings.ts'

describe('the settings of a file or a page', () => {
  it('come back as they were chosen', () => {
    const chosen: Settings = {
      language: 'de',
      font: 'sans',
      size: 21,
      measure: 60,
      lineHeight: 1.8,
      strength: 140,
      palette: 'tol',
      keys: { 'repeat-code': ['W'], find: [] },
    }
    expect(parseSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen)
  })

  it('are those of a new user where there are none, as in files of earlier versions', () => {
    for (const nothing of [undefined, null, 7, 'x', []])
      expect(parseSettings(nothing)).toEqual(FIRST_SETTINGS)
  })

  it('keep what makes sense, and numbers within what can be read', () => {
    const wrong = {
      language: 'xx',
      font: 'sans',
      size: 900,
      measure: Number.NaN,
      lineHeight: '2',
      strength: -5,
      palette: {},
      keys: { a: 'X', b: ['Y'], c: [7], '': ['Z'] },
    }
    expect(parseSettings(wrong)).toEqual({
      ...FIRST_SETTINGS,
      font: 'sans',
      size: SETTING_RANGES.size.most,
      strength: SETTING_RANGES.strength.least,
      keys: { b: ['Y'] },
    })
  })

  it('are settled after one reading, whatever they were', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const once = parseSettings(value)
        expect(parseSettings(once)).toEqual(once)
      }),
    )
  })
})

it('speaks German where the desktop does, unless another language is chosen', () => {
  expect([languageOf('system', 'de-AT'), languageOf('system', 'de'), languageOf('system', 'fr-FR')]).toEqual([
    'de',
    'de',
    'en',
  ])
  expect([languageOf('en', 'de-DE'), languageOf('de', 'en-GB')]).toEqual(['en', 'de'])
})
