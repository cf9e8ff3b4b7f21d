import * as z from 'zod'
import { nearestName } from '../nearest-name.ts'

export type Schema = z.core.$ZodType

/** A schema without what is wrapped around it: optional, with a default, read late. */
export function bare(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return bare(schema.def.innerType)
  }
  return schema instanceof z.ZodLazy ? bare(schema.def.getter()) : schema
}

/** The schema of what stands at a key of a value. */
export function schemaAt(schema: Schema, value: unknown, key: PropertyKey): Schema | undefined {
  const outer = settled(schema, value)
  if (outer instanceof z.ZodObject) return outer.shape[String(key)]
  if (outer instanceof z.ZodRecord) return outer.def.valueType
  if (outer instanceof z.ZodArray) return outer.def.element
  if (outer instanceof z.ZodTuple) return outer.def.items[Number(key)]
  return undefined
}

/** A schema with its unions settled: the alternative that a value was meant for. */
export function settled(schema: Schema, value: unknown): Schema | undefined {
  const outer = bare(schema)
  if (!(outer instanceof z.ZodUnion)) return outer
  const option = meant(outer.def.options, value)[0]
  return option && settled(option, value)
}

export function valueAt(value: unknown, key: PropertyKey): unknown {
  return isObject(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The keys that an object's schema knows. */
export function keysOf(schema: Schema | undefined): readonly string[] {
  const object = schema && bare(schema)
  return object instanceof z.ZodObject ? Object.keys(object.shape) : []
}

/** The keys that an alternative must have and that tell it from others: no other alternative merely may have them. */
export function markersOf(option: Schema, options: readonly Schema[]): readonly string[] {
  return requiredOf(option).filter(
    (key) =>
      options.every((other) => !keysOf(other).includes(key) || requiredOf(other).includes(key)) &&
      !options.every((other) => keysOf(other).includes(key)),
  )
}

function requiredOf(schema: Schema): readonly string[] {
  const object = bare(schema)
  if (!(object instanceof z.ZodObject)) return []
  return Object.entries(object.shape).flatMap(([key, inner]) =>
    inner instanceof z.ZodOptional || inner instanceof z.ZodDefault ? [] : [key],
  )
}

/**
 * Which alternatives of a union an author can have meant, by the looks of the value alone: the same kind of value,
 * and of objects the ones that share the most telling keys with it, slips of the pen counted as half. Empty when
 * nothing tells.
 */
export function meant(options: readonly Schema[], value: unknown): readonly Schema[] {
  const sameKind = options.filter((option) => fitsKind(bare(option), value))
  if (sameKind.length < 2 || !isObject(value)) return sameKind
  const keys = Object.keys(value)
  const scored = sameKind.map((option) => ({ option, score: likeness(option, sameKind, keys) }))
  const best = Math.max(...scored.map(({ score }) => score))
  if (best > 0) return scored.flatMap(({ option, score }) => (score === best ? [option] : []))
  return sameKind.filter((option) => hasJustTheKeysOf(option, keys))
}

function hasJustTheKeysOf(option: Schema, keys: readonly string[]): boolean {
  const known = keysOf(option)
  return keys.every((key) => known.includes(key)) && requiredOf(option).every((key) => keys.includes(key))
}

function likeness(option: Schema, options: readonly Schema[], keys: readonly string[]): number {
  const known = keysOf(option)
  const telling = known.filter((key) => !options.every((other) => keysOf(other).includes(key)))
  const markers = markersOf(option, options)
  let score = 0
  for (const key of keys) {
    // What an alternative must have says more than what several may have.
    if (markers.includes(key)) score += 4
    else if (telling.includes(key)) score += 1
    else if (!known.includes(key))
      score += nearestName(key, markers) ? 2 : nearestName(key, telling) ? 0.5 : 0
  }
  return score
}

function fitsKind(schema: Schema, value: unknown): boolean {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return isObject(value)
  if (schema instanceof z.ZodArray || schema instanceof z.ZodTuple) return Array.isArray(value)
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return typeof value === 'string'
  if (schema instanceof z.ZodLiteral) return schema.def.values.some((known) => typeof known === typeof value)
  if (schema instanceof z.ZodNumber) return typeof value === 'number'
  if (schema instanceof z.ZodBoolean) return typeof value === 'boolean'
  if (schema instanceof z.ZodUnion) return schema.def.options.some((option) => fitsKind(bare(option), value))
  return false
}
