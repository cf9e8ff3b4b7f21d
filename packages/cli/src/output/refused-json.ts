import type { Remedies, Remedy, RemedyDates, RemedyDeadline, UrgentDay } from '@juyi/journey'
import type { LawBook, LawLimit, RefusalRule, refusalIn } from '@juyi/law'
import { type Day, formatDay } from '@juyi/rules'
import { citeWords, dayOrNull, placeAndDay } from './answer-json.ts'

/** What there is to say about a refusal. */
export interface RefusedAnswer {
  readonly rule: RefusalRule
  /** Others that may be meant by what was said, the likeliest first. */
  readonly others: readonly RefusalRule[]
  readonly finding: ReturnType<typeof refusalIn>
  readonly dates: RemedyDates
  readonly ways: Remedies
  readonly cutoff: Day | undefined
  /** What to do on which day up to the cutoff, where there is one. */
  readonly plan: readonly UrgentDay[] | undefined
  readonly on: Day
  /** With the citations of the refusals too. */
  readonly book: LawBook
}

/** The answer as other programs read it. `way` in the plan is the place in `ways`, from 0. Days are YYYY-MM-DD. */
export function refusedJson({ rule, others, finding, ways, cutoff, plan, on, book }: RefusedAnswer) {
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
    ways: ways.map((way) => wayJson(way, book)),
    cutoff: dayOrNull(cutoff ?? null),
    plan:
      plan?.map((day) => ({
        on: formatDay(day.on),
        steps: day.steps.map(({ remedy, aim }) => ({ way: ways.indexOf(remedy), aim })),
      })) ?? null,
  }
}

function wayJson({ route, standing, deadline, untold, answerBy }: Remedy, book: LawBook) {
  return {
    kind: route.kind,
    addressee: route.addressee,
    letter: route.letter ?? null,
    state: standing.state,
    waitsFor: standing.state === 'notYet' ? standing.waitsFor : null,
    within: route.deadline ?? null,
    after: route.after ?? null,
    deadline: deadline === undefined ? null : deadlineJson(deadline),
    untold: untold === undefined ? null : { ...deadlineJson(untold), ...sourceJson(untold.cites, book) },
    answer: route.answer === undefined ? null : limitJson(route.answer, answerBy, book),
    detail: route.detail === undefined ? [] : detailOf(route.detail.cites, book),
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

/** What the articles on cost and reach say, each with its label. */
export function detailOf(cites: readonly string[], { citations }: LawBook) {
  return cites.map((ref) => ({ says: citations[ref]?.gist ?? null, cite: citations[ref]?.label ?? ref, ref }))
}
