import type { PersonalDetails } from '@juyi/journey'
import { entriesOf, textsOf } from './parts.ts'
import { isEmptyPlace, type PlaceRecord, parsePlaceRecord } from './place-record.ts'

/** What is typed and not yet sent off, by field: a reload, or an update of the app, must not lose it. */
export type Drafts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Everything that the device keeps of one person. */
export interface PersonRecord {
  /** By place code. */
  readonly places: Readonly<Record<string, PlaceRecord>>
  readonly drafts: Drafts
  /** What the person tells of themself for letters. */
  readonly details: PersonalDetails
}

export const EMPTY_PERSON: PersonRecord = { places: {}, drafts: {}, details: {} }

/** Reads what a version of the app, this one or an older one, has stored; what cannot be read is left out. */
export function parsePersonRecord(raw: unknown): PersonRecord {
  const parts = new Map(entriesOf(raw))
  return {
    places: Object.fromEntries(
      entriesOf(parts.get('places'))
        .filter(([code]) => /^\d{6}$/.test(code))
        .map(([code, place]) => [code, parsePlaceRecord(place)]),
    ),
    drafts: Object.fromEntries(
      entriesOf(parts.get('drafts')).map(([field, texts]) => [field, textsOf(texts)]),
    ),
    details: textsOf(parts.get('details')),
  }
}

/** Whether nothing is kept of the person. */
export function isEmptyPerson({ places, drafts, details }: PersonRecord): boolean {
  return (
    Object.values(places).every(isEmptyPlace) &&
    Object.keys(drafts).length === 0 &&
    Object.keys(details).length === 0
  )
}
