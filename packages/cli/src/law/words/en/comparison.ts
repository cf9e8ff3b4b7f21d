import { MONTHS } from '@juyi/law'
import type { LawWords } from '../zh/index.ts'
import { terms } from './terms.ts'

const { either, quote, quotes } = terms

export const facts: LawWords['facts'] = {
  answered: (question, answer) => `${question} ${answer}`,
  papers: 'Papers at hand:',
  named: (fact) => `${fact}:`,
  yes: 'yes',
  no: 'no',
  none: 'none',
  amount: (n, unit) => (unit === '' ? `${n}` : `${n} ${unit}`),
  stay: (from, to, where) =>
    `${to === undefined ? `since ${from}` : `${from} to ${to}`}${where === undefined ? '' : ` (${where})`}`,
  months: (from, to) => (from === to ? from : `${from} to ${to}`),
  month: (year, month) => `${MONTHS[month - 1]} ${year}`,
  together: (parts) => parts.join(', '),
}

export const compare: LawWords['compare'] = {
  about: 'compare the rules of two places: where they are stricter, looser or settled, each with an example',
  place:
    'the place: a code or a name; with the permit of residents from Hong Kong, Macao and Taiwan as 330100-hkmt',
  with: 'what to compare it with; the level above where it is left out',
  nothingAbove: (place) =>
    `there is no level above "${place}"; write another place as well, for example juyi law compare 440300 ${place}`,
  title: (own, other, day) => `${own} compared with ${other}, by the rules of ${day}`,
  found: (n) =>
    n === 0
      ? 'No difference was found.'
      : `${n === 1 ? 'One difference was' : `${n} differences were`} found. For everybody in the examples the program has worked out the answer under both rules.`,
  topics: {
    eligibility: 'who may apply',
    scope: 'who does not apply',
    papers: 'papers',
    registration: 'registration',
    clocks: 'time limits',
    fees: 'fees',
    endorsement: 'endorsement',
    changeOfAddress: 'change of address',
    loss: 'loss and damage',
  },
  relation: {
    same: 'the same',
    adds: 'stricter',
    drops: 'looser',
    specifies: 'settled',
    incomparable: 'both ways',
    notCompared: 'not compared',
  },
  verdicts: { 0: 'no', 1: 'the desk decides', 2: 'yes' },
  verdict: (place, verdict) => `${place}: ${verdict}`,
  example: 'Example',
  basis: 'Source',

  shutsOut: (who) => `does not take everybody: ${quotes(who)}`,
  letsIn: (who) => `takes more people: does not look at ${quotes(who)}`,
  asksMore: (what, enough, other) =>
    `also asks for ${quotes(what)}; under the rules of ${other}, ${either(enough)} is enough`,
  leavesToDesk: (what, enough, other) =>
    `where ${quotes(what)} is not met, the desk decides; under the rules of ${other}, ${either(enough)} is enough`,
  asksLess: (route, what, atDesk) =>
    `the route ${quote(route)} does not ask for ${quotes(what)}${atDesk ? ' (whether it is enough is for the desk)' : ''}`,
  soFor: (says, ways) => `${says}; this holds for ${ways.map(quote).join(' and for ')}`,
  settlesYes: (open, enough, other) =>
    `${other} leaves this to the desk: ${quote(open)}; here it is settled that ${quote(enough)} will do`,
  settlesNo: (open, what, other) =>
    `${other} leaves this to the desk: ${quote(open)}; here it is settled that ${quotes(what)} is asked for`,
  noExample: (what) =>
    `there may be a difference, but no example was found that confirms it: ${quotes(what)}`,
  tooMany: (what) => `there are too many combinations to look at: ${quotes(what)}`,

  asksPaper: (what, paper, everybody) =>
    `also asks for ${quote(paper)}, ${what}${everybody ? ', whoever the person is' : ''}`,
  asksNoPaper: (what, paper, everybody) =>
    `does not list ${quote(paper)}, ${what}${everybody ? ', whoever the person is' : ''}`,
  purpose: {
    application: 'to apply for the permit',
    registration: 'to register residence',
    endorsement: 'to have the permit endorsed',
    replacement: 'to have the permit replaced',
  },

  against: (rule, other, theirs) =>
    `${quote(rule)}; ${other} ${theirs === undefined ? 'says nothing of it' : `says ${quote(theirs)}`}`,
  yuan: (place, amount) => `${place}: ${amount} yuan`,
  days: (from, own, ownEnd, other, otherEnd) =>
    `both counted from ${from}: ${own} to ${ownEnd}, ${other} to ${otherEnd}`,
  daysAlone: (from, own, ownEnd) => `counted from ${from}: ${own} to ${ownEnd}`,
  several: (rule) => `${quote(rule)}: there are several rules on this and no telling with which to compare`,
  noAmount: (rule) => `${quote(rule)}: the amount is not confirmed`,
  onlyOther: (rule, own, other) =>
    `${other}: ${quote(rule)}; ${own} says nothing of it, and whether that is looser or stricter depends on the case`,
  onlyWords: (rule) => `${quote(rule)}: in words alone, without a length of time or an amount`,
  overlapping: (paper) =>
    `${quote(paper)}: both take some of the same papers, so that neither is the stricter`,

  notWaived: (own, other, sources) => `nothing found by which ${own} waives it; ${other}: ${sources}`,
}
