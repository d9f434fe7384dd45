import { describe, expect, it } from 'vitest'
import { readByline, readDatedByline } from './byline.ts'
import { authorInCaption, isCaption } from './captions.ts'
import { readMixedLine } from './mixed-line.ts'

const words = (line: string) => line.split(/\s+/).length

describe('readByline', () => {
  it.each([
    ['By Jane Sample', 'Jane Sample'],
    ['By Jane Sample and John Q. Public, Staff Writers', 'Jane Sample and John Q. Public'],
    ['By Jane Sample | March 5, 2025', 'Jane Sample'],
    ['Von Anna von der Au, Wien', 'Anna von der Au'],
    ['Par Jeanne Exemple avec AFP', 'Jeanne Exemple'],
    ['Автор: Олена Приклад', 'Олена Приклад'],
    ['Author: Jane Sample', 'Jane Sample'],
    ['By Reuters', 'Reuters'],
  ])('reads %s', (line, names) => {
    expect(readByline(line, words(line))?.names).toBe(names)
  })

  it.each([
    'By the time he left, it was late.',
    'Von Kiew nach Wien',
    'Por el momento, nada.',
    'By Friday',
    'Jane Sample',
  ])('takes "%s" for no byline', line => {
    expect(readByline(line, words(line))).toBeNull()
  })

  it('reads the account name and date that blogs give', () => {
    expect(readDatedByline('Posted on March 5, 2025 by admin', 7)).toMatchObject({
      names: 'admin',
      date: { value: '2025-03-05' },
      doubtful: true,
    })
  })
})

describe('readMixedLine', () => {
  it('reads outlet, dates and author between bars', () => {
    const line = 'The Example | 04.05.2015 at 13:36 • Updated 05.05.2015 | By Jane Sample (with John Public)'
    expect(readMixedLine(line, 16)).toMatchObject({
      names: 'Jane Sample',
      date: { value: '2015-05-04T13:36' },
    })
  })

  it('takes no line for one that says anything else', () => {
    expect(
      readMixedLine('By Jane Sample | In the town that lost its river twice | 4 May 2015', 14),
    ).toBeNull()
    expect(readMixedLine('World | Sport | Culture', 3)).toBeNull()
  })
})

describe('isCaption', () => {
  it.each([
    'Two delegates in Vienna (Photo: Getty Images)',
    'Two delegates in Vienna. (John Public/AFP)',
    'Delegates on Monday. Photograph: John Public/EPA',
    'Photo: Reuters',
    'Delegates on Monday.Credit...Jane Sample for The Daily Example',
    'Image source, Getty Images',
    'Two delegates in Vienna.  (Jane Sample/NORDBILD/XPA)',
    'Two delegates in Vienna (Jane Sample/NORDBILD)',
    'Delegates on Monday. JANE SAMPLE / STUDIO',
    'Delegates on Monday. XPA/Jane Sample',
    'Delegates on Monday | Photo by Jane Sample',
    'Two delegates (foto Rossi)',
  ])('takes %s', line => {
    expect(isCaption(line, words(line))).toBe(true)
  })

  it.each([
    'The talks will go on in autumn, the minister said. (AFP)',
    'Half of them agree (Reuters/Ipsos).',
    'Half of them agree (Reuters/Ipsos)',
    'Half of them agree, the ministry said. (dpa/js)',
    'The talks failed (Sample/Public had seen it coming)',
    'Two delegates walked out. (Jane Sample)',
    'He posted a photo: it showed the river.',
    'The picture is grim.',
  ])('leaves %s', line => {
    expect(isCaption(line, words(line))).toBe(false)
  })

  it('finds the author after a caption', () => {
    expect(authorInCaption('Two delegates (Photo: Agency) Author: Jane Sample')).toBe('Jane Sample')
    expect(authorInCaption('Two delegates (Photo: Agency)')).toBeNull()
  })
})
