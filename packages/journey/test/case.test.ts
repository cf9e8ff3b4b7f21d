import { formatDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseAction, caseOf, parseLog, problemWithAction } from '../src/index.ts'
import { day } from './law.ts'

const TODAY = day('2026-11-23')

type Told = CaseAction extends infer A ? (A extends { readonly id: string } ? Omit<A, 'id'> : never) : never

/** A log with ids 1, 2, 3 … */
function log(...told: readonly Told[]): readonly CaseAction[] {
  return told.map((action, i): CaseAction => ({ ...action, id: String(i + 1) }))
}

function problem(before: readonly CaseAction[], action: Told) {
  return problemWithAction(before, { ...action, id: 'new' }, TODAY)
}

const applied = log(
  { kind: 'registered', on: '2026-03-02' },
  { kind: 'submitted', on: '2026-11-02', what: 'application', channel: 'window', receipt: 'A-1' },
)

describe('the state of a case', () => {
  test('is nothing at all without entries', () => {
    expect(caseOf([])).toEqual({ stage: 'none', lastDays: {}, open: [], secondNotice: false })
  })

  test('follows an application to the permit', () => {
    expect(caseOf(applied)).toMatchObject({
      stage: 'submitted',
      submission: { what: 'application', on: day('2026-11-02'), channel: 'window', receipt: 'A-1' },
      lastDays: { registered: day('2026-03-02') },
    })
    const accepted = log(...applied, { kind: 'accepted', on: '2026-11-03', receipt: 'A-2' })
    expect(caseOf(accepted)).toMatchObject({
      stage: 'accepted',
      submission: { receipt: 'A-2', acceptedOn: day('2026-11-03') },
    })
    const issued = caseOf(log(...accepted, { kind: 'issued', on: '2026-11-10' }))
    expect(issued).toMatchObject({ stage: 'issued', permit: { issuedOn: day('2026-11-10') } })
    expect(issued.open).toEqual([])
  })

  test('flags a second notice of missing papers, and only the second', () => {
    const once = log(...applied, { kind: 'supplementNoticed', on: '2026-11-04', missing: '租房合同' })
    expect(caseOf(once)).toMatchObject({
      stage: 'supplementing',
      secondNotice: false,
      submission: { missing: '租房合同' },
    })
    const twice = log(
      ...once,
      { kind: 'supplemented', on: '2026-11-05' },
      { kind: 'supplementNoticed', on: '2026-11-06', missing: '房产证' },
    )
    expect(problem(twice.slice(0, -1), { kind: 'supplementNoticed', on: '2026-11-06' })).toBeUndefined()
    expect(caseOf(twice)).toMatchObject({ secondNotice: true, submission: { missing: '房产证', notices: 2 } })
  })

  test('holds a refusal at the window even where nothing was taken', () => {
    const refused = log({ kind: 'refused', on: '2026-11-20', heard: 'landlordMustCome', words: '房东没来' })
    expect(caseOf(refused)).toMatchObject({
      stage: 'refused',
      refusal: { on: day('2026-11-20'), heard: 'landlordMustCome', inWriting: false },
    })
    const asked = log(...refused, { kind: 'reasonsAsked', on: '2026-11-21' })
    expect(caseOf(asked).reasonsAskedOn).toBe(day('2026-11-21'))
    const written = log(...asked, { kind: 'refused', on: '2026-11-23', inWriting: true })
    expect(caseOf(written)).toMatchObject({ stage: 'refused', refusal: { inWriting: true } })
    expect(caseOf(written).reasonsAskedOn).toBeUndefined()
    expect(caseOf(log(...written, { kind: 'reconsidered', on: '2026-11-23' })).stage).toBe('reconsidering')
  })

  test('holds what came after a refusal: the notice, being told of rights or not, the decision', () => {
    const refused = log({ kind: 'refused', on: '2026-11-02' })
    expect(caseOf(refused).refusal?.rightsToldOn).toBeUndefined()
    const untold = log(...refused, { kind: 'rightsUntold', on: '2026-11-03' })
    expect(caseOf(untold).refusal?.rightsToldOn).toBeNull()
    const noticed = log(...untold, { kind: 'noticeReceived', on: '2026-11-05' })
    expect(caseOf(noticed).refusal).toMatchObject({
      on: day('2026-11-02'),
      inWriting: true,
      noticeOn: day('2026-11-05'),
      rightsToldOn: null,
    })
    const told = log(...noticed, { kind: 'rightsTold', on: '2026-11-06' })
    expect(caseOf(told).refusal?.rightsToldOn).toBe(day('2026-11-06'))
    const decided = log(
      ...told,
      { kind: 'reconsidered', on: '2026-11-07' },
      { kind: 'reconsiderationDecided', on: '2026-11-20' },
    )
    expect(caseOf(decided)).toMatchObject({ reconsideredOn: day('2026-11-07'), decidedOn: day('2026-11-20') })
    expect(caseOf(decided).suitToldOn).toBeUndefined()
    const unsaid = log(...decided, { kind: 'suitUntold', on: '2026-11-20' })
    expect(caseOf(unsaid).suitToldOn).toBeNull()
    const said = log(...unsaid, { kind: 'suitTold', on: '2026-11-22' })
    expect(caseOf(said)).toMatchObject({
      suitToldOn: day('2026-11-22'),
      refusal: { rightsToldOn: day('2026-11-06') },
    })
    const again = log(...decided, { kind: 'refused', on: '2026-11-22' })
    expect(caseOf(again).decidedOn).toBeUndefined()
    expect(caseOf(again).refusal?.noticeOn).toBeUndefined()
    const first = log(
      { kind: 'submitted', on: '2026-11-02', what: 'application' },
      { kind: 'noticeReceived', on: '2026-11-05' },
    )
    expect(caseOf(first)).toMatchObject({
      stage: 'refused',
      refusal: { on: day('2026-11-05'), inWriting: true },
    })
  })

  test('lets a refusal be overtaken by acceptance, by handing in again, and by what was asked for', () => {
    const refused = log(...applied, { kind: 'refused', on: '2026-11-04' })
    expect(caseOf(refused).stage).toBe('refused')
    expect(caseOf(log(...refused, { kind: 'accepted', on: '2026-11-05' })).stage).toBe('accepted')
    const again = caseOf(log(...refused, { kind: 'submitted', on: '2026-11-05', what: 'application' }))
    expect(again).toMatchObject({ stage: 'submitted', submission: { on: day('2026-11-05'), notices: 0 } })
    expect(again.open).toHaveLength(1)
    const atTheRegister = log({ kind: 'refused', on: '2026-11-04' }, { kind: 'registered', on: '2026-11-05' })
    expect(caseOf(atTheRegister).stage).toBe('registered')
    expect(caseOf(log(...refused, { kind: 'registered', on: '2026-11-05' })).stage).toBe('refused')
  })

  test('keeps a registration and an application that run side by side apart', () => {
    const both = log(
      { kind: 'submitted', on: '2026-11-02', what: 'registration' },
      { kind: 'submitted', on: '2026-11-02', what: 'application' },
      { kind: 'registered', on: '2026-11-04' },
    )
    expect(caseOf(both).open.map(({ what }) => what)).toEqual(['application'])
  })

  test('leaves the permit as old as it was when a card is replaced, and starts anew with a new application', () => {
    const lost = log(
      { kind: 'issued', on: '2024-05-06' },
      { kind: 'endorsed', on: '2025-04-20' },
      { kind: 'lost', on: '2026-06-01' },
    )
    expect(caseOf(lost).permit?.lostOn).toBe(day('2026-06-01'))
    const replaced = log(
      ...lost,
      { kind: 'submitted', on: '2026-06-02', what: 'replacement' },
      { kind: 'issued', on: '2026-06-10' },
    )
    expect(caseOf(replaced).permit).toEqual({
      issuedOn: day('2024-05-06'),
      endorsedOn: day('2025-04-20'),
      lostOn: undefined,
    })
    const anew = log(
      ...lost,
      { kind: 'cancelled', on: '2026-07-01' },
      { kind: 'submitted', on: '2026-07-02', what: 'application' },
      { kind: 'issued', on: '2026-07-10' },
    )
    expect(caseOf(anew).permit).toEqual({ issuedOn: day('2026-07-10') })
  })

  test('counts a card that is given at an endorsement as the endorsement', () => {
    const state = caseOf(
      log(
        { kind: 'issued', on: '2025-05-06' },
        { kind: 'submitted', on: '2026-05-01', what: 'endorsement' },
        { kind: 'issued', on: '2026-05-03' },
      ),
    )
    expect(state.permit).toMatchObject({ issuedOn: day('2025-05-06'), endorsedOn: day('2026-05-03') })
  })

  test('forgets an entry that was struck, and the striking', () => {
    const struck: readonly CaseAction[] = [
      ...log(...applied, { kind: 'accepted', on: '2026-11-03' }),
      { id: '9', kind: 'struck', on: '2026-11-04', entry: '3' },
    ]
    expect(caseOf(struck)).toEqual(caseOf(applied))
  })

  test('does not depend on the order in which days were written down', () => {
    const days = fc.constantFrom('2026-11-02', '2026-11-05', '2026-11-09', '2026-11-13')
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['submitted', 'supplementNoticed', 'supplemented', 'accepted'], { minLength: 4 }),
        days,
        (order, moved) => {
          const on: Readonly<Record<string, string>> = {
            submitted: '2026-11-02',
            supplementNoticed: '2026-11-03',
            supplemented: '2026-11-04',
            accepted: '2026-11-06',
          }
          const written = order.map((kind): unknown => ({
            id: kind,
            kind,
            on: on[kind],
            what: 'application',
          }))
          const state = caseOf(parseLog([...written, { id: 'm', kind: 'moved', on: moved }]))
          expect(state.stage).toBe('accepted')
          expect(state.submission).toMatchObject({ notices: 1, acceptedOn: day('2026-11-06') })
          expect(state.lastDays.moved).toBe(day(moved))
        },
      ),
    )
  })
})

