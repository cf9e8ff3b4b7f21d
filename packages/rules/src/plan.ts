import type { Condition, Statement } from './condition.ts'
import { isLeaf } from './condition.ts'
import type { Day } from './day.ts'
import { contains, type DaySet, firstFrom, interval, isSubset } from './dayset.ts'
import type { Duration } from './duration.ts'
import { type Evaluated, evaluate } from './evaluate.ts'
import { addLength } from './length.ts'
import type { Horizon } from './measure.ts'
import { timelinesOf, type Vocabulary } from './vocabulary.ts'
import type { WorkCalendar } from './working-days.ts'
import type { Edit, Effect, World } from './world.ts'

export interface Act extends Statement {
  readonly id: string
  /** Who acts. */
  readonly by: string
  /** True where the person in question can do it without anybody's consent. */
  readonly alone: boolean
  /** A condition on the day on which the act starts. */
  readonly needs?: Condition
  readonly takes: { readonly shortest?: Duration; readonly usual: Duration; readonly longest?: Duration }
  /** What the act brings about and what it breaks, on the day on which it is complete. */
  readonly effects: readonly Effect[]
}

export interface Step {
  readonly act: Act
  readonly start: Day
  /** The day on which the act is complete. */
  readonly done: Day
  /** True when it is not known whether the act's needs are met. */
  readonly needsAssumed: boolean
  /** True when its working days were counted in a year without a published schedule. */
  readonly provisional: boolean
}

/** One way to meet a condition, worth going for as a whole. */
export interface Route {
  readonly id: string
  readonly condition: Condition
}

export interface Plan {
  readonly route: string
  readonly steps: readonly Step[]
  /** The first day after the steps on which the route is met, or on which it surely is, as the evaluator confirms. */
  readonly day: Day
  /** Whether, the steps done, it holds on that day in the sure reading too. */
  readonly sure: boolean
  /** Whether every act on the way is confirmed to be possible. */
  readonly confirmed: boolean
  /** What is known after the steps. */
  readonly world: World
  /** The route, read in that world. */
  readonly tree: Evaluated
}

export interface PlanSearch {
  /** The best plans, none worse than another in every respect. */
  readonly plans: readonly Plan[]
  /** Plans that would be among the best if it were known that their acts can be done. */
  readonly tentative: readonly Plan[]
  /** Worlds in which a route may be met but is not known to be: what is missing there decides whether a plan exists. */
  readonly open: readonly { readonly world: World; readonly tree: Evaluated; readonly day: Day }[]
}

/** No plan asks for more acts than this. */
export const MOST_ACTS = 4

/**
 * Plans for each route: sets of acts, each act started on the first day on which its needs hold, then the whole
 * condition read again. Candidates are the acts that touch what blocks.
 */
export function findPlans(
  routes: readonly Route[],
  acts: readonly Act[],
  world: World,
  on: Day,
  horizon: Horizon,
  calendar: WorkCalendar,
): PlanSearch {
  const plans: Plan[] = []
  const open: PlanSearch['open'][number][] = []
  for (const route of routes) {
    const found = plansFor(route, acts, world, on, horizon, calendar)
    plans.push(...found.plans)
    open.push(...found.open)
  }
  const best = undominated(plans)
  const isKnown = (plan: Plan) => plan.steps.every((step) => !step.needsAssumed)
  return { plans: best.filter(isKnown), tentative: best.filter((plan) => !isKnown(plan)), open }
}

function plansFor(
  route: Route,
  acts: readonly Act[],
  world: World,
  on: Day,
  horizon: Horizon,
  calendar: WorkCalendar,
): { readonly plans: readonly Plan[]; readonly open: PlanSearch['open'] } {
  const plans: Plan[] = []
  const open: PlanSearch['open'][number][] = []
  const tried = new Set<string>()
  let frontier: readonly (readonly Act[])[] = [[]]
  for (let size = 0; size <= MOST_ACTS && frontier.length > 0; size += 1) {
    const next: (readonly Act[])[] = []
    for (const chosen of frontier) {
      const schedule = simulate(chosen, world, on, horizon, calendar)
      const stuck = new Set<string>()
      if ('unmet' in schedule) {
        for (const needs of schedule.unmet) collectNames(needs, world.vocabulary, stuck)
      } else {
        const tree = evaluate(route.condition, schedule.world, horizon)
        const ready = schedule.steps.reduce((day, step) => Math.max(day, step.done), on)
        const days = promisedDays(tree, ready, horizon)
        for (const day of days) {
          const confirmed = schedule.steps.every(({ act }) => (act.confidence ?? 'high') === 'high')
          const sure = contains(tree.sure.must, day)
          plans.push({
            route: route.id,
            steps: schedule.steps,
            day,
            sure,
            confirmed,
            world: schedule.world,
            tree,
          })
        }
        const possible = firstFrom(tree.settled.may, ready)
        if (days.length === 0 && possible !== undefined && possible <= horizon.to) {
          open.push({ world: schedule.world, tree, day: possible })
        }
        collectStuck(tree, interval(ready, horizon.to), world.vocabulary, stuck)
      }
      if (size === MOST_ACTS) continue
      for (const act of acts) {
        if (chosen.includes(act) || !act.effects.some((effect) => stuck.has(nameOf(effect)))) continue
        const larger = [...chosen, act]
        const key = larger
          .map((one) => one.id)
          .sort()
          .join(' ')
        if (tried.has(key)) continue
        tried.add(key)
        next.push(larger)
      }
    }
    frontier = next
  }
  return { plans: undominated(plans), open: plans.length > 0 ? [] : open.slice(0, MOST_ACTS) }
}

