import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './repository.ts'
import { say } from './say.ts'
import { countTests, sumResults, type TestReport, type TestResult } from './test-result.ts'
import { prepareWindowedRun } from './windowed-run.ts'

/**
 * Runs the unit tests, then builds the app and runs the end-to-end tests on it. `filters` are vitest's own
 * arguments: parts of file names, or options such as `-t NAME`.
 */
export async function runTests(filters: string[]): Promise<TestResult> {
  const unit = await runProject('unit', process.env, filters)
  return sumResults([unit, await runWindowed(filters)])
}

/** An app that cannot be built or shown counts as one failure. */
async function runWindowed(filters: string[]): Promise<TestResult> {
  try {
    return await runProject('e2e', await prepareWindowedRun(), filters)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

async function runProject(project: string, env: NodeJS.ProcessEnv, filters: string[]): Promise<TestResult> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-tests-'))
  const reportFile = join(folder, 'report.json')
  const args = ['run', '--project', project, '--passWithNoTests', ...reporters(reportFile), ...filters]
  const exitCode = await vitest(args, env)
  const result = countTests(readReport(reportFile), exitCode)
  rmSync(folder, { recursive: true, force: true })
  return result
}

function reporters(reportFile: string): string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
}

function vitest(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', code => resolve(code ?? 1))
  })
}

function readReport(file: string): TestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestReport
  } catch {
    return null
  }
}
