import type { PlaceSource } from './schema/place.ts'

/** The law as loaded: every file, checked against its schema. */
export type Topic =
  | 'scope'
  | 'registration'
  | 'period'
  | 'requirements'
  | 'acts'
  | 'channels'
  | 'clocks'
  | 'fees'
  | 'endorsement'
  | 'changeOfAddress'
  | 'loss'
  | 'cancellation'
  | 'benefits'
  | 'cutoffs'

export type Entries<T extends Topic> = NonNullable<PlaceSource[T]>
export type Entry<T extends Topic> = Entries<T>[string]

/** An entry of a topic with the layer whose file says it. */
export interface Layered<E> {
  readonly id: string
  readonly entry: E
  readonly layer: PlaceSource
}

/** Merges the entries of one topic over the layers, the nation first: a layer replaces, adds by id, or inherits. */
export function mergeEntries<E>(
  layers: readonly PlaceSource[],
  entriesOf: (layer: PlaceSource) => Readonly<Record<string, E>> | undefined,
  replaces: (layer: PlaceSource) => boolean,
): readonly Layered<E>[] {
  const merged = new Map<string, Layered<E>>()
  for (const layer of layers) {
    if (replaces(layer)) merged.clear()
    for (const [id, entry] of Object.entries(entriesOf(layer) ?? {})) merged.set(id, { id, entry, layer })
  }
  return [...merged.values()]
}

/** The entries of a topic over the layers. */
export function mergeTopic<T extends Topic>(
  layers: readonly PlaceSource[],
  topic: T,
): readonly Layered<Entry<T>>[] {
  return mergeEntries<Entry<T>>(
    layers,
    (layer) => layer[topic] as Readonly<Record<string, Entry<T>>> | undefined,
    (layer) => layer.layer[topic] === 'replace',
  )
}
