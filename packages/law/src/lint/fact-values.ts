import type { InWords } from '../language.ts'
import type { FactSource } from '../schema/facts.ts'

/** Whether a fact can be given this value by something that is done or tried out. */
export function canBe({ type, options }: FactSource, value: boolean | string | number): boolean {
  if (type === 'choice') return typeof value === 'string' && Object.hasOwn(options ?? {}, value)
  if (type === 'boolean' || type === 'number') return typeof value === type
  return false
}

/** What a fact can be given; undefined where nothing that is done can give it a value. */
export function valuesOf({ type, options }: FactSource): InWords | undefined {
  if (type === 'choice') {
    const known = Object.keys(options ?? {})
    return { zh: `可以是 ${known.join('、')}`, en: `it can be ${known.join(', ')}` }
  }
  if (type === 'boolean') return { zh: '可以是 true 或 false', en: 'it can be true or false' }
  return type === 'number' ? { zh: '要写数字', en: 'write a number' } : undefined
}
