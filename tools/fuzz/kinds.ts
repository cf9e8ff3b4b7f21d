import type { LawBook } from '@juyi/law'
import { type Day, parseDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { anyFacts } from '../../packages/journey/test/any-facts.ts'
import { factsDamage, likelyFacts, withFactsDamage } from './any-facts.ts'
import { caseLog } from './case-logs.ts'
import { textDamage, withTextDamage } from './damaged-text.ts'
import { treeDamage, withTreeDamage } from './damaged-tree.ts'
import { askTheLaw, dice } from './law-journey.ts'
import { madeUpPack } from './made-up-packs.ts'
import type { Outcome } from './outcome.ts'
import { type Pack, placeSlice, realPack, realPlaces, refusalSlice, smallPack } from './packs.ts'
import { askForCase, askForMany, askForPerson } from './person-journey.ts'
import { realBooks } from './real-books.ts'
import type { Scratch } from './scratch.ts'

/** What a run may use. */
export interface Bench {
  /** A folder for each kind of pack, so that little has to be written anew. */
  scratch(name: string): Scratch
}

/** One kind of run. */
export interface Kind {
  readonly name: string
  readonly what: string
  /** How many of a hundred thousand runs are of this kind. */
  readonly share: number
  /** The runs of a seed, each as something that can be done, written down and, by fast-check, made smaller. */
  readonly runs: fc.Arbitrary<Run>
}

export interface Run {
  /** What is wrong with it, in short. */
  readonly recipe: unknown
  /** The input as files, to be looked at. */
  files(): Pack
  go(bench: Bench): Outcome
}

function onPack<T>(
  name: string,
  input: fc.Arbitrary<T>,
  packOf: (input: T) => Pack,
  recipeOf: (input: T) => unknown = (one) => one,
): fc.Arbitrary<Run> {
  return fc.tuple(input, dice).map(
    ([one, thrown]): Run => ({
      recipe: { input: recipeOf(one), dice: thrown },
      files: () => packOf(one),
      go: (bench) => {
        const pack = packOf(one)
        return askTheLaw(bench.scratch(name).hold(pack), pack, thrown)
      },
    }),
  )
}

const slices: readonly (() => Pack)[] = [
  ...realPlaces.map((code) => once(() => placeSlice(code))),
  ...realPlaces.slice(0, 8).map(() => once(refusalSlice)),
]

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const slice = fc.nat({ max: slices.length - 1 })
const sliceOf = (n: number): Pack => slices[n]?.() ?? {}

/** Facts that can be true together, or ones that seldom can. */
function someFacts(book: LawBook, on: Day, seed: number): Readonly<Record<string, unknown>> {
  const arbitrary = seed % 2 === 0 ? anyFacts(book, on) : likelyFacts(book, on)
  return fc.sample(arbitrary, { seed, numRuns: 1 })[0] ?? {}
}

const facts: fc.Arbitrary<Run> = fc
  .record({
    place: fc.nat(),
    seed: fc.nat({ max: 0x7fffffff }),
    damage: factsDamage(),
    whole: fc.oneof(
      { weight: 20, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
    ),
    day: fc.constantFrom('2026-06-01', '2026-11-23', '1900-01-01', '2199-12-31'),
  })
  .map(({ place, seed, damage, whole, day }): Run => {
    const on = parseDay(day) ?? 0
    const raw = (book: LawBook) => whole ?? withFactsDamage(someFacts(book, on, seed), damage, book)
    const bookOf = () => realBooks().book(place)
    return {
      recipe: { place, seed, damage, whole, day },
      // Damage may be too deep to be written down; its name tells what it is.
      files: () => ({
        'facts.json': JSON.stringify(whole ?? someFacts(bookOf(), on, seed), undefined, 1) ?? '',
        'damage.json': JSON.stringify(damage, undefined, 1),
      }),
      go: () => {
        const book = bookOf()
        const known = askForPerson(book, raw(book), on)
        if (known === undefined) return 'refused'
        askForMany(book, [known], on)
        return 'answered'
      },
    }
  })

const logs: fc.Arbitrary<Run> = fc
  .record({
    place: fc.nat(),
    seed: fc.nat({ max: 0x7fffffff }),
    log: fc.oneof({ weight: 12, arbitrary: caseLog() }, { weight: 1, arbitrary: fc.jsonValue() }),
  })
  .map(
    ({ place, seed, log }): Run => ({
      recipe: { place, seed },
      files: () => ({ 'log.json': JSON.stringify(log, undefined, 1) }),
      go: () => {
        const { book, refusals, letters } = realBooks()
        const on = parseDay('2026-11-23') ?? 0
        const here = book(place)
        const known = askForPerson(here, someFacts(here, on, seed), on)
        if (known === undefined) return 'refused'
        askForCase(here, log, known, on, refusals, letters)
        return 'answered'
      },
    }),
  )

const nearlyMadeUp = fc.tuple(madeUpPack(), treeDamage(2))
const smallText = textDamage()
const smallTree = treeDamage()

export const KINDS: readonly Kind[] = [
  {
    name: 'text',
    what: 'a small made-up law with the text of a file damaged',
    share: 35_500,
    runs: onPack('small', smallText, (damage) => withTextDamage(smallPack, damage)),
  },
  {
    name: 'tree',
    what: 'the same with what a file says moved about, removed, doubled or led elsewhere',
    share: 36_500,
    runs: onPack('small', smallTree, (damage) => withTreeDamage(smallPack, damage)),
  },
  {
    name: 'made-up',
    what: 'laws made up by the schema',
    share: 2_000,
    runs: onPack(
      'made-up',
      madeUpPack(),
      (pack) => pack,
      () => 'the files',
    ),
  },
  {
    name: 'near',
    what: 'the same, damaged',
    share: 2_000,
    runs: onPack(
      'made-up',
      nearlyMadeUp,
      ([pack, damage]) => withTreeDamage(pack, damage),
      ([, damage]) => damage,
    ),
  },
  {
    name: 'real-text',
    what: 'what one place, or every refusal, needs of the real law, with the text of a file damaged',
    share: 3_000,
    runs: onPack('real', fc.tuple(slice, textDamage()), ([n, damage]) => withTextDamage(sliceOf(n), damage)),
  },
  {
    name: 'real-tree',
    what: 'the same with what a file says damaged',
    share: 2_900,
    runs: onPack('real', fc.tuple(slice, treeDamage()), ([n, damage]) => withTreeDamage(sliceOf(n), damage)),
  },
  {
    name: 'whole',
    what: 'the whole real law with what a file says damaged',
    share: 100,
    runs: onPack('whole', treeDamage(1), (damage) => withTreeDamage(realPack, damage)),
  },
  {
    name: 'facts',
    what: 'facts of one person against the real law: likely, contradictory and hostile ones',
    share: 15_000,
    runs: facts,
  },
  {
    name: 'logs',
    what: 'logs of cases with every way on and every letter of the real law',
    share: 3_000,
    runs: logs,
  },
]
