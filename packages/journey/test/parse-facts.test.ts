import { describe, expect, test } from 'vitest'
import { assess, FactsError, parseFacts, writtenFacts } from '../src/index.ts'
import { book, day } from './law.ts'

const hangzhou = book('330100')
const ON = day('2026-11-23')

function problems(facts: unknown, of = hangzhou): readonly { field: string; says: string }[] {
  try {
    parseFacts(facts, of, ON)
  } catch (error) {
    if (error instanceof FactsError) return error.problems
    throw error
  }
  return []
}

describe('facts from outside', () => {
  test.each([
    [
      'an unknown fact, with the one that was meant',
      { registredOn: '2026-05-01' },
      'registredOn',
      'registeredOn',
    ],
    ['a wrong type', { leaseFiled: 'yes' }, 'leaseFiled', 'true'],
    ['an unknown option', { dwelling: 'castle' }, 'dwelling', 'rented'],
    ['a date that does not exist', { registeredOn: '2026-02-30' }, 'registeredOn', 'YYYY-MM-DD'],
    ['a date in another spelling', { registeredOn: '2026/05/01' }, 'registeredOn', 'YYYY-MM-DD'],
    ['a number out of range', { insuranceMonthsInLast12: 13 }, 'insuranceMonthsInLast12', '12'],
    ['a place that is no code', { hukouPlace: '河南' }, 'hukouPlace', '六位'],
    [
      'a month in another spelling',
      { insuranceMonths: { pension: ['2026-5'] } },
      'insuranceMonths.pension[0]',
      'YYYY-MM',
    ],
    [
      'a stay that ends before it begins',
      { registrations: [{ from: '2026-05-01', to: '2026-04-01' }] },
      'registrations[0].to',
      '早于',
    ],
    ['an unknown relation', { household: [{ relation: 'boss' }] }, 'household[0].relation', 'spouse'],
    [
      'a fact of a person in the household',
      { household: [{ relation: 'spouse', facts: { hukouPlace: 5 } }] },
      'household[0].facts.hukouPlace',
      '六位',
    ],
    ['a permit without a place', { permits: [{ issuedOn: '2025-01-01' }] }, 'permits[0].place', '六位'],
    ['an unknown document', { documents: { idcard: true } }, 'documents.idcard', 'idCard'],
    ['facts that are no object', [1], '（整个文件）', '对象'],
    ['a bad day of knowledge', { asOf: 'today' }, 'asOf', 'YYYY-MM-DD'],
  ])('names %s', (_, facts, field, mend) => {
    const found = problems(facts)
    expect(found.map((problem) => problem.field)).toEqual([field])
    expect(found[0]?.says).toContain(mend)
  })

  test('a registration before birth', () => {
    expect(problems({ birthDate: '1995-01-01', registeredOn: '1990-01-01' })[0]?.field).toBe('registeredOn')
  })

  test('overlapping registrations', () => {
    const registrations = [{ from: '2026-01-01', to: '2026-06-01' }, { from: '2026-06-01' }]
    expect(problems({ registrations })[0]?.says).toContain('重叠')
  })

  test('a registration day that is not the last of the record', () => {
    const registrations = [{ from: '2026-01-01', to: '2026-03-31' }, { from: '2026-04-15' }]
    expect(problems({ registrations, registeredOn: '2026-04-16' })[0]?.field).toBe('registeredOn')
    expect(problems({ registrations, registeredOn: '2026-04-15' })).toEqual([])
  })

  test('a registration day as it is read off the record may be said beside it', () => {
    const registrations = [{ from: '2026-01-01', to: null, place: '440305' }]
    const known = parseFacts({ registrations }, hangzhou, ON)
    expect(known.values.get('registeredOn')).toBe(null)
    expect(parseFacts(writtenFacts(known.values, hangzhou), hangzhou, ON)).toEqual(known)
  })

  test('a key without a name, and a field that was left out, in words', () => {
    expect(problems({ '': 1 })[0]?.field).toBe('""')
    for (const { says } of problems({ permits: [{}] })) expect(says).not.toContain('undefined')
  })

  test('what is nested without end', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
    expect(problems({ leaseFiled: deep })[0]?.field).toBe('leaseFiled')
    const within = '[{"relation":"spouse","facts":{"household":'
    const household: unknown = JSON.parse(`${within.repeat(20_000)}[]${'}}]'.repeat(20_000)}`)
    expect(problems({ household })[0]?.says).toContain('一家')
  })

  test('all problems at once, so that nobody mends one by one', () => {
    expect(problems({ dwelling: 'castle', registeredOn: 'x', leaseFiled: 1 })).toHaveLength(3)
  })

  test('a key left out is unknown, null is a known none', () => {
    const { values } = parseFacts(
      { registeredOn: null, study: null, leaseFiled: null, household: null },
      hangzhou,
      ON,
    )
    expect([...values]).toEqual([
      ['registeredOn', null],
      ['study', 'none'],
      ['leaseFiled', false],
      ['household', []],
    ])
    expect(values.has('employment')).toBe(false)
  })
})

