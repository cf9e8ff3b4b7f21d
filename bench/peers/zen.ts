/** The rules in the expression language of ZEN, which its decision tables and graphs evaluate too; native code. */
import { evaluateExpressionSync } from '@gorules/zen-engine'
import type { Answer, Bounds, Demonstration, Peer, RuleOf, Way } from '../peer.ts'
import { DWELLINGS, SCHOOLING } from './named-values.ts'

const oneOf = (values: readonly string[]) => `[${values.map((value) => `"${value}"`).join(', ')}]`

/** `of` stands before each fact: nothing, or `#.` for a person in a list. */
function expressionOf(rule: RuleOf, { halfYear, year, sinceFirstMonth }: Bounds, of: string): string {
  const inScope = `${of}applicantKind not in ["hkmt", "foreign"] and not ${of}holdsPermit`
  if (rule === '000000') {
    return `${inScope} and ${of}registeredDays >= ${halfYear} and (
      ${of}employment in ["employee", "flexible"]
      or ${of}employment == "selfEmployed" and ${of}businessLicence
      or ${of}dwelling in ${oneOf(DWELLINGS)}
      or ${of}study in ${oneOf(SCHOOLING)})`
  }
  return `${inScope} and not ${of}hukouHere and (
    ${of}registeredDays >= ${year} and (
      ${of}insuredMonthsOf12 >= 12 and ${of}registeredDays >= ${sinceFirstMonth} or ${of}insuredMonthsOf24 >= 18)
    or ${of}registeredDays >= 1 and (${of}talent or ${of}study in ["seniorSecondary", "tertiary"]))`
}

const demonstrations: Readonly<Record<Demonstration, string>> = {
  'not(x >= 6)': 'not (x >= 6)',
  'p or not p': 'p or not p',
  '3 <= x <= 5': 'x >= 3 and x <= 5',
}

function answer(value: unknown): Answer {
  return value === true ? 'yes' : value === false ? 'no' : 'unknown'
}

function demonstrate(what: Demonstration, facts: object): unknown {
  return evaluateExpressionSync(demonstrations[what], facts)
}

const asWritten: Way = {
  name: 'as written',
  prepare: (rule, bounds, people) => {
    const expression = expressionOf(rule, bounds, '')
    return (rows) =>
      rows.map((row) => {
        try {
          return answer(evaluateExpressionSync(expression, people[row]))
        } catch {
          return 'throws'
        }
      })
  },
  demonstrate,
}

/** One expression over a list crosses into native code once; one unknown fact would throw away the whole list. */
const inAList: Way = {
  name: 'as written, over a list',
  prepare: (rule, bounds, people) => {
    const expression = `map(people, ${expressionOf(rule, bounds, '#.')})`
    return (rows) => {
      const values: unknown = evaluateExpressionSync(expression, { people: rows.map((row) => people[row]) })
      return Array.isArray(values) ? values.map(answer) : []
    }
  },
  demonstrate,
}

export const zenEngine: Peer = { name: '@gorules/zen-engine', ways: [asWritten], whenKnown: inAList }
