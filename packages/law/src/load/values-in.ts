import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'

/** What stands for something elsewhere or has a type of its own, and spaces that readers take differently. */
const SPECIAL = /(?:^|[\s[{,])[&*!%?]|<<|\t|\uFEFF|\r(?!\n)/m

/**
 * The values of a YAML file, many times sooner than with the spot of every word. Undefined where the reader that knows
 * the spots has to look: where something is wrong, and where something is special.
 */
export function valuesIn(text: string): unknown {
  if (SPECIAL.test(text)) return undefined
  try {
    const values = load(text, { schema: CORE_SCHEMA })
    return hasNullKey(values) ? undefined : values
  } catch (error) {
    if (error instanceof YAMLException) return undefined
    throw error
  }
}

/** An empty key has a different name with either reader. */
function hasNullKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.hasOwn(value, 'null') || Object.values(value).some(hasNullKey)
}
