import {
  answerTimes,
  applyWhatIf,
  assess,
  caseOf,
  checklist,
  datesAhead,
  daysToBegin,
  endorsementOf,
  type KnownFacts,
  letterInputs,
  parseFacts,
  parseLog,
  plan,
  problemWithAction,
  questionsLeft,
  remedies,
  remedyDatesOf,
  runningClocks,
  urgentPlan,
  whatIfsFor,
  writtenFacts,
} from '@juyi/journey'
import { PlaceOnDay } from '@juyi/journey/assess-many'
import type { LawBook, LettersBook, RefusalsBook } from '@juyi/law'
import { fillLetter } from '@juyi/papers'
import { type Day, formatDay, WorkCalendar } from '@juyi/rules'
import { unlessFactsRefused } from './outcome.ts'

const PURPOSES = ['application', 'registration', 'endorsement', 'replacement'] as const

/** Everything that is worked out for one person; undefined where the facts were refused. */
export function askForPerson(book: LawBook, raw: unknown, on: Day): KnownFacts | undefined {
  const facts = unlessFactsRefused(() => parseFacts(raw, book, on))
  if (facts === undefined) return undefined
  assess(book, facts, on)
  plan(book, facts, on)
  for (const purpose of PURPOSES) checklist(book, facts, on, purpose)
  questionsLeft(book, facts, on, new Set())
  // Facts that were read can be written down and read again.
  parseFacts({ ...writtenFacts(facts.values, book), asOf: formatDay(facts.asOf) }, book, on)
  for (const { sets } of whatIfsFor(book, facts, on)) {
    const changed = applyWhatIf(writtenFacts(facts.values, book), sets, book, on)
    unlessFactsRefused(() => parseFacts(changed, book, on))
  }
  return facts
}

/** The bulk answers agree with the interactive one, and none of them fails. */
export function askForMany(book: LawBook, people: readonly KnownFacts[], on: Day): void {
  for (const { verdict, facts } of new PlaceOnDay(book, on).assessMany(people)) {
    const { verdict: one, reason } = assess(book, facts, on)
    const same = verdict === 'notToday' ? one !== 'eligible' && one !== 'likely' : verdict === one
    if (!same && reason === null) throw new Error(`bulk says ${verdict}, one by one it is ${one}`)
  }
}

/** Everything that is worked out for a case from its log. */
export function askForCase(
  book: LawBook,
  raw: unknown,
  facts: KnownFacts,
  on: Day,
  { refusals }: Pick<RefusalsBook, 'refusals'>,
  { letters, words, citations }: LettersBook,
): void {
  const log = parseLog(raw)
  for (const [i, action] of log.entries()) problemWithAction(log.slice(0, i), action, on)
  const state = caseOf(log)
  runningClocks(book, log, on)
  endorsementOf(book, state, on)
  const assessment = assess(book, facts, on)
  const calendar = new WorkCalendar(book.calendar)
  const begin = daysToBegin(book, facts, on)
  datesAhead({
    book,
    log,
    today: on,
    assessment,
    begin,
    ...(assessment.routes[0] ? { plan: assessment.routes[0] } : {}),
  })
  for (const rule of refusals) {
    const dates = remedyDatesOf(book, log, rule, on)
    const ways = remedies({
      rule,
      dates,
      today: on,
      calendar,
      answers: answerTimes(book, on),
      cutoff: on + 30,
    })
    urgentPlan(ways, on, on + 30, calendar)
    for (const letter of Object.values(letters)) {
      const details = {
        'person.name': state.refusal?.words ?? '镜湖\u0000|#{{x}}',
        'person.idNumber': '不是号码',
      }
      const given = letterInputs(
        letter,
        { book, words, facts, details, log, refusal: { rule }, dates, today: on },
        {},
      )
      fillLetter(letter, given, { ...book.citations, ...citations }, formatDay(on))
    }
  }
}
