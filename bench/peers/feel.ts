/** The rules in FEEL, the language of DMN, by feelin. FEEL has three values: true, false and null. */
import { evaluate, FeelFunction } from 'feelin'
import type { Answer, Bounds, Demonstration, Peer, RuleOf, Way } from '../peer.ts'
import { DWELLINGS, SCHOOLING } from './named-values.ts'

/** How it is said that a fact is one of some values, perhaps with what is unknown kept apart. */
type Among = (fact: string, values: readonly string[]) => string

const quoted = (value: string) => `"${value}"`

const plainly: Among = (fact, values) =>
  values.length === 1 ? `${fact} = ${values.map(quoted)}` : `${fact} in (${values.map(quoted).join(', ')})`

/** FEEL compares null as a value of its own, so that `null in ("a")` is false; said like this it stays null. */
const keepingNull: Among = (fact, values) => `(if ${fact} = null then null else ${plainly(fact, values)})`

function expressionOf(rule: RuleOf, { halfYear, year, sinceFirstMonth }: Bounds, among: Among): string {
  const inScope = `not(${among('p.applicantKind', ['hkmt', 'foreign'])}) and not(p.holdsPermit)`
  if (rule === '000000') {
    return `${inScope} and p.registeredDays >= ${halfYear} and (
      ${among('p.employment', ['employee', 'flexible'])}
      or (${among('p.employment', ['selfEmployed'])} and p.businessLicence)
      or ${among('p.dwelling', DWELLINGS)}
      or ${among('p.study', SCHOOLING)})`
  }
  return `${inScope} and not(p.hukouHere) and (
    (p.registeredDays >= ${year} and (
      (p.insuredMonthsOf12 >= 12 and p.registeredDays >= ${sinceFirstMonth}) or p.insuredMonthsOf24 >= 18))
    or (p.registeredDays >= 1 and (p.talent or ${among('p.study', ['seniorSecondary', 'tertiary'])})))`
}

const demonstrations: Readonly<Record<Demonstration, string>> = {
  'not(x >= 6)': 'not(x >= 6)',
  'p or not p': 'p or not(p)',
  '3 <= x <= 5': 'x between 3 and 5',
}

function answer(value: unknown): Answer {
  return value === true ? 'yes' : value === false ? 'no' : 'unknown'
}

function way(name: string, among: Among): Way {
  return {
    name,
    prepare: (rule, bounds, people) => {
      const source = `function(p) ${expressionOf(rule, bounds, among)}`
      return (rows) => {
        // Read once for all these people; not for ever, because it keeps a warning for each fact that it misses.
        const { value } = evaluate(source)
        if (!(value instanceof FeelFunction)) throw new Error('the rule did not come out as a function')
        return rows.map((row) => answer(value.invoke([people[row]])))
      }
    },
    demonstrate: (what, facts) => evaluate(demonstrations[what], facts).value,
  }
}

const asWritten = way('as written', plainly)

export const feelin: Peer = {
  name: 'feelin',
  ways: [asWritten, way('null kept apart', keepingNull)],
  whenKnown: asWritten,
}
