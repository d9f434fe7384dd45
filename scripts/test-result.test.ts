import { expect, test } from 'vitest'
import { countTests, sumResults, tally } from './test-result.ts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map(status => ({ status })),
})

test('tests are counted by how they ended; what was not run is skipped', () => {
  const report = {
    testResults: [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'passed', 'failed')],
  }
  expect(countTests(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 })
})

test('a file that does not load counts as a failure', () => {
  const report = { testResults: [file('passed', 'passed'), file('failed')] }
  expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('a file whose set-up breaks counts as a failure beside its skipped tests', () => {
  const report = { testResults: [file('failed', 'skipped', 'skipped')] }
  expect(countTests(report, 1)).toEqual({ passed: 0, failed: 1, skipped: 2 })
})

test('a run that fails although every test passed counts as a failure', () => {
  expect(countTests({ testResults: [file('passed', 'passed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  })
})

test('a run without a report counts as a failure', () => {
  expect(countTests(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('the closing line sums the runs and names skips only when there are some', () => {
  const unit = { passed: 12, failed: 0, skipped: 0 }
  const windows = { passed: 3, failed: 1, skipped: 2 }
  expect(tally(sumResults([unit, windows]))).toBe('15 passed, 1 failed, 2 skipped')
  expect(tally(sumResults([unit]))).toBe('12 passed, 0 failed')
})

test('running no test at all is a failure', () => {
  const nothing = { passed: 0, failed: 0, skipped: 4 }
  expect(tally(sumResults([nothing]))).toBe('0 passed, 1 failed, 4 skipped')
})
