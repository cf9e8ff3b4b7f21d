/** A place that can be chosen, as the index of places lists it. */
export interface PlaceEntry {
  readonly code: string
  readonly name: string
  /** The name as people say it: 杭州. */
  readonly short: string
  readonly english?: string
  /** The place whose book of law holds here: its own code, or the nearest one above with rules. */
  readonly book: string
}

/** Whether we hold rules that are this place's own. */
export function hasOwnRules(place: PlaceEntry): boolean {
  return place.book === place.code
}
