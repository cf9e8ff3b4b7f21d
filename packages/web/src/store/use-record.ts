import { EMPTY_PERSON, type PersonRecord } from './person-record.ts'
import type { PlaceAnswers } from './place-answers.ts'
import { EMPTY_PLACE, isEmptyPlace, type PlaceRecord } from './place-record.ts'
import { changeRecord, shelf } from './shelf.ts'
import { useStored } from './stored.ts'

/** What is kept of the open person; nothing while it is sealed. */
export function useRecord(): PersonRecord {
  return useStored(shelf).record ?? EMPTY_PERSON
}

/** What the open person has said and done about a place. */
export function usePlace(code: string): PlaceRecord {
  return useRecord().places[code] ?? EMPTY_PLACE
}

/** What the open person has answered about a place. */
export function useAnswers(code: string): PlaceAnswers {
  return usePlace(code).answers
}

/** Changes what is kept about a place. It is seen at once; typing is written after a pause. */
export function changePlace(
  code: string,
  change: (now: PlaceRecord) => PlaceRecord,
  when: 'now' | 'afterPause' = 'now',
): void {
  changeRecord((record) => {
    const next = change(record.places[code] ?? EMPTY_PLACE)
    const { [code]: _, ...others } = record.places
    return { ...record, places: isEmptyPlace(next) ? others : { ...others, [code]: next } }
  }, when)
}

/** Changes the answers about a place. */
export function changeAnswers(code: string, change: (given: PlaceAnswers) => PlaceAnswers): void {
  changePlace(code, (place) => ({ ...place, answers: change(place.answers) }))
}
