import type { CodeArea, PlainFact } from '@juyi/rules'
import { compileCondition } from './compile-condition.ts'
import type { LawSources } from './sources.ts'

/** Facts that are the same everywhere belong to no place; lint keeps `here` out of them. */
const NOWHERE: CodeArea = { within: [] }

/** What is true of everybody, by which laws are compared: `implications.yaml`, and what follows from other facts. */
export function plainFactsOf({ implications, facts }: LawSources): readonly PlainFact[] {
  const stated = Object.entries(implications).map(([id, one]): PlainFact => {
    if ('every' in one) return { every: one.every, isIn: one.isIn }
    if ('runsCount' in one) return { runsCount: one.runsCount }
    return {
      when: compileCondition(one.when, NOWHERE, `implications/${id}/when`),
      also: compileCondition(one.also, NOWHERE, `implications/${id}/also`),
    }
  })
  const implied = Object.entries(facts.facts).flatMap(([fact, { implied = {} }]) =>
    Object.entries(implied).map(
      ([option, when]): PlainFact => ({
        when: compileCondition(when, NOWHERE, `facts/${fact}/${option}`),
        also: { kind: 'in', fact, values: [option] },
      }),
    ),
  )
  return [...stated, ...implied]
}
