import type { FactSource } from '../schema/facts.ts'

/** Whether a fact can be given this value by something that is done or tried out. */
export function canBe({ type, options }: FactSource, value: boolean | string | number): boolean {
  if (type === 'choice') return typeof value === 'string' && Object.hasOwn(options ?? {}, value)
  if (type === 'boolean' || type === 'number') return typeof value === type
  return false
}

/** What a fact can be given; undefined where nothing that is done can give it a value. */
export function valuesOf({ type, options }: FactSource): string | undefined {
  if (type === 'choice') return `可以是 ${Object.keys(options ?? {}).join('、')}`
  if (type === 'boolean') return '可以是 true 或 false'
  return type === 'number' ? '要写数字' : undefined
}
