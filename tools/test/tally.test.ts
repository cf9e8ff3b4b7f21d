import { describe, expect, test } from 'vitest'
import { fromLastLine, fromVitest, honest } from '../tally.ts'

describe('honest', () => {
  test('what ran well counts as it is', () => {
    expect(honest({ passed: 3, failed: 0 }, 'well')).toEqual({ passed: 3, failed: 0 })
    expect(honest({ passed: 3, failed: 2 }, 'badly')).toEqual({ passed: 3, failed: 2 })
  })

  test('no figures, no tests and a crash without a failed test are failures', () => {
    expect(honest(undefined, 'well')).toEqual({ passed: 0, failed: 1 })
    expect(honest({ passed: 0, failed: 0 }, 'well')).toEqual({ passed: 0, failed: 1 })
    expect(honest({ passed: 3, failed: 0 }, 'badly')).toEqual({ passed: 3, failed: 1 })
  })
})

describe('fromLastLine', () => {
  test('reads the last line only, with or without colour', () => {
    expect(fromLastLine('1 passed, 1 failed\n12 passed, 0 failed\n\n')).toEqual({ passed: 12, failed: 0 })
    expect(fromLastLine('\u001b[32m12 passed, 3 failed\u001b[39m\n')).toEqual({ passed: 12, failed: 3 })
  })

  test('anything else is no figure', () => {
    expect(fromLastLine('12 passed, 0 failed\nTypeError: boom\n')).toBeUndefined()
    expect(fromLastLine('')).toBeUndefined()
  })
})

describe('fromVitest', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((outcome) => ({ status: outcome })),
  })
  const report = (numPassedTests: number, numFailedTests: number, ...testResults: object[]) =>
    JSON.stringify({ numPassedTests, numFailedTests, testResults })

  test('counts tests, not skipped ones', () => {
    const text = report(1, 1, file('passed', 'passed', 'skipped'), file('failed', 'failed'))
    expect(fromVitest(text)).toEqual({ passed: 1, failed: 1 })
  })

  test('a file that broke before its tests is a failure', () => {
    expect(fromVitest(report(1, 0, file('passed', 'passed'), file('failed')))).toEqual({
      passed: 1,
      failed: 1,
    })
  })

  test('a report that is missing or cut short is none', () => {
    expect(fromVitest('')).toBeUndefined()
    expect(fromVitest('{"numPassedTests": 3')).toBeUndefined()
  })
})
