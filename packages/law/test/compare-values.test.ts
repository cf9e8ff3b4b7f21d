import { parseDay } from '@juyi/rules'
import { describe, expect, test } from 'vitest'
import { appliedTo } from '../src/applied-to.ts'
import { buildBook } from '../src/build-book.ts'
import { compareValues } from '../src/compare-values.ts'
import { type Files, lawOf, mirrorLake, withChange } from './mirror-lake.ts'

const CITY = 'places/990100.yaml'
/** Monday. */
const DAY = parseDay('2026-06-01') ?? 0

/** The city with more rules, compared with its province. */
function comparedWith(rules: string, files: Files = mirrorLake, day = DAY) {
  const law = lawOf({ ...files, [CITY]: `${files[CITY]}${rules}` })
  return compareValues(buildBook('990100', law), appliedTo('990000', '990100', law), day)
}

const withClock = (limit: string, more = '', day = DAY) =>
  comparedWith(
    `clocks:\n  decideHere: { says: 这里多久办好, for: decision, from: accepted, limit: ${limit}, kind: legal, cite: jhlt#2, confidence: high }\n${more}`,
    withChange(CITY, 'layer: { eligibility', 'layer: { clocks: add, eligibility'),
    day,
  )

const found = ({ differences }: ReturnType<typeof compareValues>) =>
  differences.map(({ topic, kind, own, other }) => [topic, kind, own.id, other?.id])

describe('a time limit', () => {
  test('that is longer adds, and both last days are told', () => {
    const comparison = withClock('20 days')
    expect(found(comparison)).toEqual([['clocks', 'adds', 'decideHere', 'decide']])
    // 1 June and fifteen days are 16 June; and twenty days, 21 June.
    expect(comparison.differences[0]?.examples).toEqual([
      { from: '2026-06-01', own: '2026-06-21', other: '2026-06-16' },
    ])
  })

  test('that is shorter drops', () => {
    expect(found(withClock('5 days'))).toEqual([['clocks', 'drops', 'decideHere', 'decide']])
  })

  test('of the same length is no difference', () => {
    expect(withClock('15 days')).toEqual({ differences: [], notCompared: [] })
  })

  test('in working days, now longer and now shorter than one in days, cannot be ordered: a day for each', () => {
    // Ten working days are fourteen days, and more than fifteen over the day off on 1 January.
    const comparison = withClock('10 working days', '', parseDay('2025-12-01'))
    expect(found(comparison)).toEqual([['clocks', 'incomparable', 'decideHere', 'decide']])
    expect(comparison.differences[0]?.examples).toHaveLength(2)
    for (const { own, other = '' } of comparison.differences[0]?.examples ?? []) expect(own).not.toBe(other)
    const [longer, shorter] = comparison.differences[0]?.examples ?? []
    expect((longer?.own ?? '') > (longer?.other ?? '')).toBe(true)
    expect((shorter?.own ?? '') < (shorter?.other ?? '')).toBe(true)
  })

  test('that a place has besides a shorter one of its own is not compared', () => {
    const longer =
      '  decideRarely: { says: 特别的更久, for: decision, from: accepted, limit: 30 days, kind: legal, cite: jhlt#2, confidence: high }\n'
    const { differences, notCompared } = withClock('20 days', longer)
    expect(differences.map(({ own }) => own.id)).toEqual(['decideHere'])
    expect(notCompared.map(({ rule, why }) => [rule.id, why])).toEqual([['decideRarely', 'several']])
  })
})

describe('a fee', () => {
  const withFee = (yuan: string) =>
    comparedWith(
      `fees:\n  lost: { says: 补卡, for: replacement, yuan: ${yuan}, cite: gztz#2.1.3, confidence: medium }\n`,
      withChange(CITY, 'layer: { eligibility', 'layer: { fees: add, eligibility'),
    )

  test('that is higher adds, that is lower drops', () => {
    expect(found(withFee('20'))).toEqual([['fees', 'adds', 'lost', 'lost']])
    expect(found(withFee('5'))).toEqual([['fees', 'drops', 'lost', 'lost']])
  })

  test('that is not known is not compared', () => {
    const { differences, notCompared } = withFee('null')
    expect(differences).toEqual([])
    expect(notCompared.map(({ rule, why }) => [rule.id, why])).toEqual([['lost', 'unknown']])
  })
})

describe('a limit on the person', () => {
  test('where the parent sets none for a late endorsement adds', () => {
    const rules =
      'endorsement:\n  restore: { says: 三十天内补, kind: restore, within: 30 days, cite: jhlt#2, confidence: high }\n'
    const files = withChange(CITY, 'layer: { eligibility', 'layer: { endorsement: add, eligibility')
    expect(found(comparedWith(rules, files))).toEqual([['endorsement', 'adds', 'restore', undefined]])
  })

  test('on a matter of which the parent says nothing specifies it, and words alone are not compared', () => {
    const rules =
      'changeOfAddress:\n  soon: { says: 七天内改, within: 7 days, cite: jhlt#2, confidence: high }\n  where: { says: 去大厅改, cite: jhlt#2, confidence: high }\n'
    const files = withChange(CITY, 'layer: { eligibility', 'layer: { changeOfAddress: add, eligibility')
    const comparison = comparedWith(rules, files)
    expect(found(comparison)).toEqual([['changeOfAddress', 'specifies', 'soon', undefined]])
    expect(comparison.notCompared.map(({ rule, why }) => [rule.id, why])).toEqual([['where', 'words']])
  })
})

test('a limit that a place replaces by nothing is not compared, and is named', () => {
  const rules =
    'clocks:\n  issue: { says: 三天内发, for: issue, from: accepted, limit: 3 days, kind: legal, cite: jhlt#2, confidence: high }\n'
  const files = withChange(CITY, 'layer: { eligibility', 'layer: { clocks: replace, eligibility')
  const comparison = comparedWith(rules, files)
  expect(found(comparison)).toEqual([['clocks', 'specifies', 'issue', undefined]])
  expect(comparison.notCompared.map(({ rule, why }) => [rule.id, why])).toEqual([['decide', 'onlyOther']])
})

test('a place compared with itself differs in no value', () => {
  const law = lawOf()
  expect(compareValues(buildBook('990100', law), appliedTo('990100', '990100', law), DAY)).toEqual({
    differences: [],
    notCompared: [],
  })
})

test('the rules of a parent applied to a city mean the city where they say "here"', () => {
  const law = lawOf(
    withChange('places/000000.yaml', 'terms:\n', 'terms:\n  near: { timeline: membership, place: here }\n'),
  )
  expect(appliedTo('000000', '990100', law).vocabulary.terms.near).toMatchObject({
    place: { within: ['9901'] },
  })
  expect(buildBook('000000', law).vocabulary.terms.near).toMatchObject({ place: { within: [] } })
})
