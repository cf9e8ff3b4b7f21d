/** The rules in Publicodes, in its own French: what is missing from the situation is undefined, and so is what hangs on it. */
import Engine from 'publicodes'
import type { Answer, Bounds, Demonstration, Peer, PreparedFacts, RuleOf, Way } from '../peer.ts'
import { DWELLINGS, SCHOOLING } from './named-values.ts'

/** What our facts are called in the rules. */
const NAMES: Readonly<Record<string, string>> = {
  applicantKind: 'statut',
  hukouHere: 'hukou du lieu',
  holdsPermit: 'titulaire',
  registeredDays: 'jours',
  employment: 'emploi',
  businessLicence: 'licence',
  dwelling: 'logement',
  study: 'études',
  insuredMonthsOf12: 'cotisations sur 12 mois',
  insuredMonthsOf24: 'cotisations sur 24 mois',
  talent: 'talent',
  x: 'x',
  p: 'p',
}

const oneOf = (fact: string, values: readonly string[]) => ({
  'une de ces conditions': values.map((value) => `${fact} = '${value}'`),
})

const questions = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { question: name }]))

const inScope = [{ 'toutes ces conditions': ["statut != 'hkmt'", "statut != 'foreign'"] }, 'titulaire = non']

function engineOf(rule: RuleOf, { halfYear, year, sinceFirstMonth }: Bounds): Engine {
  if (rule === '000000') {
    return new Engine({
      ...questions(['statut', 'titulaire', 'jours', 'emploi', 'licence', 'logement', 'études']),
      travaille: {
        'une de ces conditions': [
          "emploi = 'employee'",
          "emploi = 'flexible'",
          { 'toutes ces conditions': ["emploi = 'selfEmployed'", 'licence'] },
        ],
      },
      loge: oneOf('logement', DWELLINGS),
      étudie: oneOf('études', SCHOOLING),
      droit: {
        'toutes ces conditions': [
          ...inScope,
          `jours >= ${halfYear}`,
          { 'une de ces conditions': ['travaille', 'loge', 'étudie'] },
        ],
      },
    })
  }
  return new Engine({
    ...questions([
      'statut',
      'hukou du lieu',
      'titulaire',
      'jours',
      'études',
      'cotisations sur 12 mois',
      'cotisations sur 24 mois',
      'talent',
    ]),
    assuré: {
      'une de ces conditions': [
        { 'toutes ces conditions': ['cotisations sur 12 mois >= 12', `jours >= ${sinceFirstMonth}`] },
        'cotisations sur 24 mois >= 18',
      ],
    },
    ordinaire: { 'toutes ces conditions': [`jours >= ${year}`, 'assuré'] },
    étudie: oneOf('études', ['seniorSecondary', 'tertiary']),
    dispensé: {
      'toutes ces conditions': ['jours >= 1', { 'une de ces conditions': ['talent', 'étudie'] }],
    },
    droit: {
      'toutes ces conditions': [
        ...inScope,
        'hukou du lieu = non',
        { 'une de ces conditions': ['ordinaire', 'dispensé'] },
      ],
    },
  })
}

const demonstrations: Readonly<Record<Demonstration, unknown>> = {
  'not(x >= 6)': 'x < 6',
  'p or not p': { 'une de ces conditions': ['p', 'p = non'] },
  '3 <= x <= 5': { 'toutes ces conditions': ['x >= 3', 'x <= 5'] },
}

function situationOf(facts: PreparedFacts): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      NAMES[name] ?? name,
      typeof value === 'boolean' ? (value ? 'oui' : 'non') : typeof value === 'string' ? `'${value}'` : value,
    ]),
  )
}

function answer(value: unknown): Answer {
  return value === true ? 'yes' : value === false ? 'no' : 'unknown'
}

const asWritten: Way = {
  name: 'as written',
  prepare: (rule, bounds, people) => {
    const engine = engineOf(rule, bounds)
    const situations = people.map(situationOf)
    return (rows) =>
      rows.map((row) => answer(engine.setSituation(situations[row]).evaluate('droit').nodeValue))
  },
  demonstrate: (what, facts) =>
    new Engine({ x: { question: 'x' }, p: { question: 'p' }, réponse: { valeur: demonstrations[what] } })
      .setSituation(situationOf(facts))
      .evaluate('réponse').nodeValue,
}

export const publicodes: Peer = { name: 'publicodes', ways: [asWritten] }
