import { contains, evaluate, World } from '@juyi/rules'
import * as fc from 'fast-check'
import Engine from 'publicodes'
import { expect, test } from 'vitest'
import { eligibilityTree, gatesFor, horizonFrom } from '../src/eligibility-tree.ts'
import { assess, parseFacts } from '../src/index.ts'
import { book, day } from './law.ts'

/** A city that has no rules of its own, so that the nation's hold there. */
const CITY = '360100'
const here = book(CITY)
const TODAY = day('2026-11-25')

/**
 * The national rule in the language of another engine, written from the words of the law and not from our tree. What
 * the desk decides is taken as decided in favour, as in our settled reading.
 */
const rules = new Engine({
  'autre titre': { question: 'applies another instrument?' },
  'du lieu': { question: 'hukou of this city?' },
  'six mois': { question: 'registered for six months?' },
  emploi: { question: 'employment' },
  licence: { question: 'business licence?' },
  logement: { question: 'dwelling' },
  études: { question: 'study' },
  travaille: {
    'une de ces conditions': [
      "emploi = 'employee'",
      "emploi = 'flexible'",
      { 'toutes ces conditions': ["emploi = 'selfEmployed'", 'licence'] },
    ],
  },
  loge: {
    'une de ces conditions': [
      'owned',
      'employerDormitory',
      'schoolDormitory',
      'rented',
      'publicRental',
      'relatives',
      'friends',
      'other',
    ].map((kind) => `logement = '${kind}'`),
  },
  étudie: {
    'une de ces conditions': ['primary', 'juniorSecondary', 'seniorSecondary', 'tertiary'].map(
      (kind) => `études = '${kind}'`,
    ),
  },
  fondement: { 'une de ces conditions': ['travaille', 'loge', 'étudie'] },
  droit: { 'toutes ces conditions': ['autre titre = non', 'du lieu = non', 'six mois', 'fondement'] },
})

const anyone = fc.record(
  {
    applicantKind: fc.constantFrom('mainland', 'hkmt', 'foreign'),
    hukouPlace: fc.constantFrom('411503', '360102', '431021'),
    registeredOn: fc.oneof(
      fc.constant(null),
      fc
        .integer({ min: 0, max: 400 })
        .map((ago) => Temporal.PlainDate.from('2026-11-25').subtract({ days: ago }).toString()),
    ),
    employment: fc.constantFrom('employee', 'selfEmployed', 'flexible', 'none'),
    businessLicence: fc.boolean(),
    dwelling: fc.constantFrom(
      'owned',
      'rented',
      'employerDormitory',
      'schoolDormitory',
      'relatives',
      'friends',
      'publicRental',
      'hotel',
      'other',
    ),
    study: fc.constantFrom('none', 'primary', 'juniorSecondary', 'seniorSecondary', 'tertiary'),
  },
  { requiredKeys: [] },
)

type Anyone = typeof anyone extends fc.Arbitrary<infer T> ? T : never

/** Nobody from abroad has a household registration here, and who has one is no foreigner. */
const plausible = ({ applicantKind, hukouPlace }: Anyone) =>
  applicantKind === undefined || applicantKind === 'mainland' || hukouPlace === undefined

const yes = (is: boolean) => (is ? 'oui' : 'non')
const quoted = (text: string) => `'${text}'`

/** What the other engine is told: what is not known is left out. */
function situationOf({
  applicantKind,
  hukouPlace,
  registeredOn,
  employment,
  businessLicence,
  dwelling,
  study,
}: Anyone) {
  const kind = applicantKind ?? (hukouPlace === undefined ? undefined : 'mainland')
  const sixMonths =
    registeredOn === undefined || registeredOn === null
      ? registeredOn
      : Temporal.PlainDate.compare(Temporal.PlainDate.from(registeredOn).add({ months: 6 }), '2026-11-25') <=
        0
  return {
    ...(kind === undefined ? {} : { 'autre titre': yes(kind !== 'mainland') }),
    ...(hukouPlace === undefined
      ? kind === undefined || kind === 'mainland'
        ? {}
        : { 'du lieu': 'non' }
      : { 'du lieu': yes(hukouPlace.startsWith('3601')) }),
    ...(sixMonths === undefined ? {} : { 'six mois': yes(sixMonths ?? false) }),
    ...(employment === undefined ? {} : { emploi: quoted(employment) }),
    ...(businessLicence === undefined ? {} : { licence: yes(businessLicence) }),
    ...(dwelling === undefined ? {} : { logement: quoted(dwelling) }),
    ...(study === undefined ? {} : { études: quoted(study) }),
  }
}

/** By which facts of ours the other engine's unknowns are known. */
const FACT_OF: Readonly<Record<string, readonly string[]>> = {
  'autre titre': ['applicantKind', 'hukouPlace'],
  'du lieu': ['hukouPlace', 'applicantKind'],
  'six mois': ['registeredOn'],
  emploi: ['employment'],
  licence: ['businessLicence'],
  logement: ['dwelling'],
  études: ['study'],
}

test('publicodes, told the national rule, comes to the same answer on the day, known and unknown', () => {
  const verdicts = new Map<unknown, number>()
  fc.assert(
    fc.property(anyone.filter(plausible), (facts) => {
      const judged = rules.shallowCopy().setSituation(situationOf(facts)).evaluate('droit')
      const known = parseFacts({ ...facts, permits: null }, here, TODAY)
      const world = new World(here.vocabulary, known.values, known.asOf)
      const { settled } = evaluate(
        eligibilityTree(here, gatesFor(here, world, TODAY)),
        world,
        horizonFrom(TODAY),
      )
      const ours = contains(settled.must, TODAY) ? true : contains(settled.may, TODAY) ? undefined : false
      expect(ours).toBe(judged.nodeValue ?? undefined)
      verdicts.set(ours, (verdicts.get(ours) ?? 0) + 1)
      if (ours !== undefined) return
      // What is undecided rests on something unknown, and one of the unknowns is asked next.
      const missed = Object.keys(judged.missingVariables).flatMap((name) => FACT_OF[name] ?? [])
      const { missing } = assess(here, known, TODAY)
      expect(missed.filter((fact) => missing.includes(fact))).not.toEqual([])
    }),
    { numRuns: 400 },
  )
  // All three answers came up.
  expect(verdicts.size).toBe(3)
})