describe('an entry', () => {
  test('may not be of a day that does not exist or has not come', () => {
    expect(problem([], { kind: 'registered', on: '2026-02-30' })).toBe('noSuchDay')
    expect(problem([], { kind: 'registered', on: '2026-11-24' })).toBe('future')
    expect(problem([], { kind: 'registered', on: '2026-11-23' })).toBeUndefined()
  })

  test('needs what it follows from', () => {
    expect(problem([], { kind: 'accepted', on: '2026-11-03' })).toBe('noSubmission')
    expect(problem([], { kind: 'supplementNoticed', on: '2026-11-03' })).toBe('noSubmission')
    expect(problem([], { kind: 'paid', on: '2026-11-03' })).toBe('noSubmission')
    expect(problem([], { kind: 'reasonsAsked', on: '2026-11-03' })).toBe('noSubmission')
    expect(problem([], { kind: 'reconsidered', on: '2026-11-03' })).toBe('noSubmission')
    expect(problem(applied, { kind: 'supplemented', on: '2026-11-03' })).toBe('noNotice')
    expect(problem(applied, { kind: 'endorsed', on: '2026-11-03' })).toBe('noPermit')
    expect(problem(applied, { kind: 'lost', on: '2026-11-03' })).toBe('noPermit')
    expect(problem([], { kind: 'cancelled', on: '2026-11-03' })).toBe('noPermit')
    expect(problem(applied, { kind: 'reconsidered', on: '2026-11-20' })).toBeUndefined()
    expect(problem([], { kind: 'noticeReceived', on: '2026-11-03' })).toBe('noSubmission')
    expect(problem(applied, { kind: 'rightsTold', on: '2026-11-03' })).toBe('noRefusal')
    expect(problem(applied, { kind: 'rightsUntold', on: '2026-11-03' })).toBe('noRefusal')
    expect(problem(applied, { kind: 'reconsiderationDecided', on: '2026-11-20' })).toBe('noReconsideration')
    const reconsidered = log(...applied, { kind: 'reconsidered', on: '2026-11-20' })
    expect(problem(reconsidered, { kind: 'suitUntold', on: '2026-11-21' })).toBe('noDecision')
    expect(problem(reconsidered, { kind: 'suitTold', on: '2026-11-21' })).toBe('noDecision')
  })

  test('may not be dated before what it follows from', () => {
    expect(problem(applied, { kind: 'accepted', on: '2026-11-01' })).toBe('beforeItsCause')
    expect(problem(applied, { kind: 'accepted', on: '2026-11-02' })).toBeUndefined()
    expect(problem(log({ kind: 'issued', on: '2026-05-01' }), { kind: 'endorsed', on: '2026-04-30' })).toBe(
      'beforeItsCause',
    )
  })

  test('may not say twice what happens once', () => {
    const accepted = log(...applied, { kind: 'accepted', on: '2026-11-03' })
    expect(problem(accepted, { kind: 'accepted', on: '2026-11-04' })).toBe('alreadyAccepted')
    const issued = log({ kind: 'issued', on: '2026-05-01' })
    expect(problem(issued, { kind: 'issued', on: '2026-05-02' })).toBe('alreadyIssued')
    expect(problemWithAction(applied, { id: '1', kind: 'moved', on: '2026-11-03' }, TODAY)).toBe('sameId')
  })

  test('may not make nonsense of what is written for later days', () => {
    const endorsed = log({ kind: 'issued', on: '2025-05-01' }, { kind: 'endorsed', on: '2026-04-20' })
    expect(problem(endorsed, { kind: 'cancelled', on: '2026-01-01' })).toBe('contradictsLater')
  })

  test('is taken back only where nothing rests on it', () => {
    const accepted = log(...applied, { kind: 'accepted', on: '2026-11-03' })
    expect(problem(accepted, { kind: 'struck', on: '2026-11-23', entry: '2' })).toBe('laterEntriesNeedIt')
    expect(problem(accepted, { kind: 'struck', on: '2026-11-23', entry: '3' })).toBeUndefined()
    expect(problem(accepted, { kind: 'struck', on: '2026-11-23', entry: '7' })).toBe('noSuchEntry')
  })
})

