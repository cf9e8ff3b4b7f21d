import { expect, test } from 'vitest'
import { lintLaw } from '../src/lint/index.ts'
import { writeProblem } from '../src/sources.ts'
import { expectInBothLanguages } from './both-languages.ts'
import { type Files, lawOf, markedChange } from './mirror-lake.ts'

/** The day as of which the invented law is checked: nothing in it is overdue. */
const TODAY = '2026-06-01'

/** The invented law is in Chinese alone, to be read at a glance; that it lacks English is for missing-english.test.ts. */
const LACKS_ENGLISH = '没有英文'

export function findingsOf(files: Files, on = TODAY): readonly string[] {
  const findings = lintLaw(lawOf(files), on).filter(({ says }) => !says.zh.includes(LACKS_ENGLISH))
  return findings.map((finding) => {
    expectInBothLanguages(finding.says, files)
    return `${finding.severity === 'error' ? '错误' : '提醒'} ${writeProblem(finding, 'zh')}`
  })
}

export type Case = [name: string, file: string, from: string, to: string, says: string]

/** One thing is broken, and exactly one error is found, at the mark. */
export function foundOnce(cases: readonly Case[]): void {
  test.each(cases)('%s', (_, file, from, to, says) => {
    const { files, spot } = markedChange(file, from, to)
    expect(findingsOf(files)).toEqual([`错误 ${spot}  ${says}`])
  })
}
