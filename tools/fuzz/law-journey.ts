import { compareEligibility, comparePapers } from '@juyi/journey'
import {
  appliedTo,
  buildBook,
  claimsBook,
  compareValues,
  type LawBook,
  type LawSources,
  lettersBook,
  lintLaw,
  lintStructure,
  plainFactsOf,
  refusalsBook,
} from '@juyi/law'
import { loadLaw, loadScenarios } from '@juyi/law/load'
import { type Day, parseDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { likelyFacts } from './any-facts.ts'
import { caseLog } from './case-logs.ts'
import { checkPlace, type Outcome, unlessRefused } from './outcome.ts'
import type { Pack } from './packs.ts'
import { askForCase, askForMany, askForPerson } from './person-journey.ts'

/** What is decided by chance once a pack is there. */
export interface Dice {
  readonly seed: number
  readonly day: string
}

export const dice: fc.Arbitrary<Dice> = fc.record({
  seed: fc.nat({ max: 0x7fffffff }),
  day: fc.oneof(
    { weight: 9, arbitrary: fc.constant('2026-06-01') },
    { weight: 1, arbitrary: fc.constantFrom('1900-01-01', '2199-12-31', '2024-02-29') },
  ),
})

const PEOPLE = 2

/** Loads the law of a folder, which holds this pack, and asks it for all that it can tell. */
export function askTheLaw(root: string, pack: Pack, { seed, day }: Dice): Outcome {
  const on = parseDay(day) ?? 0
  const law = unlessRefused(pack, () => loadLaw(root))
  const cases = unlessRefused(pack, () => loadScenarios(root))
  if (law === undefined) return 'refused'
  const structure = lintStructure(law)
  for (const finding of structure) checkPlace(finding, pack)
  // Every command stops here, so that nothing behind has to bear names that lead nowhere.
  if (structure.some(({ severity }) => severity === 'error')) return 'refused'
  for (const finding of unlessRefused(pack, () => lintLaw(law, day)) ?? []) checkPlace(finding, pack)
  unlessRefused(pack, () => claimsBook(law, 'en'))
  const code = [...law.places.keys()][seed % law.places.size] ?? ''
  const book = unlessRefused(pack, () => buildBook(code, law, undefined, seed % 5 === 0 ? 'en' : 'zh'))
  if (book === undefined) return 'refused'
  const ofPlace = cases?.find(({ place }) => place === code)?.scenarios ?? []
  for (const { facts } of ofPlace.slice(0, PEOPLE)) askForPerson(book, facts, on)
  askAbout(book, law, pack, { seed, on })
  if (seed % 4 === 0) compare(book, law, pack, on)
  return 'answered'
}

function askAbout(
  book: LawBook,
  law: LawSources,
  pack: Pack,
  { seed, on }: { readonly seed: number; readonly on: Day },
): void {
  const people = fc
    .sample(likelyFacts(book, on), { seed, numRuns: PEOPLE })
    .flatMap((raw) => askForPerson(book, raw, on) ?? [])
  const nobody = askForPerson(book, {}, on)
  askForMany(book, nobody === undefined ? people : [...people, nobody], on)
  const [first = nobody] = people
  const refusals = unlessRefused(pack, () => refusalsBook(law, 'zh'))
  const letters = unlessRefused(pack, () => lettersBook(law, 'zh'))
  if (first === undefined || refusals === undefined || letters === undefined) return
  for (const raw of fc.sample(caseLog(), { seed, numRuns: 2 }))
    askForCase(book, raw, first, on, refusals, letters)
}

/** A place beside the nation, as the report for lawyers compares them. */
function compare(own: LawBook, law: LawSources, pack: Pack, on: Day): void {
  const other = unlessRefused(pack, () => appliedTo('000000', own.place.code, law))
  if (other === undefined) return
  const codes = ['411503', '990201']
  compareEligibility(own, other, { facts: plainFactsOf(law), day: on, codes })
  compareValues(own, other, on)
  comparePapers(own, other, on, codes)
}
