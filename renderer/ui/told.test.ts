import { afterEach, expect, test } from 'vitest'
import { offerLanguage, speak } from './language.ts'
import { offerTold, told } from './told.ts'

const GERMAN = {
  'There is no code {{path}}.': 'Es gibt keinen Code {{path}}.',
  'The file {{file}} cannot be read: {{reason}}': 'Die Datei {{file}} ist nicht lesbar: {{reason}}',
  'It is empty.': 'Sie ist leer.',
  'Import {{what}}': '{{what}} importieren',
  'Import the sample': 'Das Beispiel importieren',
  outlet: 'Medium',
  story: 'Ereignis',
  'Change {{fields}}': '{{fields}} ändern',
}
offerLanguage('de', GERMAN)
offerTold(Object.keys(GERMAN))

afterEach(() => speak('en'))

test('what the host said is shown as it came where the interface is English', () => {
  expect(told('There is no code a/b.')).toBe('There is no code a/b.')
})

test('a sentence of the host is translated around what was filled in, and so is a sentence filled in', () => {
  speak('de')
  expect(told('There is no code claim (first)/x.y.')).toBe('Es gibt keinen Code claim (first)/x.y.')
  expect(told('The file {a}.txt cannot be read: It is empty.')).toBe(
    'Die Datei {a}.txt ist nicht lesbar: Sie ist leer.',
  )
})

test('the sentence that says most itself is taken, and words in a row are translated one by one', () => {
  speak('de')
  expect(told('Import the sample')).toBe('Das Beispiel importieren')
  expect(told('Change outlet, story, 7')).toBe('Medium, Ereignis, 7 ändern')
})

test('what is not known stays as it is', () => {
  speak('de')
  expect(told('Something else entirely.')).toBe('Something else entirely.')
})
