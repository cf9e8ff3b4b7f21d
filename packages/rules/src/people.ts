import type { FactValue, Person } from './vocabulary.ts'

/** Whether a fact's value is a list of people with their own facts. */
export function isPeople(value: FactValue | undefined): value is readonly Person[] {
  return Array.isArray(value) && value.every((item) => 'relation' in item)
}
