import { type Finding, inspectFile } from '@juyi/evidence'
import { expect, test } from 'vitest'
import { findingWords } from '../src/papers/finding-words.ts'

const bad = { severity: 'mind' } as const

test('what is as it should be needs no words', () => {
  expect(findingWords({ check: 'encrypted', severity: 'fine', measured: false, wanted: false }, false)).toBe(
    undefined,
  )
})

test('a finding says what was measured and what is asked', () => {
  const heavy = findingWords({ ...bad, check: 'size', measured: 45_000, wanted: 20_000 }, true)
  expect(heavy).toContain('45 KB')
  expect(heavy).toContain('20 KB')
  const wanted = { width: 358, height: 441 }
  const small = findingWords(
    { severity: 'stop', check: 'pixels', measured: { width: 100, height: 120 }, wanted },
    true,
  )
  expect(small).toContain('100×120')
  expect(small).toContain('358×441')
  const heic: Finding = { ...bad, check: 'type', measured: 'heic', wanted: ['jpeg', 'png', 'pdf'] }
  expect(findingWords(heic, false)).toContain('HEIC')
})

test('a rule that names one side only is said of that side', () => {
  const finding: Finding = {
    severity: 'stop',
    check: 'pixels',
    measured: { width: 200, height: 300 },
    wanted: { width: 358 },
  }
  expect(findingWords(finding, true)).toContain('宽 358 像素')
})

test('bytes that are no picture and no PDF are said to be of no use, and what to do', async () => {
  const { findings } = await inspectFile(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]), {})
  const words = findings.flatMap((finding) => findingWords(finding, false) ?? [])
  expect(words).toEqual([expect.stringContaining('认不出')])
  expect(words[0]).toContain('换一个文件')
})
