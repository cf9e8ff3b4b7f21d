import { contains, evaluate, formatDay, parseDay, World } from '@juyi/rules'
import { describe, expect, test } from 'vitest'
import { areaOf } from '../src/area.ts'
import type { LawBook } from '../src/book.ts'
import { buildBook } from '../src/build-book.ts'
import { LawError } from '../src/sources.ts'
import { type Files, lawOf, mirrorLake, withChange } from './mirror-lake.ts'

const CITY = 'places/990100.yaml'
const NATION = 'places/000000.yaml'
const ORDINARY = 'cite: jhlt#2.1, lasted: joined, atLeast: 6 months'

const bookOf = (code = '990100', files: Files = mirrorLake, name?: string): LawBook =>
  buildBook(code, lawOf(files), name)

const dayAt = (text: string): number => {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`no such day: ${text}`)
  return day
}

const ids = (rules: readonly { readonly id: string }[]) => rules.map(({ id }) => id)

describe('what a layer does with the layer above', () => {
  const withFees = (does: string, fees = '') => {
    const layer = 'layer: { eligibility: addRoutes, requirements: addRequirements'
    return withChange(CITY, layer, `${fees}${layer}, fees: ${does}`)
  }
  const OWN = 'fees:\n  courier: { says: 快递费, for: delivery, yuan: 5, cite: [], confidence: low }\n'

  test('a topic that it does not speak of is inherited', () => {
    expect(ids(bookOf().fees)).toEqual(['free', 'lost'])
    expect(ids(bookOf().clocks)).toEqual(['decide'])
  })

  test('inherit says the same in so many words', () => {
    expect(bookOf('990100', withFees('inherit')).fees).toEqual(bookOf().fees)
  })

  test('add puts its own after those above', () => {
    expect(ids(bookOf('990100', withFees('add', OWN)).fees)).toEqual(['free', 'lost', 'courier'])
  })

  test('replace leaves nothing of what is above, and its own alone if it has any', () => {
    expect(ids(bookOf('990100', withFees('replace', OWN)).fees)).toEqual(['courier'])
    expect(bookOf('990100', withFees('replace')).fees).toEqual([])
  })

  test('an addition under a name from above takes that place, with its own source and place', () => {
    const lost = 'fees:\n  free: { says: 这里收两元, for: application, yuan: 2, cite: [], confidence: low }\n'
    const book = bookOf('990100', withFees('add', lost))
    expect(ids(book.fees)).toEqual(['free', 'lost'])
    expect(book.fees[0]).toMatchObject({ says: '这里收两元', yuan: 2, place: '990100', cites: [] })
    expect(bookOf('990000', withFees('add', lost)).fees[0]).toMatchObject({ yuan: 0, place: '000000' })
  })

  test('routes and requirements are added to those above', () => {
    expect(ids(bookOf().routes)).toEqual(['ordinary', 'elder', 'payer'])
    expect(ids(bookOf().requirements)).toEqual(['identity', 'slip'])
    expect(ids(bookOf('990000').routes)).toEqual(['ordinary', 'elder'])
  })

  test('eligibility that is replaced takes the grounds with it', () => {
    const book = bookOf('990100', withChange(CITY, 'eligibility: addRoutes', 'eligibility: replace'))
    expect(ids(book.routes)).toEqual(['payer'])
    expect(book.grounds).toEqual([])
    expect(bookOf().grounds).toHaveLength(1)
  })

  test('the nearest credential holds', () => {
    const own = 'credential: { says: 镜湖自己的证, name: 镜湖读者证, cite: jhlt#1, confidence: high }\n'
    const files = withChange(CITY, 'questions:', `${own}questions:`)
    expect(bookOf('990100', files).credential).toMatchObject({ name: '镜湖读者证', place: '990100' })
    expect(bookOf('990000', files).credential).toMatchObject({ name: '借书证', place: '000000' })
  })

  test('a law in which no layer names the credential cannot be used', () => {
    const files = withChange(
      NATION,
      'credential: { says: 借书证, name: 借书证, cite: jhlt#1, confidence: high }\n',
      '',
    )
    expect(() => bookOf('990100', files)).toThrow(LawError)
  })

  test('terms of all layers may be used, the nearest where two have a name', () => {
    expect(Object.keys(bookOf().vocabulary.terms)).toEqual(['joined', 'known'])
    const nearer = withChange(
      CITY,
      '  known:',
      '  joined: { timeline: membership, bridge: 3 days }\n  known:',
    )
    expect(bookOf('990100', nearer).vocabulary.terms.joined).toEqual({ timeline: 'membership', bridge: 3 })
    expect(bookOf('990000', nearer).vocabulary.terms.joined).toEqual({ timeline: 'membership' })
  })

  test('"here" in a term is the area of the place that is asked about', () => {
    expect(bookOf().vocabulary.terms.known).toEqual({
      timeline: 'membership',
      place: { within: ['9901'] },
      bridge: 10,
    })
  })
})

