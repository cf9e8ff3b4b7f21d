import type { ActRule, LawBook } from '@juyi/law'
import {
  contains,
  type Day,
  type Evaluated,
  findPlans,
  isLeaf,
  type Plan,
  type PlanSearch,
  timelinesOf,
  WorkCalendar,
  World,
} from '@juyi/rules'
import { eligibilityTree, type Gates, gatesFor, horizonFrom } from './eligibility-tree.ts'
import { isInForce } from './in-force.ts'
import type { KnownFacts } from './parse-facts.ts'

export interface PlanStep {
  /** Id of the act; `apply` is the application itself. */
  readonly act: string
  readonly says: string
  /** Who acts, by id; the words stand in the book's `actors`. */
  readonly by: string
  /** The day on which the step starts. */
  readonly start: Day
  /** The day on which it is complete. */
  readonly on: Day
  readonly where?: string
  readonly bring: readonly string[]
  readonly cites: readonly string[]
  readonly confidence: ActRule['confidence']
}

/** One way to the permit: dated steps, what they rest on, and the day on which one may apply. */
export interface RoutePlan {
  readonly route: string
  readonly name: string
  /** The day on which one may apply after these steps. */
  readonly earliest: Day
  /** Whether every statement on the way is confirmed and nothing is left to the desk's judgement. */
  readonly sure: boolean
  /** Whether everything is confirmed once the steps are done, be the steps themselves confirmed or not. */
  readonly sureOnceDone: boolean
  readonly steps: readonly PlanStep[]
  readonly assumes: readonly string[]
  readonly cites: readonly string[]
  /** How many people besides the person must act. */
  readonly others: number
  /** True when a year without a published holiday schedule was counted through. */
  readonly provisional: boolean
}

export interface PlanResult {
  /** Confirmed ways before unconfirmed ones, then the soonest first. */
  readonly plans: readonly RoutePlan[]
  readonly open: PlanSearch['open']
  readonly tentative: PlanSearch['tentative']
  /** The plans as the search found them, soonest first. */
  readonly found: readonly Plan[]
  /** What is known after the steps of the soonest way, and the day on which they are done. */
  readonly best: { readonly world: World; readonly ready: Day } | undefined
}

/** The ways to the permit for this person from a day on: confirmed ones first, then the soonest. */
export function plan(book: LawBook, facts: KnownFacts, on: Day): readonly RoutePlan[] {
  const world = new World(book.vocabulary, facts.values, facts.asOf)
  return planRoutes(book, gatesFor(book, world, on), world, on).plans
}

/** The ways to the permit that the evaluator confirms, and what keeps others from being confirmed. */
export function planRoutes(book: LawBook, gates: Gates, world: World, on: Day): PlanResult {
  const horizon = horizonFrom(on)
  const routes = book.routes.map((route) => ({
    id: route.id,
    condition: eligibilityTree(book, gates, [route]),
  }))
  const acts = book.acts.filter((rule) => !rule.first && isInForce(rule, on)).map((rule) => rule.act)
  const search = findPlans(routes, acts, world, on, horizon, new WorkCalendar(book.calendar))
  const found = [...search.plans].sort((a, b) => a.day - b.day)
  const [soonest] = found
  return {
    plans: search.plans
      .map((found) => describe(found, book, on))
      .sort(
        (a, b) =>
          Number(b.sure) - Number(a.sure) || a.earliest - b.earliest || a.steps.length - b.steps.length,
      ),
    open: search.open,
    tentative: search.tentative,
    found,
    best: soonest && {
      world: soonest.world,
      ready: soonest.steps.reduce((day, step) => Math.max(day, step.done), on),
    },
  }
}

/** The last step of every way, in the language of the book. */
const APPLY: Readonly<Record<LawBook['language'], (permit: string) => string>> = {
  zh: (permit) => `去申领${permit}`,
  en: (permit) => `Apply for the permit: ${permit}`,
}

function describe(plan: Plan, book: LawBook, on: Day): RoutePlan {
  const route = book.routes.find((one) => one.id === plan.route)
  const rules = new Map(book.acts.map((rule) => [rule.id, rule]))
  const opening = book.acts.filter((rule) => rule.first).map((rule) => stepOf(rule, on, on))
  const acts = plan.steps.flatMap(({ act, start, done }) => {
    const rule = rules.get(act.id)
    return rule === undefined ? [] : [stepOf(rule, start, done)]
  })
  const applying: PlanStep = {
    act: 'apply',
    says: APPLY[book.language](book.credential.name),
    by: 'self',
    start: plan.day,
    on: plan.day,
    bring: [],
    cites: route?.cites ?? [],
    confidence: route?.confidence ?? 'high',
  }
  return {
    route: plan.route,
    name: route?.name ?? plan.route,
    earliest: plan.day,
    sure: plan.sure && plan.confirmed,
    sureOnceDone: plan.sure,
    steps: [...opening, ...acts, applying],
    assumes: [...new Set(assumptionsOf(plan, book))],
    cites: [
      ...new Set([
        ...(route?.cites ?? []),
        ...holdingCites(plan.tree, plan.day),
        ...acts.flatMap((step) => step.cites),
      ]),
    ],
    others: plan.steps.filter((step) => !step.act.alone).length,
    provisional: plan.steps.some((step) => step.provisional),
  }
}

function stepOf(rule: ActRule, start: Day, done: Day): PlanStep {
  return {
    act: rule.id,
    says: rule.says,
    by: rule.by,
    start,
    on: done,
    where: rule.where,
    bring: rule.bring,
    cites: rule.cites,
    confidence: rule.confidence,
  }
}

/** The parts of a tree that carry it on a day: all of an `all`, the first that holds of an `any`. */
function carrying(node: Evaluated, day: Day): readonly Evaluated[] {
  if (node.parts.length === 0) return [node]
  if (node.condition.kind !== 'any') return [node, ...node.parts.flatMap((part) => carrying(part, day))]
  const holding =
    node.parts.find((part) => contains(part.sure.must, day)) ??
    node.parts.find((part) => contains(part.settled.must, day))
  return holding === undefined ? [node] : [node, ...carrying(holding, day)]
}

function holdingCites(tree: Evaluated, day: Day): readonly string[] {
  return carrying(tree, day).flatMap((node) => node.condition.cites ?? [])
}

/** What has to go on as it is between the day the facts are known and the day of the application. */
function assumptionsOf(plan: Plan, book: LawBook): readonly string[] {
  if (plan.day <= plan.world.asOf) return []
  return carrying(plan.tree, plan.day).flatMap(({ condition }) => {
    if (!isLeaf(condition)) return []
    if ('fact' in condition) return book.assumptions[condition.fact] ?? []
    return timelinesOf(book.vocabulary, condition.term).flatMap(
      (timeline) => book.assumptions[timeline] ?? [],
    )
  })
}