describe('what is wrong with facts is said in the language of the book', () => {
  /** Everything that can be wrong, a few at once. */
  const wrong = {
    registredOn: '2026-05-01',
    leaseFiled: 'yes',
    dwelling: 'castle',
    registeredOn: '2026/05/01',
    insuranceMonthsInLast12: 13,
    hukouPlace: 'Henan',
    insuranceMonths: { pension: ['2026-5'], medical: 3 },
    incomeTaxMonths: 5,
    registrations: [
      { from: '2026-05-01', to: '2026-04-01' },
      { from: '2026-01-01', to: '2026-06-01' },
      { from: '2026-05-01', place: 'Hangzhou' },
      { from: null, since: '2026-01-01' },
      5,
    ],
    household: [{ relation: 'boss' }, { relation: 'spouse', facts: { hukouPlace: 5 } }],
    permits: [{ issuedOn: '2025-01-01', states: [{ state: 'lost' }] }, { states: 1 }, 5],
    documents: { idcard: true, lease: 'yes' },
    asOf: 'today',
  }
  const together = [
    { birthDate: '1995-01-01', registeredOn: '1990-01-01' },
    { birthDate: '2099-01-01' },
    { registrations: [{ from: '2026-01-01' }], registeredOn: null },
    { hukouPlace: '330000' },
    { insuranceConsecutiveMonths: 12, insuranceMonthsInLast12: 3 },
    { insuranceMonthsInLast12: 12, insuranceMonthsInLast24: 3 },
    { registrations: 5, permits: 5, household: 5, documents: 5, insuranceMonths: 5 },
    [1],
  ]
  const english = book('330100', 'en')

  test.each([wrong, ...together])('%#', (facts) => {
    const [chinese, ours] = [problems(facts), problems(facts, english)]
    expect(ours).toHaveLength(chinese.length)
    expect(ours.length).toBeGreaterThan(0)
    for (const [i, { field, says }] of ours.entries()) {
      if (!Array.isArray(facts)) expect(field).toBe(chinese[i]?.field)
      expect(`${field}: ${says}`).toMatch(/[a-z]{4}/)
      expect(`${field}: ${says}`).not.toMatch(/[\p{Script=Han}，。；：、（）「」]/u)
    }
  })

  test('and in one line for whoever wrote no fields', () => {
    const error = new FactsError(problems({ dwelling: 'castle', leaseFiled: 1 }, english), 'en')
    expect(error.together).toMatch(/^write one of these: .*; write true \(yes\)/)
    expect(error.message).toMatch(/^dwelling: write one of these/)
  })

  test('as is the last step of a way', () => {
    const facts = parseFacts({ hukouPlace: '411503', dwelling: 'rented' }, english, ON)
    const [first] = assess(english, facts, ON).routes
    expect(first?.steps.at(-1)?.says).toBe('Apply for the permit: Zhejiang residence permit (浙江省居住证)')
  })
})