const anyAction = fc
  .record({
    kind: fc.constantFrom(
      'registered',
      'submitted',
      'accepted',
      'supplementNoticed',
      'supplemented',
      'refused',
      'reasonsAsked',
      'noticeReceived',
      'rightsTold',
      'rightsUntold',
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
    ),
    on: fc.integer({ min: TODAY - 40, max: TODAY }).map(formatDay),
    what: fc.constantFrom('registration', 'application', 'endorsement', 'change', 'replacement'),
    entry: fc.integer({ min: 0, max: 20 }).map(String),
    inWriting: fc.boolean(),
  })
  .map((action): unknown => action)

describe('a log', () => {
  test('that took only what is allowed reads the same after storing, and every entry in it counts', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 20 }), (raws) => {
        let written: readonly CaseAction[] = []
        raws.forEach((raw, i) => {
          const [action] = parseLog([Object.assign({}, raw, { id: String(i) })])
          if (action === undefined) throw new Error('an action of today cannot be read')
          if (problemWithAction(written, action, TODAY) === undefined) written = [...written, action]
        })
        expect(parseLog(JSON.parse(JSON.stringify(written)))).toEqual(written)
        const struck = new Set(written.flatMap((one) => (one.kind === 'struck' ? [one.entry] : [])))
        const stand = written.filter((one) => one.kind !== 'struck' && !struck.has(one.id))
        const kinds = new Set<string>(stand.map(({ kind }) => kind))
        expect(new Set(Object.keys(caseOf(written).lastDays))).toEqual(kinds)
      }),
    )
  })

  test('of another version, or damaged, is read as far as it can be', () => {
    expect(parseLog(undefined)).toEqual([])
    expect(parseLog({ log: [] })).toEqual([])
    expect(
      parseLog([
        null,
        'submitted',
        { id: 'a', kind: 'teleported', on: '2026-11-02' },
        { id: 'b', kind: 'submitted', on: '2026-11-02', what: 'something' },
        { id: 'c', kind: 'accepted', on: '2026-11-31' },
        { id: '', kind: 'accepted', on: '2026-11-02' },
        { id: 'd', kind: 'submitted', on: '2026-11-02', what: 'application', receipt: 7, mood: 'good' },
        { id: 'd', kind: 'moved', on: '2026-11-02' },
        { id: 'e', kind: 'struck', on: '2026-11-02' },
      ]),
    ).toEqual([{ id: 'd', kind: 'submitted', on: '2026-11-02', what: 'application' }])
  })
})
