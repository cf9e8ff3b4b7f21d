/** The rules in json-rules-engine: conditions as data over named facts, answered by an event; asynchronous throughout. */
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import type { Answer, Bounds, Demonstration, Peer, PreparedFacts, RuleOf, Way } from '../peer.ts'
import { DWELLINGS, SCHOOLING } from './named-values.ts'

const is = (fact: string, value: string | boolean) => ({ fact, operator: 'equal', value })
const isAmong = (fact: string, value: readonly string[]) => ({ fact, operator: 'in', value })
const reaches = (fact: string, value: number) => ({ fact, operator: 'greaterThanInclusive', value })
const atMost = (fact: string, value: number) => ({ fact, operator: 'lessThanInclusive', value })

const inScope = [
  { fact: 'applicantKind', operator: 'notIn', value: ['hkmt', 'foreign'] },
  { not: is('holdsPermit', true) },
]

function conditionsOf(rule: RuleOf, { halfYear, year, sinceFirstMonth }: Bounds): TopLevelCondition {
  if (rule === '000000') {
    return {
      all: [
        ...inScope,
        reaches('registeredDays', halfYear),
        {
          any: [
            isAmong('employment', ['employee', 'flexible']),
            { all: [is('employment', 'selfEmployed'), is('businessLicence', true)] },
            isAmong('dwelling', DWELLINGS),
            isAmong('study', SCHOOLING),
          ],
        },
      ],
    }
  }
  return {
    all: [
      ...inScope,
      { not: is('hukouHere', true) },
      {
        any: [
          {
            all: [
              reaches('registeredDays', year),
              {
                any: [
                  { all: [reaches('insuredMonthsOf12', 12), reaches('registeredDays', sinceFirstMonth)] },
                  reaches('insuredMonthsOf24', 18),
                ],
              },
            ],
          },
          {
            all: [
              reaches('registeredDays', 1),
              { any: [is('talent', true), isAmong('study', ['seniorSecondary', 'tertiary'])] },
            ],
          },
        ],
      },
    ],
  }
}

const demonstrations: Readonly<Record<Demonstration, TopLevelCondition>> = {
  'not(x >= 6)': { not: reaches('x', 6) },
  'p or not p': { any: [is('p', true), { not: is('p', true) }] },
  '3 <= x <= 5': { all: [reaches('x', 3), atMost('x', 5)] },
}

async function holds(engine: Engine, facts: PreparedFacts | undefined): Promise<boolean> {
  const { events } = await engine.run(facts)
  return events.length > 0
}

function way(name: string, allowUndefinedFacts: boolean): Way {
  const engineOf = (conditions: TopLevelCondition) =>
    new Engine([{ conditions, event: { type: 'mayApply' } }], { allowUndefinedFacts })
  return {
    name,
    prepare: (rule, bounds, people) => {
      const engine = engineOf(conditionsOf(rule, bounds))
      return async (rows) => {
        const answers: Answer[] = []
        for (const row of rows) {
          try {
            answers.push((await holds(engine, people[row])) ? 'yes' : 'no')
          } catch {
            answers.push('throws')
          }
        }
        return answers
      }
    },
    demonstrate: (what, facts) => holds(engineOf(demonstrations[what]), facts),
  }
}

const asWritten = way('as written', false)

export const jsonRulesEngine: Peer = {
  name: 'json-rules-engine',
  ways: [asWritten, way('allowUndefinedFacts', true)],
  whenKnown: asWritten,
}
