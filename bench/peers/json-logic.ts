/** The rules in json-logic-js: rules are data, read anew for each person. */
import jsonLogic from 'json-logic-js'
import type { Answer, Bounds, Demonstration, Peer, RuleOf, Way } from '../peer.ts'
import { DWELLINGS, SCHOOLING } from './named-values.ts'

const fact = (name: string) => ({ var: name })

const inScope = [
  { '!': { in: [fact('applicantKind'), ['hkmt', 'foreign']] } },
  { '!': fact('holdsPermit') },
] as const

function ruleOf(rule: RuleOf, { halfYear, year, sinceFirstMonth }: Bounds): unknown {
  const days = fact('registeredDays')
  if (rule === '000000') {
    return {
      and: [
        ...inScope,
        { '>=': [days, halfYear] },
        {
          or: [
            { in: [fact('employment'), ['employee', 'flexible']] },
            { and: [{ '===': [fact('employment'), 'selfEmployed'] }, fact('businessLicence')] },
            { in: [fact('dwelling'), DWELLINGS] },
            { in: [fact('study'), SCHOOLING] },
          ],
        },
      ],
    }
  }
  return {
    and: [
      ...inScope,
      { '!': fact('hukouHere') },
      {
        or: [
          {
            and: [
              { '>=': [days, year] },
              {
                or: [
                  {
                    and: [{ '>=': [fact('insuredMonthsOf12'), 12] }, { '>=': [days, sinceFirstMonth] }],
                  },
                  { '>=': [fact('insuredMonthsOf24'), 18] },
                ],
              },
            ],
          },
          {
            and: [
              { '>=': [days, 1] },
              { or: [fact('talent'), { in: [fact('study'), ['seniorSecondary', 'tertiary']] }] },
            ],
          },
        ],
      },
    ],
  }
}

const demonstrations: Readonly<Record<Demonstration, unknown>> = {
  'not(x >= 6)': { '!': { '>=': [fact('x'), 6] } },
  'p or not p': { or: [fact('p'), { '!': fact('p') }] },
  '3 <= x <= 5': { '<=': [3, fact('x'), 5] },
}

/** Null is the nearest to "unknown" that the language has. */
function answer(value: unknown): Answer {
  return value === null ? 'unknown' : value ? 'yes' : 'no'
}

const asWritten: Way = {
  name: 'as written',
  prepare: (rule, bounds, people) => {
    // All people in one go: its own `map` is faster than one call a person.
    const everybody = { map: [fact(''), ruleOf(rule, bounds)] }
    return (rows) => {
      const values = jsonLogic.apply(
        everybody,
        rows.map((row) => people[row]),
      )
      return Array.isArray(values) ? values.map(answer) : []
    }
  },
  demonstrate: (what, facts) => jsonLogic.apply(demonstrations[what], facts),
}

export const jsonLogicJs: Peer = { name: 'json-logic-js', ways: [asWritten], whenKnown: asWritten }
