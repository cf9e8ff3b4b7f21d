import * as fc from 'fast-check'

const KINDS = [
  'registered',
  'submitted',
  'accepted',
  'supplementNoticed',
  'supplemented',
  'refused',
  'noticeReceived',
  'rightsTold',
  'rightsUntold',
  'reasonsAsked',
  'reconsidered',
  'reconsiderationDecided',
  'suitTold',
  'suitUntold',
  'paid',
  'issued',
  'endorsed',
  'moved',
  'lost',
  'cancelled',
  'struck',
]

const MATTERS = ['registration', 'application', 'endorsement', 'change', 'replacement']

const day = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .integer({ min: 0, max: 400 })
      .map((n) => new Date(Date.UTC(2025, 10, 1 + n)).toISOString().slice(0, 10)),
  },
  { weight: 1, arbitrary: fc.constantFrom('2026-02-30', '1900-01-01', '2199-12-31', '9999-12-31', '', 'x') },
)

/** The log of a case as somebody may have stored it: in any order, much of it impossible. */
export function caseLog(): fc.Arbitrary<readonly unknown[]> {
  const entry = fc.record(
    {
      id: fc.oneof(
        fc.integer({ min: 1, max: 30 }).map(String),
        fc.constantFrom('__proto__', '', 'constructor'),
      ),
      kind: fc.constantFrom(...KINDS),
      on: day,
      what: fc.constantFrom(...MATTERS, 'nothing'),
      heard: fc.constantFrom('noCard', 'landlordAbsent', '__proto__'),
      words: fc.string({ maxLength: 12 }),
      inWriting: fc.boolean(),
      entry: fc.integer({ min: 1, max: 30 }).map(String),
      missing: fc.string({ maxLength: 6 }),
      channel: fc.constantFrom('hall', '__proto__'),
      receipt: fc.string({ maxLength: 6 }),
    },
    { requiredKeys: ['id', 'kind', 'on'] },
  )
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    entry.map((one) => ({ ...one, kind: 'nothing' })),
  )
  return fc.array(fc.oneof({ weight: 9, arbitrary: entry }, { weight: 1, arbitrary: junk }), {
    maxLength: 14,
  })
}
