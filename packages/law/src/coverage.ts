import { TOPICS } from './layers.ts'
import { conditionsIn } from './lint/conditions-in.ts'
import type { PlaceSource } from './schema/place.ts'
import type { Confidence } from './schema/statement.ts'
import type { LawSources } from './sources.ts'

/** The topics of a place file. */
export const COVERED_TOPICS = ['credential', 'eligibility', ...TOPICS] as const

/** How well a topic is held: as sure as most of its statements, the lesser where two are as common; `none` where the file says nothing itself. */
export type CoverageLevel = Confidence | 'none'

export interface PlaceCoverage {
  readonly code: string
  readonly name: string
  readonly topics: Readonly<Record<string, CoverageLevel>>
}

/** How well each place file covers each topic by itself; what it inherits does not count. */
export function coverageOf(law: LawSources): readonly PlaceCoverage[] {
  return [...law.places.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((place) => ({
      code: place.code,
      name: place.name,
      topics: {
        credential: levelOf(place.credential ? [place.credential.confidence] : []),
        eligibility: levelOf(eligibilityOf(place)),
        ...Object.fromEntries(TOPICS.map((topic) => [topic, entries(place[topic])])),
      },
    }))
}

function entries(
  topic: Readonly<Record<string, { readonly confidence: Confidence }>> | undefined,
): CoverageLevel {
  return levelOf(Object.values(topic ?? {}).map(({ confidence }) => confidence))
}

/** The statements of routes and grounds, with the parts that have a confidence of their own. */
function eligibilityOf(place: PlaceSource): readonly Confidence[] {
  return conditionsIn(place)
    .filter(({ path }) => path[0] === 'eligibility')
    .flatMap(({ condition, path }) => condition.confidence ?? (path.length === 3 ? ['high' as const] : []))
}

function levelOf(confidences: readonly Confidence[]): CoverageLevel {
  const ranked: readonly Confidence[] = ['low', 'medium', 'high']
  const count = (level: Confidence) => confidences.filter((one) => one === level).length
  const [first] = [...ranked].sort((a, b) => count(b) - count(a))
  return first === undefined || confidences.length === 0 ? 'none' : first
}
