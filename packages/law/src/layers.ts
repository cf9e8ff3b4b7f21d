import type { PlaceSource } from './schema/place.ts'

/** The topics whose entries are statements by id, in the order of a place file. */
export const TOPICS = [
  'scope',
  'registration',
  'period',
  'requirements',
  'acts',
  'channels',
  'clocks',
  'fees',
  'endorsement',
  'changeOfAddress',
  'loss',
  'cancellation',
  'benefits',
  'cutoffs',
] as const

export type Topic = (typeof TOPICS)[number]

/** One entry of a topic, as its file says it. */
export type Entry<T extends Topic> = NonNullable<PlaceSource[T]>[string]

/** A place file seen by its topics alone, so that an entry's type follows from the topic's name. */
type ByTopic = { readonly [T in Topic]?: Readonly<Record<string, Entry<T>>> | undefined }

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
  const byTopic = (layer: PlaceSource): ByTopic => layer
  return mergeEntries<Entry<T>>(
    layers,
    (layer) => byTopic(layer)[topic],
    (layer) => layer.layer[topic] === 'replace',
  )
}
