import { fileURLToPath } from 'node:url'
import { appliedTo, buildBook, plainFactsOf } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import type { Condition } from '@juyi/rules'
import { describe, expect, test } from 'vitest'
import {
  assess,
  checklist,
  compareEligibility,
  comparePapers,
  parseFacts,
  writtenFacts,
} from '../src/index.ts'
import { day } from './law.ts'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))
const ON = day('2026-11-23')
const CODES = ['411503', '330106', '440305']

const options = (code: string) => ({
  facts: plainFactsOf(law),
  day: ON,
  codes: CODES.filter((one) => !one.startsWith(code.slice(0, 2))),
})

const withParent = [...law.places.values()].flatMap(({ code, parent }) =>
  parent === undefined ? [] : [[code, parent] as const],
)

/** Who may apply for certain, perhaps, or not, as `assess` says of rules taken as they are written. */
const MAY = { yes: ['eligible', 'likely'], no: ['not-yet', 'ineligible', 'unknown'] }

describe.each(withParent)('%s compared with %s', (code, parent) => {
  const own = buildBook(code, law)
  const other = appliedTo(parent, code, law)

  test('every example, written as a file of facts, is answered by both as the difference says', () => {
    for (const { own: mine, other: theirs, example } of compareEligibility(own, other, options(code))
      .differences) {
      const facts = parseFacts(writtenFacts(example, own), own, ON)
      expect(writtenFacts(facts.values, own)).toMatchObject(writtenFacts(example, own))
      // Confidence aside: what is open or doubted is still no "no".
      expect(MAY[mine > 0 ? 'yes' : 'no']).toContain(assess(own, facts, ON).verdict)
      expect(MAY[theirs > 0 ? 'yes' : 'no']).toContain(assess(other, facts, ON).verdict)
    }
  })

  test('compared with itself nothing differs', () => {
    const { differences, notCompared } = compareEligibility(own, appliedTo(code, code, law), options(code))
    expect([differences, notCompared]).toEqual([[], []])
  })

  test('a paper that it adds is on the list of the example, and no list of the parent has it', () => {
    for (const { kind, requirement, example } of comparePapers(own, other, ON, CODES).differences) {
      const [asks, not] = kind === 'adds' ? [own, other] : [other, own]
      const papers = requirement.anyOf.flatMap(({ documents }) => documents)
      const listed = (book: typeof own) =>
        checklist(book, { asOf: ON, values: example }, ON, requirement.for).flatMap(({ requirement: one }) =>
          one.anyOf.flatMap(({ documents }) => documents),
        )
      expect(listed(asks)).toEqual(expect.arrayContaining(papers))
      expect(listed(not).filter((paper) => papers.includes(paper))).toEqual([])
    }
  })
})

test('深圳 asks for twelve months and for social insurance, and lets talent in sooner', () => {
  const { differences } = compareEligibility(
    buildBook('440300', law),
    appliedTo('000000', '440300', law),
    options('440300'),
  )
  const found = differences.map(({ kind, lacking }) => `${kind} ${lacking.map(({ id }) => id).join()}`)
  expect(found).toContain('adds routes/ordinary/year')
  expect(found).toContain('adds routes/ordinary/insured')
  expect(found).toContain('drops routes/registered/1')
  const year = differences.find(({ lacking }) => lacking[0]?.id === 'routes/ordinary/year')
  expect(year?.allowedBy).toContain('sztz#19.1.1')
  // Registered six months ago to the day, with insurance enough: the nation says yes.
  expect(year && writtenFacts(year.example, buildBook('440300', law))).toMatchObject({
    registeredOn: '2026-05-23',
  })
})

test('西安 says of a lease that is not filed what the nation leaves to the window', () => {
  const { differences } = compareEligibility(
    buildBook('610100', law),
    appliedTo('000000', '610100', law),
    options('610100'),
  )
  const leases = differences.filter(
    ({ kind, example }) => kind === 'specifies' && example.get('dwelling') === 'rented',
  )
  expect(leases.map(({ own, other }) => [own, other])).toEqual([[2, 1]])
})

test('papers that nobody is found to be asked for are not compared, however many facts they depend on', () => {
  const own = buildBook('330100', law)
  const counts = Object.entries(own.facts).flatMap(([fact, { type }]) => (type === 'number' ? [fact] : []))
  expect(counts.length).toBeGreaterThan(4)
  const bounds = (fact: string): readonly Condition[] =>
    [2, 4, 6, 8].map((atLeast) => ({ kind: 'compare', fact, atLeast }))
  const nobody: Condition = {
    kind: 'all',
    of: [...counts.flatMap(bounds), { kind: 'not', of: { kind: 'all', of: [] } }],
  }
  const [paper] = own.requirements.filter((one) => !one.fetched)
  if (paper === undefined) throw new Error('there is a paper')
  const asking = { ...own, requirements: [{ ...paper, when: nobody }] }
  const { differences, notCompared } = comparePapers(asking, { ...own, requirements: [] }, ON, CODES)
  expect(differences).toEqual([])
  expect(notCompared.map(({ id }) => id)).toEqual([paper.id])
})
