/**
 * What a careful user can make of an engine that knows no "unknown": ask it twice, with everything that is unknown once
 * at its worst for the person and once at its best. Where both agree, that is the answer; else it is unknown. It holds
 * for rules in which each fact pulls one way only; whoever does this has to know that of every fact.
 */
import type { Answer, Peer, PreparedFacts, Way } from './peer.ts'
import { EXTREMES, isComplete } from './prepared-facts.ts'

const LEAST: PreparedFacts = { x: 0, p: false }
const MOST: PreparedFacts = { x: 99, p: true }

/** All ways that count for an engine: its own, and asked twice where it lets itself be helped like that. */
export function waysOf({ ways, whenKnown }: Peer): readonly Way[] {
  return whenKnown === undefined ? ways : [...ways, askedTwice(whenKnown)]
}

function askedTwice(once: Way): Way {
  return {
    name: 'asked twice',
    prepare: (rule, bounds, people) => {
      const { worst, best } = EXTREMES[rule]
      const atWorst = once.prepare(
        rule,
        bounds,
        people.map((facts) => ({ ...worst, ...facts })),
      )
      const atBest = once.prepare(
        rule,
        bounds,
        people.map((facts) => ({ ...best, ...facts })),
      )
      const isKnown = people.map((facts) => isComplete(facts, rule))
      return async (rows) => {
        const first = await atWorst(rows)
        const again = rows.filter((row, i) => first[i] === 'no' && !isKnown[row])
        const second = await atBest(again)
        let next = 0
        return rows.map((row, i): Answer => {
          const answer = first[i] ?? 'throws'
          if (answer !== 'no' || isKnown[row]) return answer
          const other = second[next++] ?? 'throws'
          return other === 'yes' ? 'unknown' : other
        })
      }
    },
    demonstrate: async (what, facts) => {
      const least = await once.demonstrate(what, { ...LEAST, ...facts })
      const most = await once.demonstrate(what, { ...MOST, ...facts })
      return least === most ? least : 'unknown'
    },
  }
}
