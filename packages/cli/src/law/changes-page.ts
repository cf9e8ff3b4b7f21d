import { type LawSources, resolveCitation, writeProblem } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { LANGUAGE } from '../language.ts'
import type { Page } from '../output/page.ts'
import { writeItem } from './compare.ts'
import { comparisonJson } from './comparison-json.ts'
import { comparedItems } from './comparison-words.ts'
import type { AnswerChange, LawChanges, ScenarioAnswer, StatementChange } from './law-changes.ts'
import { shortName } from './place-name.ts'
import { LAW_WORDS } from './words/index.ts'

const { diff: words, confidence, date, labelled, place: placeAndCode, series } = LAW_WORDS

/** What is known of the two states that were compared. */
export interface ChangeContext {
  readonly commit: string
  readonly day: Day
  /** Files of the old state that could not be read, each with the reason. */
  readonly unread: readonly string[]
  readonly law: LawSources
  readonly before: LawSources
}

export function changesJson({ compared, statements, overdue, problems, ...rest }: LawChanges): object {
  return {
    ...rest,
    statements: statements.map((one) => ({ ...one, says: one.says[LANGUAGE] })),
    overdue: overdue.map((one) => ({ ...one, says: one.says[LANGUAGE] })),
    problems: problems.map((problem) => writeProblem(problem, LANGUAGE)),
    compared: compared.map(comparisonJson),
  }
}

export function writeChanges(page: Page, changes: LawChanges, context: ChangeContext): void {
  const { law, before } = context
  page.say(words.title(context.commit.slice(0, 10), date(context.day)), { look: 'heading' })
  if (context.unread.length > 0) {
    page.heading(words.unread)
    for (const line of context.unread) page.say(line, { indent: 2, mark: '!' })
  }
  for (const problem of changes.problems) page.say(writeProblem(problem, LANGUAGE), { indent: 2, mark: '!' })
  const lists = [
    [words.placesAdded, changes.places.added.map((code) => placeName(code, law))],
    [words.placesRemoved, changes.places.removed.map((code) => placeName(code, before))],
    [words.statutesAdded, changes.statutes.added.map((id) => law.statutes.get(id)?.title ?? id)],
    [words.statutesRemoved, changes.statutes.removed.map((id) => before.statutes.get(id)?.title ?? id)],
  ] as const
  for (const [title, names] of lists) if (names.length > 0) list(page, title, names)
  writeAnswers(page, changes.answers, law)
  writeComparisons(page, changes)
  writeStatements(page, changes.statements, law, before)
  if (changes.overdue.length > 0) {
    const lines = changes.overdue.map(({ path, says, reviewBy }) =>
      words.overdueOne(path, says[LANGUAGE], reviewBy),
    )
    list(page, words.overdue, lines)
  }
  if (isNothing(changes)) page.say(words.nothing)
}

function isNothing(changes: LawChanges): boolean {
  const { places, statutes, answers, statements, overdue, problems } = changes
  const lists = [
    places.added,
    places.removed,
    statutes.added,
    statutes.removed,
    answers,
    statements,
    overdue,
    problems,
  ]
  return (
    lists.every(({ length }) => length === 0) &&
    changes.compared.every((comparison) => comparedItems(comparison, words.names).length === 0)
  )
}

function list(page: Page, title: string, names: readonly string[]): void {
  page.heading(title)
  for (const name of names) page.say(name, { indent: 2, mark: '·' })
}

function placeName(code: string, law: LawSources): string {
  return placeAndCode(shortName(code, law, LANGUAGE), code)
}

function writeAnswers(page: Page, answers: readonly AnswerChange[], law: LawSources): void {
  if (answers.length === 0) return
  page.heading(words.answers(answers.length))
  for (const { place, name, on, before, after } of answers) {
    page.say(words.scenario(placeName(place, law), name, on), { indent: 2, mark: '·' })
    page.say(labelled(words.names.other, answerWords(before)), { indent: 6 })
    page.say(labelled(words.names.own, answerWords(after)), { indent: 6 })
  }
}

function answerWords(answer: ScenarioAnswer): string {
  if ('cannot' in answer) return words.cannot(answer.cannot)
  const { verdict, reason, earliest, routes } = answer
  return series([
    reason === null ? words.verdicts[verdict] : words.reasons[reason],
    ...(earliest === null ? [] : [words.earliest(earliest)]),
    ...(routes.length === 0 ? [] : [words.routes(routes)]),
  ])
}

function writeComparisons(page: Page, { compared }: LawChanges): void {
  for (const comparison of compared) {
    const items = comparedItems(comparison, words.names)
    if (items.length === 0) continue
    const { name, code } = comparison.own.place
    page.heading(words.conditions(placeAndCode(name, code)))
    for (const { basis: _, ...item } of items) writeItem(page, item, words.names)
  }
}

function writeStatements(
  page: Page,
  statements: readonly StatementChange[],
  law: LawSources,
  before: LawSources,
): void {
  if (statements.length === 0) return
  page.heading(words.statements(statements.length))
  const label = (cite: string) =>
    [law, before].flatMap(({ statutes, sources }) => {
      const found = resolveCitation(cite, statutes, sources)
      return 'missing' in found ? [] : [found.label]
    })[0] ?? cite
  for (const { path, says, change, gained, lost, confidence: sure } of statements) {
    page.say(words.statement(words.change[change], path, says[LANGUAGE]), { indent: 2, mark: '·' })
    if (gained.length > 0) page.say(words.gained(gained.map(label)), { indent: 6 })
    if (lost.length > 0) page.say(words.lost(lost.map(label)), { indent: 6 })
    if (sure !== undefined) page.say(`${confidence[sure.before]} → ${confidence[sure.after]}`, { indent: 6 })
  }
}
