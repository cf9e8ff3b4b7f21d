/** How many checks passed and how many failed. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

export const NOTHING: Tally = { passed: 0, failed: 0 }
export const ONE_PASSED: Tally = { passed: 1, failed: 0 }
export const ONE_FAILED: Tally = { passed: 0, failed: 1 }

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}

export function inWords({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}

/**
 * A step that reports numbers but ended badly without naming a failure, or that ran nothing at all, has failed:
 * silence must never count as success.
 */
export function honest(tally: Tally | undefined, ended: 'well' | 'badly'): Tally {
  if (tally === undefined) return ONE_FAILED
  const ranNothing = tally.passed + tally.failed === 0
  const hidAFailure = ended === 'badly' && tally.failed === 0
  return ranNothing || hidAFailure ? add(tally, ONE_FAILED) : tally
}

/** Reads the `N passed, N failed` that ends an output; colours and blank lines around it do no harm. */
export function fromLastLine(output: string): Tally | undefined {
  const plain = output.replaceAll(COLOUR, '').trimEnd()
  const match = /^(\d+) passed, (\d+) failed$/.exec(plain.slice(plain.lastIndexOf('\n') + 1).trim())
  return match === null ? undefined : { passed: Number(match[1]), failed: Number(match[2]) }
}

/**
 * Reads vitest's JSON report. A test file that breaks before its first test contributes no test to the report, so
 * it is counted as a failure of its own. Skipped tests count neither way.
 */
export function fromVitest(report: string): Tally | undefined {
  const parsed = parse(report)
  if (!isRecord(parsed)) return undefined
  const { numPassedTests: passed, numFailedTests: failed, testResults: files } = parsed
  if (typeof passed !== 'number' || typeof failed !== 'number' || !Array.isArray(files)) return undefined
  const broken = files.filter(brokeBeforeItsTests).length
  return { passed, failed: failed + broken }
}

function brokeBeforeItsTests(file: unknown): boolean {
  if (!isRecord(file) || file.status !== 'failed' || !Array.isArray(file.assertionResults)) return false
  return !file.assertionResults.some((result) => isRecord(result) && result.status === 'failed')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

// The escape sequences with which terminals are told a colour.
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
