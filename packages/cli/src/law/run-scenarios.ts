import { divisionName } from '@juyi/identity'
import { type Assessment, assess, checklist, FactsError, parseFacts } from '@juyi/journey'
import {
  buildBook,
  type Language,
  type LawSources,
  type ScenarioSource,
  type ScenariosSource,
} from '@juyi/law'
import { type Day, formatDay, parseDay } from '@juyi/rules'
import { type LawWords, lawWords } from './words/index.ts'

export interface ScenarioResult {
  readonly place: string
  readonly name: string
  /** What came out otherwise than expected, in words; empty when the scenario passed. */
  readonly differences: readonly string[]
}

/** Answers every worked case and compares with what its author worked out by hand. */
export function runScenarios(
  files: readonly ScenariosSource[],
  law: LawSources,
  language: Language,
): readonly ScenarioResult[] {
  const words = lawWords(language)
  return files.flatMap(({ place, scenarios }) => {
    const book = buildBook(place, law, divisionName(place.slice(0, 6)), language)
    return scenarios.map((scenario): ScenarioResult => {
      const on = parseDay(scenario.on) ?? 0
      try {
        const facts = parseFacts(scenario.facts, book, on)
        const answer = assess(book, facts, on)
        const papers = checklist(book, facts, on).map((item) => item.requirement.id)
        return { place, name: scenario.name, differences: compare(scenario.expect, answer, papers, words) }
      } catch (error) {
        if (!(error instanceof FactsError)) throw error
        return { place, name: scenario.name, differences: [error.message] }
      }
    })
  })
}

function compare(
  expect: ScenarioSource['expect'],
  answer: Assessment,
  papers: readonly string[],
  { list, test: words }: LawWords,
): readonly string[] {
  const out: string[] = []
  const check = (what: string, wanted: unknown, got: unknown) => {
    if (wanted === undefined) return
    const [a, b] = [JSON.stringify(wanted), JSON.stringify(got)]
    if (a !== b) out.push(words.differs(what, `${a}`, `${b}`))
  }
  check('verdict', expect.verdict, answer.verdict)
  check('reason', expect.reason, answer.reason)
  check('earliest', expect.earliest, written(answer.earliest))
  check(
    'windows',
    expect.windows,
    answer.windows.map(({ from, to }) => ({ from: formatDay(from), to: written(to) })),
  )
  check('missing', expect.missing && [...expect.missing].sort(), [...answer.missing].sort())
  check('next', expect.next, answer.next)
  const routes = answer.routes.map((route) => ({
    route: route.route,
    earliest: formatDay(route.earliest),
    acts: route.steps.map((step) => step.act),
  }))
  for (const wanted of expect.routes ?? []) {
    const found = routes.some(
      (route) =>
        route.route === wanted.route &&
        route.earliest === wanted.earliest &&
        (wanted.acts ?? []).every((act) => route.acts.includes(act)),
    )
    if (!found) out.push(words.lacks('routes', JSON.stringify(wanted), JSON.stringify(routes)))
  }
  for (const unwanted of expect.noRoutes ?? []) {
    if (routes.some((route) => route.route === unwanted)) out.push(words.unwanted('routes', unwanted))
  }
  for (const wanted of expect.papers ?? []) {
    if (!papers.includes(wanted)) out.push(words.lacks('papers', wanted, list(papers)))
  }
  for (const unwanted of expect.noPapers ?? []) {
    if (papers.includes(unwanted)) out.push(words.unwanted('papers', unwanted))
  }
  return out
}

function written(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}
