import type { Assessment, PaperItem, RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { type Day, formatDay } from '@juyi/rules'
import { PHRASES } from '../words.ts'

/** The answer as other programs read it. Days are YYYY-MM-DD; the end of a window is its last day. */
export function answerJson(answer: Assessment, book: LawBook) {
  return {
    ...placeAndDay(answer.on, book),
    verdict: answer.verdict,
    reason: answer.reason,
    earliest: dayOrNull(answer.earliest),
    windows: answer.windows.map(({ from, to }) => ({ from: formatDay(from), to: dayOrNull(to) })),
    missing: answer.missing,
    next: answer.next,
    routes: answer.routes.map((route) => routeJson(route, book)),
    because: answer.because.map(({ id, says, cites, confidence, holds }) => ({
      id,
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

/** The ways to the permit alone. */
export function planJson(answer: Assessment, book: LawBook) {
  return {
    ...placeAndDay(answer.on, book),
    verdict: answer.verdict,
    reason: answer.reason,
    earliest: dayOrNull(answer.earliest),
    routes: answer.routes.map((route) => ({
      ...routeJson(route, book),
      steps: route.steps.map((step) => ({
        ...stepJson(step, book),
        where: step.where ?? null,
        bring: step.bring.map((id) => ({ id, name: book.documents[id]?.name ?? id })),
      })),
    })),
    coverage: answer.coverage,
  }
}

/** What must be shown, with the papers that serve. */
export function papersJson(
  items: readonly PaperItem[],
  purpose: string,
  on: Day,
  book: LawBook,
  reason: Assessment['reason'],
) {
  return {
    ...placeAndDay(on, book),
    purpose,
    reason,
    papers: items.map(({ requirement, needed, options, held }) => ({
      id: requirement.id,
      says: requirement.says,
      needed,
      held,
      fetched: requirement.fetched,
      original: requirement.original,
      copies: requirement.copies,
      options: options.map((option) => ({
        documents: option.documents.map((id) => ({ id, name: book.documents[id]?.name ?? id })),
        note: option.note ?? null,
        serves: option.serves,
        held: option.held,
      })),
      cite: citeWords(requirement.cites, book),
      confidence: requirement.confidence,
      refs: requirement.cites,
    })),
    coverage: book.place.coverage,
  }
}

/** What every answer begins with. */
export function placeAndDay(on: Day, book: LawBook) {
  return {
    place: book.place.code.slice(0, 6),
    placeName: book.place.name,
    credential: book.credential.name,
    on: formatDay(on),
  }
}

function routeJson(route: RoutePlan, book: LawBook) {
  return {
    id: route.route,
    name: route.name,
    earliest: formatDay(route.earliest),
    sure: route.sure,
    sureOnceDone: route.sureOnceDone,
    steps: route.steps.map((step) => stepJson(step, book)),
    assumes: route.assumes,
    cites: route.cites.map((cite) => citeLabel(cite, book)),
    refs: route.cites,
    provisional: route.provisional,
  }
}

function stepJson(
  { act, says, by, start, on, cites, confidence }: RoutePlan['steps'][number],
  book: LawBook,
) {
  return {
    act,
    says,
    by,
    start: formatDay(start),
    on: formatDay(on),
    cites: cites.map((cite) => citeLabel(cite, book)),
    confidence,
  }
}

export function dayOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}

function citeLabel(cite: string, book: LawBook): string {
  return book.citations[cite]?.label ?? cite
}

/** The citations in words; null where none was found. */
export function citeWords(cites: readonly string[], book: LawBook): string | null {
  return cites.length === 0 ? null : PHRASES.series(cites.map((cite) => citeLabel(cite, book)))
}
