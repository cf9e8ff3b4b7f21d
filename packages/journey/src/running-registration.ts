import type { LawBook } from '@juyi/law'
import { type Day, type Facts, type FactValue, inArea, type Stay } from '@juyi/rules'

/**
 * The day on which the registration that runs here began, read off the whole history; null where none runs here,
 * undefined where no history is known.
 */
export function runningRegistration(values: Facts, book: LawBook, asOf: Day): Day | null | undefined {
  const stays = values.get('registrations')
  if (!isStayList(stays)) return undefined
  const running = stays.findLast((stay) => isHere(stay, book) && (stay.to === null || stay.to >= asOf))
  return running?.from ?? null
}

function isStayList(value: FactValue | undefined): value is readonly Stay[] {
  return Array.isArray(value) && value.every((item) => 'from' in item)
}

/** Whether a stay counts where the question is asked; one without a place does. */
function isHere({ place }: Stay, book: LawBook): boolean {
  return place === undefined || inArea(place, book.place.area)
}
