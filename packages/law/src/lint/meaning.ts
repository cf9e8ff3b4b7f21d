import {
  type Condition,
  type Day,
  evaluate,
  type Horizon,
  isSatisfiable,
  partsOf,
  relevantFacts,
  World,
} from '@juyi/rules'
import type { LawBook, RouteRule } from '../book.ts'
import { buildBook } from '../build-book.ts'
import { anyRoute } from '../eligibility.ts'
import type { InWords } from '../language.ts'
import type { LawSources } from '../sources.ts'
import { Findings, type LintFinding } from './finding.ts'

/** So many days ahead are looked at, as the answers do. */
const LOOK_AHEAD_DAYS = 20 * 366

/**
 * What the rules mean taken together: every route, requirement and act can apply to somebody, no part of a route
 * is idle, and the questions can be worked out exactly within the budget.
 */
export function lintMeaning(law: LawSources, on: Day): readonly LintFinding[] {
  const findings = new Findings(law)
  for (const place of law.places.values()) {
    const book = buildBook(place.code, law)
    const file = `places/${place.code}.yaml`
    const own = (code: string) => code === place.code
    const world = new World(book.vocabulary, new Map(), on)
    const horizon = { from: on, to: on + LOOK_AHEAD_DAYS }
    const possible = (condition: Condition) =>
      isSatisfiable(evaluate(condition, world, horizon), world, on, horizon)
    for (const route of book.routes) {
      if (!own(route.place)) continue
      const path = ['eligibility', 'routes', route.id]
      const whole = anyRoute([route], book)
      if (hasEnded(route.condition, on))
        findings.warning(file, path, {
          zh: '最后一个版本已经结束，现在没有人能走这条路；确认后可以删去',
          en: 'the last version has ended, and nobody can take this route now; it can go once that is confirmed',
        })
      else if (!possible(whole))
        findings.error(file, path, {
          zh: '没有人能符合这条路：里面的条件互相矛盾',
          en: 'nobody can meet this route: its conditions contradict each other',
        })
      else
        lintIdleParts(asIfConfirmed(route, book), world, on, horizon, (says) =>
          findings.error(file, path, says),
        )
    }
    for (const requirement of book.requirements) {
      if (!own(requirement.place)) continue
      const path = ['requirements', requirement.id]
      if (requirement.when && !possible(requirement.when))
        findings.error(file, path, { zh: 'when 没有人符合', en: 'nobody meets its when' })
      for (const option of requirement.anyOf) {
        if (option.when && !possible(option.when))
          findings.error(file, path, {
            zh: `${option.documents.join('、')} 的 when 没有人符合`,
            en: `nobody meets the when of ${option.documents.join(', ')}`,
          })
      }
    }
    for (const act of book.acts) {
      if (own(act.place) && act.act.needs && !possible(act.act.needs))
        findings.error(file, ['acts', act.id, 'needs'], { zh: '没有人能符合', en: 'nobody can meet them' })
    }
    lintBudget(book, world, on, horizon, (says) => findings.error(file, ['eligibility'], says))
  }
  return findings.all
}

/** A part that reads facts which never change what the whole says is idle: something else always decides. */
function lintIdleParts(
  condition: Condition,
  world: World,
  on: Day,
  horizon: Horizon,
  wrong: (says: InWords) => void,
): void {
  const factsOf = (part: Condition) => relevantFacts(evaluate(part, world, horizon), world, on, horizon).facts
  const facts = factsOf(condition)
  const visit = (part: Condition): void => {
    const idle = [...factsOf(part)].filter((fact) => !facts.has(fact))
    if (idle.length > 0)
      wrong({
        zh: `${part.id} 里的 ${idle.join('、')} 怎样都不会影响答案`,
        en: `${idle.join(', ')} in ${part.id} can never change the answer`,
      })
    else for (const inner of livingParts(part, on)) visit(inner)
  }
  for (const part of livingParts(condition, on)) visit(part)
}

/** A route as it would be if it were confirmed: below an unconfirmed one nothing can add to what is sure, and need not. */
function asIfConfirmed(route: RouteRule, book: LawBook): Condition {
  return anyRoute([{ ...route, condition: { ...route.condition, confidence: 'high' } }], book)
}

/** A version that has ended is kept for those who ask about an earlier day; it need not matter any more. */
function livingParts(condition: Condition, on: Day): readonly Condition[] {
  if (condition.kind !== 'versions') return partsOf(condition)
  return condition.of.filter(({ to }) => to === null || to >= on).map((version) => version.condition)
}

/** Whether nothing of a condition is left in force. */
function hasEnded(condition: Condition, on: Day): boolean {
  return condition.kind === 'versions' && livingParts(condition, on).length === 0
}

/** With nothing known at all the search for the next question is at its widest; it must still be exact. */
function lintBudget(
  book: LawBook,
  world: World,
  on: Day,
  horizon: Horizon,
  wrong: (says: InWords) => void,
): void {
  const tree = anyRoute(book.routes, book)
  if (relevantFacts(evaluate(tree, world, horizon), world, on, horizon).cutShort) {
    wrong({
      zh: '条件太复杂，问题的次序算不精确；把树拆小一些',
      en: 'the conditions are too complex to work out the order of the questions exactly; split the tree',
    })
  }
}
