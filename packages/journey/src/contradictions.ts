import type { LawBook } from '@juyi/law'
import { type Day, type Facts, type FactValue, formatDay, inArea, type TimelineType } from '@juyi/rules'
import type { FactsProblem } from './facts-problem.ts'
import { FACTS_WORDS, type FactsWords } from './facts-words.ts'
import { runningRegistration } from './running-registration.ts'

/** What cannot be true together, or is too vague to decide what it must decide. */
export function contradictions(values: Facts, book: LawBook, asOf: Day): readonly FactsProblem[] {
  const words = FACTS_WORDS[book.language]
  return [
    ...registrationProblems(values, book, asOf, words),
    ...birthProblems(values, asOf, words),
    ...hukouProblems(values.get('hukouPlace'), book, words),
    ...Object.values(book.vocabulary.timelines).flatMap((timeline) =>
      timeline.unit === 'day'
        ? flagProblems(timeline, values, words)
        : countProblems(timeline, values, words),
    ),
  ]
}

/** First and last day on which a registration began. */
function registrationsOf(values: Facts): readonly Day[] {
  const stays = values.get('registrations')
  if (!Array.isArray(stays)) return []
  return stays.flatMap((stay) => ('from' in stay && typeof stay.from === 'number' ? [stay.from] : []))
}

function registrationProblems(
  values: Facts,
  book: LawBook,
  asOf: Day,
  words: FactsWords,
): readonly FactsProblem[] {
  const registered = values.get('registeredOn')
  const last = registrationsOf(values).at(-1)
  if (last === undefined || registered === undefined || registered === last) return []
  // What is read off the history where it is not said apart may be said.
  if (registered === runningRegistration(values, book, asOf)) return []
  const said = typeof registered === 'number' ? formatDay(registered) : undefined
  return [{ field: 'registeredOn', says: words.twoDays(said, formatDay(last)) }]
}

function birthProblems(values: Facts, asOf: Day, words: FactsWords): readonly FactsProblem[] {
  const birth = values.get('birthDate')
  if (typeof birth !== 'number') return []
  if (birth > asOf) {
    return [{ field: 'birthDate', says: words.bornLater(formatDay(birth), formatDay(asOf)) }]
  }
  const stays = registrationsOf(values)
  const begun = stays[0] ?? values.get('registeredOn')
  if (typeof begun !== 'number' || begun >= birth) return []
  return [
    {
      field: stays.length === 0 ? 'registeredOn' : 'registrations',
      says: words.registeredBeforeBirth(formatDay(begun), formatDay(birth)),
    },
  ]
}

/** A code that may or may not lie in the place's own area cannot tell who is local. */
function hukouProblems(
  code: FactValue | undefined,
  book: LawBook,
  words: FactsWords,
): readonly FactsProblem[] {
  const { area, code: place } = book.place
  if (typeof code !== 'string' || inArea(code, area)) return []
  if (code.endsWith('0000') && area.within.some((prefix) => prefix.startsWith(code.slice(0, 2)))) {
    return [{ field: 'hukouPlace', says: words.wholeProvince(code, `"${place.slice(0, 4)}01"`) }]
  }
  return []
}

/** A thing that is said not to hold has no day on which it began. */
function flagProblems(
  timeline: TimelineType & { unit: 'day' },
  values: Facts,
  words: FactsWords,
): readonly FactsProblem[] {
  const { flag, since } = timeline
  if (flag === undefined || since === undefined) return []
  if (values.get(flag) !== false || typeof values.get(since) !== 'number') return []
  return [{ field: since, says: words.dateOfNone(flag) }]
}

/** Counts of the same months fit together: a run lies in every window, a window in a longer one. */
function countProblems(
  timeline: TimelineType & { unit: 'month' },
  values: Facts,
  words: FactsWords,
): readonly FactsProblem[] {
  const given = (fact: string | undefined) => (fact === undefined ? undefined : values.get(fact))
  const run = given(timeline.consecutive)
  const counts = (timeline.counts ?? []).flatMap(({ fact, window }) => {
    const n = given(fact)
    return typeof n === 'number' ? [{ fact, window, n }] : []
  })
  return counts.flatMap(({ fact, window, n }): readonly FactsProblem[] => {
    if (typeof run === 'number' && n < Math.min(run, window)) {
      return [{ field: fact, says: words.fewerThanInARow(run, window, n) }]
    }
    const shorter = counts.find(
      (other) => other.window < window && (other.n > n || n - other.n > window - other.window),
    )
    return shorter === undefined
      ? []
      : [{ field: fact, says: words.countsDiffer(window, n, shorter.window, shorter.n) }]
  })
}
