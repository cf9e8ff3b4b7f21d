import type { Remedies, Remedy, RemedyDates, RemedyDeadline, UrgentDay } from '@juyi/journey'
import {
  addresseeIn,
  type LawBook,
  type LawLimit,
  type RefusalRule,
  type RefusalsBook,
  type refusalIn,
  reviewAlong,
  WAY_ASPECTS,
} from '@juyi/law'
import { type Day, formatDay } from '@juyi/rules'
import { citeWords, dayOrNull, placeAndDay } from './answer-json.ts'

/** What there is to say about a refusal. */
export interface RefusedAnswer {
  readonly rule: RefusalRule
  /** The same in Chinese: what is said at the window, and to be said there. */
  readonly chinese: RefusalRule
  /** Others that may be meant by what was said, the likeliest first. */
  readonly others: readonly RefusalRule[]
  readonly finding: ReturnType<typeof refusalIn>
  readonly dates: RemedyDates
  readonly ways: Remedies
  /** What each kind of way asks for and is good for. */
  readonly kinds: RefusalsBook['ways']
  readonly cutoff: Day | undefined
  /** What to do on which day up to the cutoff, where there is one. */
  readonly plan: readonly UrgentDay[] | undefined
  readonly on: Day
  /** With the citations of the refusals too. */
  readonly book: LawBook
}

/** The answer as other programs read it. `way` in the plan is the place in `ways`, from 0. Days are YYYY-MM-DD. */
export function refusedJson(answer: RefusedAnswer) {
  const { rule, others, finding, ways, cutoff, plan, on, book } = answer
  return {
    ...placeAndDay(on, book),
    refusal: rule.id,
    heard: rule.heard,
    others: others.map(({ id, heard }) => ({ id, heard: heard[0] ?? id })),
    finding: {
      inTheRules: finding.inTheRules,
      says: finding.says,
      place: finding.place ?? null,
      ...sourceJson(finding.cites, book),
      confidence: finding.confidence,
    },
    reply: rule.reply,
    askInWriting: rule.askInWriting,
    ways: ways.map((way) => wayJson(way, answer)),
    cutoff: dayOrNull(cutoff ?? null),
    plan:
      plan?.map((day) => ({
        on: formatDay(day.on),
        steps: day.steps.map(({ remedy, aim }) => ({ way: ways.indexOf(remedy), aim })),
      })) ?? null,
  }
}

function wayJson(
  { route, standing, deadline, untold, answer, answerBy }: Remedy,
  { kinds, finding, book }: RefusedAnswer,
) {
  const way = kinds[route.kind]
  const review = reviewAlong(finding, way, book.citations)
  return {
    kind: route.kind,
    does: route.does,
    addressee: addresseeIn(route, kinds, book.place.chain).says,
    letter: route.letter ?? null,
    state: standing.state,
    waitsFor: standing.state === 'notYet' ? standing.waitsFor : null,
    within: route.deadline ?? null,
    after: route.after ?? null,
    deadline: deadline === undefined ? null : deadlineJson(deadline),
    untold: untold === undefined ? null : { ...deadlineJson(untold), ...sourceJson(untold.cites, book) },
    goneOn: standing.state === 'gone' ? dayOrNull(standing.on ?? null) : null,
    answer: answer === undefined ? null : limitJson(answer, answerBy, book),
    about: Object.fromEntries(
      WAY_ASPECTS.map((aspect) => [
        aspect,
        (way?.[aspect] ?? []).map(({ says, cites, confidence }) => ({
          says,
          ...sourceJson(cites, book),
          confidence,
        })),
      ]),
    ),
    reviews: review === undefined ? null : { possible: review.possible, impossible: review.impossible },
    ...sourceJson(route.cites, book),
    confidence: route.confidence,
  }
}

function deadlineJson({ from, start, within, counted, last, provisional }: RemedyDeadline) {
  return {
    from,
    start: formatDay(start),
    within,
    counted: formatDay(counted),
    last: formatDay(last),
    provisional,
  }
}

function limitJson({ within, cites }: LawLimit, by: Day | undefined, book: LawBook) {
  return { within, by: dayOrNull(by ?? null), ...sourceJson(cites, book) }
}

function sourceJson(cites: readonly string[], book: LawBook) {
  return { cite: citeWords(cites, book), refs: cites }
}
