import type { LawBook } from '@juyi/law'
import { type Day, type Facts, type FactValue, formatDay, inArea, type TimelineType } from '@juyi/rules'
import type { FactsProblem } from './facts-problem.ts'
import { runningRegistration } from './running-registration.ts'

/** What cannot be true together, or is too vague to decide what it must decide. */
export function contradictions(values: Facts, book: LawBook, asOf: Day): readonly FactsProblem[] {
  return [
    ...registrationProblems(values, book, asOf),
    ...birthProblems(values, asOf),
    ...hukouProblems(values.get('hukouPlace'), book),
    ...Object.values(book.vocabulary.timelines).flatMap((timeline) =>
      timeline.unit === 'day' ? flagProblems(timeline, values) : countProblems(timeline, values),
    ),
  ]
}

/** First and last day on which a registration began. */
function registrationsOf(values: Facts): readonly Day[] {
  const stays = values.get('registrations')
  if (!Array.isArray(stays)) return []
  return stays.flatMap((stay) => ('from' in stay && typeof stay.from === 'number' ? [stay.from] : []))
}

function registrationProblems(values: Facts, book: LawBook, asOf: Day): readonly FactsProblem[] {
  const registered = values.get('registeredOn')
  const last = registrationsOf(values).at(-1)
  if (last === undefined || registered === undefined || registered === last) return []
  // What is read off the history where it is not said apart may be said.
  if (registered === runningRegistration(values, book, asOf)) return []
  const said = typeof registered === 'number' ? formatDay(registered) : 'null（从来没有登记过）'
  return [
    {
      field: 'registeredOn',
      says: `${said} 和 registrations 最后一段的 from ${formatDay(last)} 不一样；两处写同一天，或者只写 registrations`,
    },
  ]
}

function birthProblems(values: Facts, asOf: Day): readonly FactsProblem[] {
  const birth = values.get('birthDate')
  if (typeof birth !== 'number') return []
  if (birth > asOf) {
    return [{ field: 'birthDate', says: `${formatDay(birth)} 晚于 ${formatDay(asOf)}；请核对出生日期` }]
  }
  const stays = registrationsOf(values)
  const begun = stays[0] ?? values.get('registeredOn')
  if (typeof begun !== 'number' || begun >= birth) return []
  return [
    {
      field: stays.length === 0 ? 'registeredOn' : 'registrations',
      says: `登记日 ${formatDay(begun)} 早于出生日期 ${formatDay(birth)}；请核对这两个日期`,
    },
  ]
}

/** A code that may or may not lie in the place's own area cannot tell who is local. */
function hukouProblems(code: FactValue | undefined, book: LawBook): readonly FactsProblem[] {
  const { area, code: place } = book.place
  if (typeof code !== 'string' || inArea(code, area)) return []
  if (code.endsWith('0000') && area.within.some((prefix) => prefix.startsWith(code.slice(0, 2)))) {
    return [
      { field: 'hukouPlace', says: `${code} 是一整个省；写到市、区或县，例如 "${place.slice(0, 4)}01"` },
    ]
  }
  return []
}

/** A thing that is said not to hold has no day on which it began. */
function flagProblems(timeline: TimelineType & { unit: 'day' }, values: Facts): readonly FactsProblem[] {
  const { flag, since } = timeline
  if (flag === undefined || since === undefined) return []
  if (values.get(flag) !== false || typeof values.get(since) !== 'number') return []
  return [{ field: since, says: `${flag} 写的是没有，这里却有日期；改成一致的` }]
}

/** Counts of the same months fit together: a run lies in every window, a window in a longer one. */
function countProblems(timeline: TimelineType & { unit: 'month' }, values: Facts): readonly FactsProblem[] {
  const given = (fact: string | undefined) => (fact === undefined ? undefined : values.get(fact))
  const run = given(timeline.consecutive)
  const counts = (timeline.counts ?? []).flatMap(({ fact, window }) => {
    const n = given(fact)
    return typeof n === 'number' ? [{ fact, window, n }] : []
  })
  return counts.flatMap(({ fact, window, n }): readonly FactsProblem[] => {
    if (typeof run === 'number' && n < Math.min(run, window)) {
      return [
        { field: fact, says: `连续交了 ${run} 个月，最近 ${window} 个月里就不会只有 ${n} 个月；请核对` },
      ]
    }
    const shorter = counts.find(
      (other) => other.window < window && (other.n > n || n - other.n > window - other.window),
    )
    return shorter === undefined
      ? []
      : [
          {
            field: fact,
            says: `最近 ${window} 个月里 ${n} 个月，和最近 ${shorter.window} 个月里 ${shorter.n} 个月对不上；请核对`,
          },
        ]
  })
}
