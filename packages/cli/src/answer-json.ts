import type { Assessment, RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { type Day, formatDay } from '@juyi/rules'

/** The answer as other programs read it. Days are YYYY-MM-DD; the end of a window is its last day. */
export function answerJson(answer: Assessment, book: LawBook) {
  return {
    place: { code: book.place.code, name: book.place.name },
    on: formatDay(answer.on),
    verdict: answer.verdict,
    reason: answer.reason,
    earliest: dayOrNull(answer.earliest),
    windows: answer.windows.map(({ from, to }) => ({ from: formatDay(from), to: dayOrNull(to) })),
    missing: answer.missing,
    next: answer.next,
    routes: answer.routes.map((route) => routeJson(route, book)),
    because: answer.because.map(({ says, cites, confidence, holds }) => ({
      says,
      cite: citeWords(cites, book),
      confidence,
      holds,
      refs: cites,
    })),
    judgement: answer.judgement.map(({ says, cites, usually }) => ({
      says,
      cite: citeWords(cites, book),
      refs: cites,
      papers: usually.map((id) => book.documents[id]?.name ?? id),
    })),
    coverage: answer.coverage,
    presumed: answer.presumed,
  }
}

export function routeJson(route: RoutePlan, book: LawBook) {
  return {
    id: route.route,
    name: route.name,
    earliest: formatDay(route.earliest),
    sure: route.sure,
    steps: route.steps.map(({ act, says, by, start, on, cites, confidence }) => ({
      act,
      says,
      by,
      start: formatDay(start),
      on: formatDay(on),
      cites: cites.map((cite) => book.citations[cite]?.label ?? cite),
      confidence,
    })),
    assumes: route.assumes,
    cites: route.cites.map((cite) => book.citations[cite]?.label ?? cite),
    refs: route.cites,
    provisional: route.provisional,
  }
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}

/** The citations in words; null where none was found. */
export function citeWords(cites: readonly string[], book: LawBook): string | null {
  return cites.length === 0 ? null : cites.map((cite) => book.citations[cite]?.label ?? cite).join('；')
}