describe('a place without rules of its own', () => {
  test('is answered by the nearest place above, and says so', () => {
    const book = bookOf('990204', mirrorLake, '苇边县')
    expect(book.place).toMatchObject({ code: '990204', name: '苇边县', short: '苇边县', coverage: 'parent' })
    expect(ids(book.place.chain.map(({ code }) => ({ id: code })))).toEqual(['000000', '990000'])
    expect(book.place).not.toHaveProperty('english', 'Mirror Lake')
  })

  test('is answered by its code where its name is not known', () => {
    expect(bookOf('990204').place.name).toBe('990204')
  })

  test('has the area that its code implies, not that of the place which answers for it', () => {
    expect(bookOf('990103').place.area).toEqual(areaOf('990103'))
    expect(bookOf('990100').place).toMatchObject({ coverage: 'own', area: { within: ['9901'] } })
  })

  test('a place with a file and no area has the one that its code implies', () => {
    const files = withChange(CITY, 'area: { within: ["9901"] }\n', '')
    expect(bookOf('990100', files).place.area).toEqual(areaOf('990100'))
  })

  test('far from every file the nation answers', () => {
    expect(bookOf('120101').place.chain).toEqual([{ code: '000000', name: '大湖国' }])
  })
})

describe('the days of checking', () => {
  test('are those of the file that says it, unless the statement has its own', () => {
    const files = withChange(
      CITY,
      'says: 读者号回执,',
      'says: 读者号回执, checked: 2026-04-05, reviewBy: 2026-10-05,',
    )
    const [identity, slip] = bookOf('990100', files).requirements
    expect(identity).toMatchObject({ checked: '2026-01-01', reviewBy: '2027-01-01', place: '000000' })
    expect(slip).toMatchObject({ checked: '2026-04-05', reviewBy: '2026-10-05', place: '990100' })
    expect(bookOf().routes[2]).toMatchObject({ checked: '2026-03-01', reviewBy: '2027-03-01' })
  })

  test('how long a statement is in force is carried with it', () => {
    const files = withChange(
      NATION,
      'yuan: 0,',
      'yuan: 0, inForce: { from: 2020-01-01, surelyUntil: 2026-05-01 },',
    )
    expect(bookOf('990100', files).fees[0]?.inForce).toEqual({
      from: '2020-01-01',
      surelyUntil: '2026-05-01',
    })
    expect(bookOf().fees[0]?.inForce).toBeUndefined()
  })
})

describe('the questions', () => {
  test('come in the order of the nearest layer that has one, then in that of the facts', () => {
    expect(bookOf().questions.slice(0, 5)).toEqual(['loans', 'reader', 'member', 'trusted', 'joinedOn'])
    expect(bookOf('990000').questions.slice(0, 3)).toEqual(['reader', 'member', 'trusted'])
  })

  test('are each asked once', () => {
    const { questions, facts } = bookOf()
    expect([...questions].sort()).toEqual(Object.keys(facts).sort())
  })
})

describe('versions of a condition', () => {
  const versions =
    'cite: jhlt#2.1, versions: [{ to: 2026-05-31, if: { is: member } }, { from: 2026-06-01, surelyUntil: 2026-06-30, if: { is: trusted } }]'
  const files = withChange(NATION, ORDINARY, versions)
  const [ordinary] = bookOf('990100', files).routes
  const read = (facts: Record<string, boolean>) => {
    if (ordinary === undefined) throw new Error('no such route')
    const on = dayAt('2026-05-01')
    const world = new World(bookOf('990100', files).vocabulary, new Map(Object.entries(facts)), on)
    return evaluate(ordinary.condition, world, { from: on, to: on + 400 })
  }

  test.each([
    ['2026-05-31', true, false],
    ['2026-06-01', false, true],
  ])('on %s the version of that day is asked and no other', (day, member, trusted) => {
    for (const [facts, expected] of [
      [{ member: true, trusted: false }, member],
      [{ member: false, trusted: true }, trusted],
    ] as const) {
      expect(contains(read(facts).settled.must, dayAt(day))).toBe(expected)
    }
  })

  test('past the day to which it is confirmed a version is written, and no longer sure', () => {
    const { settled, sure } = read({ member: false, trusted: true })
    expect(contains(sure.must, dayAt('2026-06-30'))).toBe(true)
    expect(contains(sure.must, dayAt('2026-07-01'))).toBe(false)
    expect(contains(settled.must, dayAt('2026-07-01'))).toBe(true)
    expect(contains(sure.may, dayAt('2026-07-01'))).toBe(true)
  })

  test('past the day to which it is confirmed a version cannot prove "no" either', () => {
    const { settled, sure } = read({ member: true, trusted: false })
    expect(contains(settled.may, dayAt('2026-07-01'))).toBe(false)
    expect(contains(sure.may, dayAt('2026-07-01'))).toBe(true)
  })
})

describe('what a phone is given', () => {
  test('has no words for maintainers and each citation that it uses', () => {
    const book = bookOf()
    expect(JSON.stringify(book)).not.toContain('写给维护者的话')
    expect(Object.keys(book.citations).sort()).toEqual(
      ['gztz#2.1.3', 'jh-guide', 'jhlt#1', 'jhlt#13.1.3', 'jhlt#2', 'jhlt#2.1', 'jhlt#2.2.1'].sort(),
    )
    expect(book.calendar[0]?.holidays.map(formatDay)).toEqual(['2026-01-01'])
  })

  test('says of each route whether a ground is needed besides', () => {
    expect(bookOf().routes.map(({ id, basis }) => [id, basis])).toEqual([
      ['ordinary', 'needed'],
      ['elder', 'waived'],
      ['payer', 'included'],
    ])
  })
})