/** The first day on which the tree holds and, if it is not sure then, the first on which it is. */
function promisedDays(tree: Evaluated, ready: Day, horizon: Horizon): readonly Day[] {
  const days = [firstFrom(tree.settled.must, ready), firstFrom(tree.sure.must, ready)]
  return [...new Set(days.filter((day) => day !== undefined))].filter((day) => day <= horizon.to)
}

function nameOf(effect: Effect): string {
  if ('begins' in effect) return effect.begins
  if ('ends' in effect) return effect.ends
  return effect.sets
}

/** What keeps a tree from surely holding all the time: also what holds today and runs out before the promised day. */
function collectStuck(node: Evaluated, days: DaySet, vocabulary: Vocabulary, into: Set<string>): void {
  if (isSubset(days, node.sure.must)) return
  if (node.parts.length === 0) collectNames(node.condition, vocabulary, into)
  for (const part of node.parts) collectStuck(part, days, vocabulary, into)
}

/** The facts and timelines that the leaves of a condition read. */
function collectNames(condition: Condition, vocabulary: Vocabulary, into: Set<string>): void {
  if (isLeaf(condition)) {
    if ('fact' in condition) into.add(condition.fact)
    else for (const timeline of timelinesOf(vocabulary, condition.term)) into.add(timeline)
    return
  }
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'conflicting':
      for (const part of condition.of) collectNames(part, vocabulary, into)
      return
    case 'not':
      collectNames(condition.of, vocabulary, into)
      return
    case 'versions':
      for (const version of condition.of) collectNames(version.condition, vocabulary, into)
  }
}

/** A schedule of all acts, or the needs that stand in the way of one. */
type Schedule =
  | { readonly steps: readonly Step[]; readonly world: World }
  | { readonly unmet: readonly Condition[] }

/** Starts each act on the first day on which its needs hold in the world that the acts before it have made. */
function simulate(
  acts: readonly Act[],
  world: World,
  on: Day,
  horizon: Horizon,
  calendar: WorkCalendar,
): Schedule {
  let at = world
  const steps: Step[] = []
  const pending = new Set(acts)
  while (pending.size > 0) {
    let best: { act: Act; start: Day; assumed: boolean } | undefined
    for (const act of pending) {
      const needs = act.needs ? evaluate(act.needs, at, horizon) : undefined
      const met = needs ? firstFrom(needs.settled.must, on) : on
      const maybe = needs ? firstFrom(needs.settled.may, on) : on
      const start = met ?? maybe
      if (start === undefined || start > horizon.to) continue
      if (best === undefined || start < best.start) best = { act, start, assumed: met === undefined }
    }
    if (best === undefined) return { unmet: [...pending].flatMap((act) => act.needs ?? []) }
    const { act, start, assumed } = best
    const { day: done, provisional } = complete(start, act.takes.usual, calendar)
    steps.push({ act, start, done, needsAssumed: assumed, provisional })
    at = at.after(act.effects.map((effect): Edit => ({ on: done, effect })))
    pending.delete(act)
  }
  return { steps, world: at }
}

/** The day on which something that starts on `start` and takes so long is complete. */
export function complete(
  start: Day,
  takes: Duration,
  calendar: WorkCalendar,
): { readonly day: Day; readonly provisional: boolean } {
  return 'workingDays' in takes
    ? calendar.addWorkingDays(start, takes.workingDays)
    : { day: addLength(start, takes), provisional: false }
}

/** A plan as good as another in every respect and better in one: day, acts, other people needed, needs assumed, sureness of the result and of the acts. */
function dominates(a: Plan, b: Plan): boolean {
  const [x, y] = [measures(a), measures(b)]
  return x.every((value, i) => value <= (y[i] ?? 0)) && x.some((value, i) => value < (y[i] ?? 0))
}

function measures(plan: Plan): readonly number[] {
  const others = plan.steps.filter((step) => !step.act.alone).length
  const assumed = plan.steps.filter((step) => step.needsAssumed).length
  return [plan.day, plan.steps.length, others, assumed, plan.sure ? 0 : 1, plan.confirmed ? 0 : 1]
}

function undominated(plans: readonly Plan[]): readonly Plan[] {
  return plans.filter((plan) => !plans.some((other) => dominates(other, plan)))
}
