/** How many tests of a run ended in which way. */
export interface TestResult {
  passed: number
  failed: number
  skipped: number
}

/** The part of vitest's JSON report that is counted here. */
export interface TestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Counts a run of vitest by its JSON report (null when it wrote none) and its exit code. A file that does not load,
 * or whose set-up breaks, counts as one failure; so does a run that fails for a reason no test shows.
 */
export function countTests(report: TestReport | null, exitCode: number): TestResult {
  const files = report?.testResults ?? []
  const statuses = files.flatMap(file => file.assertionResults.map(test => test.status))
  const brokenFiles = files.filter(isBroken).length
  const passed = statuses.filter(status => status === 'passed').length
  const failed = statuses.filter(status => status === 'failed').length + brokenFiles
  const skipped = statuses.length - passed - (failed - brokenFiles)
  const unexplained = failed === 0 && (exitCode !== 0 || report === null)
  return { passed, failed: failed + (unexplained ? 1 : 0), skipped }
}

function isBroken(file: TestReport['testResults'][number]): boolean {
  return file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed')
}

/** The sum of several runs. When not one test was executed, that counts as a failure. */
export function sumResults(results: TestResult[]): TestResult {
  const sum = (key: keyof TestResult) => results.reduce((total, result) => total + result[key], 0)
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
  return total.passed + total.failed === 0 ? { ...total, failed: 1 } : total
}

/** The closing line: `N passed, N failed`, and `, N skipped` when there are any. */
export function tally({ passed, failed, skipped }: TestResult): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
