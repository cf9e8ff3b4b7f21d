import type { LetterInputRule, LetterInputs } from '@juyi/law'

/**
 * Where a letter's page asks for something: what it wants of the person, what it wants besides, what the case says
 * already, and what may be left out. Only the first two lie open.
 */
export type FieldGroup = 'you' | 'letter' | 'known' | 'optional'

/**
 * The group of an input; undefined for what nobody types. It does not depend on what is typed, so that no field goes
 * elsewhere under one's hands.
 *
 * @param supplied what the case says of it by itself
 */
export function fieldGroup(
  { kind, from, required }: LetterInputRule,
  supplied: LetterInputs[string],
): FieldGroup | undefined {
  if (kind === 'cites') return undefined
  if (isOfPerson(from)) return required ? 'you' : 'optional'
  // Nobody but the person can say whether it is so; it changes what the letter says.
  if (kind === 'flag' && from === undefined && supplied === undefined) return 'letter'
  if (typeof supplied === 'boolean' || (supplied !== undefined && supplied.length > 0)) return 'known'
  return required ? 'letter' : 'optional'
}

/** Whether an input is told once for all letters. */
export function isOfPerson(from: string | undefined): boolean {
  return from?.startsWith('person.') === true
}
