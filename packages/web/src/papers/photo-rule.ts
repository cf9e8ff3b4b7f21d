import type { PhotoRule, Wanted } from '@juyi/evidence'
import type { LawBook } from '@juyi/law'

/** The paper that is a portrait; every other one is a photo or scan of something written. */
const PORTRAIT = 'photo'

/** What is asked of a portrait by some of the ways to apply. */
export interface PhotoDemand {
  readonly says: string
  readonly channels: readonly string[]
  readonly confidence: LawBook['channels'][number]['confidence']
  readonly cites: readonly string[]
}

/** What is asked of the portrait, each demand once with the ways to apply that make it; none for other papers. */
export function photoDemands(document: string, book: LawBook): readonly PhotoDemand[] {
  if (document !== PORTRAIT) return []
  const asking = channelsWithRule(book)
  return [...new Set(asking.map(({ photo }) => photo.says))].flatMap((says) => {
    const same = asking.filter(({ photo }) => photo.says === says)
    const [first] = same
    if (first === undefined) return []
    const { confidence, cites } = first
    return [{ says, channels: same.map(({ name }) => name), confidence, cites }]
  })
}

/** What a file of a paper is measured by: for the portrait the first rule of the place that names a measure. */
export function wantedOf(document: string, book: LawBook): Wanted {
  if (document !== PORTRAIT) return {}
  const rules = channelsWithRule(book).map(({ photo }): PhotoRule => photo)
  const measured = rules.find(
    ({ width, height, maxKilobytes }) => (width ?? height ?? maxKilobytes) !== undefined,
  )
  return { photo: measured ?? {} }
}

function channelsWithRule({ channels }: LawBook) {
  return channels.flatMap((channel) => {
    const { photo } = channel
    return photo === undefined || !channel.for.includes('application') ? [] : [{ ...channel, photo }]
  })
}
