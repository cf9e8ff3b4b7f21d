export * from './compare/index.ts'
export * from './condition.ts'
export * from './day.ts'
export * from './dayset.ts'
export * from './duration.ts'
export * from './evaluate.ts'
export { openFacts, turningValues } from './fact-groups.ts'
export * from './length.ts'
export { type Horizon, isUndecided } from './measure.ts'
export { isPeople } from './people.ts'
export * from './plan.ts'
export * from './questions.ts'
export { isSatisfiable, type Relevance, relevantFacts, SEARCH_BUDGET } from './relevance.ts'
export * from './span.ts'
export * from './vocabulary.ts'
export * from './working-days.ts'
export {
  type Edit,
  type Effect,
  inArea,
  isMonthRecord,
  isStays,
  type Reading,
  type Since,
  World,
} from './world.ts'
