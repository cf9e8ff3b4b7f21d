import { describe, expect, test } from 'vitest'
import { findingsOf } from './lint-findings.ts'
import { withChange } from './mirror-lake.ts'

const CITY = 'places/990100.yaml'
const NATION = 'places/000000.yaml'
const ORDINARY = 'cite: jhlt#2.1, lasted: joined, atLeast: 6 months'
const route = 'eligibility.routes.ordinary'

describe('the rules mean something', () => {
  const errors = (file: string, from: string, to: string) =>
    findingsOf(withChange(file, from, to)).map((one) => one.replace(/^错误 \S+ {2}/, ''))

  test('a route that nobody can meet', () => {
    expect(
      errors(NATION, ORDINARY, 'cite: jhlt#2.1, all: [{ is: member }, { not: { is: member } }]'),
    ).toContain(`${route}：没有人能符合这条路：里面的条件互相矛盾`)
  })

  test('a part that can never matter', () => {
    expect(
      errors(
        NATION,
        ORDINARY,
        'cite: jhlt#2.1, any: [{ is: member }, { all: [{ is: member }, { fact: loans, atMost: 3 }] }]',
      ),
    ).toEqual([`${route}：routes/ordinary/2 里的 loans 怎样都不会影响答案`])
  })

  test('a paper that nobody has to bring, and one that nobody can use', () => {
    const never = 'all: [{ is: member }, { not: { is: member } }]'
    expect(errors(NATION, 'anyOf: [idPaper]', `when: { ${never} }, anyOf: [idPaper]`)).toEqual([
      'requirements.identity：when 没有人符合',
    ])
    expect(errors(CITY, '{ fact: reader, in: [child] }', `{ ${never} }`)).toEqual([
      'requirements.slip：idPaper、schoolNote 的 when 没有人符合',
    ])
  })

  test('an act that nobody can begin', () => {
    expect(
      errors(NATION, 'by: self,', 'by: self, needs: { all: [{ is: member }, { not: { is: member } }] },'),
    ).toEqual(['acts.join.needs：没有人能符合'])
  })

  test('a version that has ended may be idle, and a route of which nothing is left is pointed out', () => {
    const versions = (text: string) => withChange(NATION, ORDINARY, `cite: jhlt#2.1, versions: [${text}]`)
    const ended = '{ to: 2026-04-30, if: { fact: reader, in: [adult] } }'
    const living = '{ from: 2026-05-01, if: { is: member } }'
    expect(findingsOf(versions(`${ended}, ${living}`))).toEqual([])
    expect(findingsOf(versions(ended))).toEqual([
      `提醒 places/000000.yaml:17:5  ${route}：最后一个版本已经结束，现在没有人能走这条路；确认后可以删去`,
    ])
  })
})
