import { describe, expect, it } from 'vitest'
import { stemmerFor } from './stemmer.ts'

describe('stemmerFor', () => {
  it('gives the forms of a word one stem', () => {
    const english = stemmerFor('en')
    expect([english('closures'), english('closure')]).toEqual(['closur', 'closur'])
    expect(stemmerFor('de')('häuser')).toBe(stemmerFor('de')('haus'))
    expect(stemmerFor('en-GB')).toBe(english)
  })

  it('keeps tokens of languages without a stemmer, and what is too long for a word', () => {
    expect(stemmerFor('uk')('мости')).toBe('мости')
    expect(stemmerFor('')('bridges')).toBe('bridges')
    const noise = 'running'.repeat(20_000)
    expect(stemmerFor('en')(noise)).toBe(noise)
  })

  it('knows no words from the prototypes of objects', () => {
    expect(stemmerFor('en')('constructor')).toBe('constructor')
    expect(stemmerFor('constructor')('bridges')).toBe('bridges')
  })
})
