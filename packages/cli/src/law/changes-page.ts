import { type Confidence, type LawSources, resolveCitation, writeProblem } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { LANGUAGE } from '../language.ts'
import type { Page } from '../output/page.ts'
import { writeItem } from './compare.ts'
import { comparisonJson } from './comparison-json.ts'
import { comparedItems } from './comparison-words.ts'
import type { AnswerChange, LawChanges, PartChange, ScenarioAnswer } from './law-changes.ts'
import { shortName } from './place-name.ts'
import { LAW_WORDS } from './words/index.ts'

const { diff: words, confidence, date, labelled, list: items, place: placeAndCode, series } = LAW_WORDS

/** What is known of the two states that were compared. */
export interface ChangeContext {
  readonly commit: string
  readonly day: Day
  /** Files of the old state that could not be read, each with the reason. */
  readonly unread: readonly string[]
  readonly law: LawSources
  readonly before: LawSources
}

export function changesJson({ compared, parts, overdue, problems, ...rest }: LawChanges): object {
  return {
    ...rest,
    parts: parts.map((one) => ({ ...one, says: one.says?.[LANGUAGE] })),
    overdue: overdue.map((one) => ({ ...one, says: one.says?.[LANGUAGE] })),
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
  writeParts(page, changes.parts, law, before)
  if (changes.overdue.length > 0) {
    const lines = changes.overdue.map(({ path, says, reviewBy }) =>
      words.overdueOne(path, says?.[LANGUAGE], reviewBy),
    )
    list(page, words.overdue, lines)
  }
  if (isNothing(changes)) page.say(words.nothing)
}

function isNothing(changes: LawChanges): boolean {
  const { places, statutes, answers, parts, overdue, problems } = changes
  const lists = [
    places.added,
    places.removed,
    statutes.added,
    statutes.removed,
    answers,
    parts,
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
    const [was, is] = [answerWords(before), answerWords(after)]
    if (was !== is) {
      page.say(labelled(words.names.other, was), { indent: 6 })
      page.say(labelled(words.names.own, is), { indent: 6 })
    }
    if ('cannot' in before || 'cannot' in after) continue
    for (const line of [
      ...cameAndWent(words.asked, before.missing, after.missing),
      ...cameAndWent(words.papers, before.papers, after.papers),
    ])
      page.say(line, { indent: 6 })
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

function writeParts(page: Page, parts: readonly PartChange[], law: LawSources, before: LawSources): void {
  if (parts.length === 0) return
  page.heading(words.parts(parts.length))
  const label = (cite: string) =>
    [law, before].flatMap(({ statutes, sources }) => {
      const found = resolveCitation(cite, statutes, sources, LANGUAGE)
      return 'missing' in found ? [] : [found.label]
    })[0] ?? cite
  const sureness = (how: Confidence | null) => (how === null ? words.unset : confidence[how])
  for (const { path, says, change, fields, gained, lost, confidence: sure } of parts) {
    page.say(words.part(words.change[change], path, says?.[LANGUAGE]), { indent: 2, mark: '·' })
    for (const one of fields) for (const line of fieldWords(one)) page.say(line, { indent: 6 })
    if (gained.length > 0) page.say(words.gained(gained.map(label)), { indent: 6 })
    if (lost.length > 0) page.say(words.lost(lost.map(label)), { indent: 6 })
    if (sure !== undefined)
      page.say(labelled(words.sureness, `${sureness(sure.before)} → ${sureness(sure.after)}`), { indent: 6 })
  }
}

/** Of lists only what came and what went. */
function fieldWords({ field, before, after }: PartChange['fields'][number]): readonly string[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const lines = cameAndWent(field, before, after)
    return lines.length > 0 ? lines : [labelled(field, words.otherOrder)]
  }
  const [was, is] = [before, after].map((one) => (one === null ? words.unset : items([one].flat())))
  return [labelled(field, `${was} → ${is}`)]
}

function cameAndWent(what: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const came = after.filter((one) => !before.includes(one))
  const went = before.filter((one) => !after.includes(one))
  return [
    ...(came.length > 0 ? [labelled(what, words.came(came))] : []),
    ...(went.length > 0 ? [labelled(what, words.went(went))] : []),
  ]
}
