import { count } from '../../../words/en/phrases.ts'
import type { LawWords } from '../zh/index.ts'
import { terms } from './terms.ts'

const { list } = terms

export const lint: LawWords['lint'] = {
  about: 'check the files of the law: citations, types, versions, sources, reviews that are due',
  on: 'the day as of which a review is overdue',
  severity: { error: 'error', warning: 'warning' },
  total: (places, statutes, errors, warnings) =>
    list([
      count(places, 'place'),
      count(statutes, 'statute'),
      count(errors, 'error'),
      count(warnings, 'warning'),
    ]),
}

export const test: LawWords['test'] = {
  about: 'answer every worked case and compare with what its author worked out by hand',
  place: 'one place only (its code)',
  noCases: (place) =>
    `--place: there are no worked cases for "${place}"; write a code that law/scenarios/ has`,
  differs: (what, wanted, got) => `${what}: should be ${wanted}, is ${got}`,
  lacks: (what, wanted, got) => `${what}: should have ${wanted}, has ${got}`,
  unwanted: (what, which) => `${what}: should not have ${which}`,
}

export const calendar: LawWords['calendar'] = {
  about: 'the public holidays and make-up workdays of a year',
  year: 'the year',
  noYear: (year, known) => `there is no schedule for the year "${year}"; there are ${list(known)}`,
  title: (year, provisional) =>
    `${year}${provisional ? ' (provisional: its schedule has not been published yet)' : ''}`,
  holidays: 'Holidays',
  makeUpWorkdays: 'Make-up workdays',
  none: 'none',
  source: 'Source',
  checked: (source, day) => `${source}, checked ${day}`,
}

export const coverage: LawWords['coverage'] = {
  about: 'how sure each topic of each place is: high, medium, low, none (its own file says nothing)',
  heads: {
    credential: 'permit',
    scope: 'not for',
    registration: 'register',
    period: 'period',
    eligibility: 'who may',
    requirements: 'papers',
    acts: 'acts',
    channels: 'where',
    clocks: 'times',
    fees: 'fees',
    endorsement: 'endorse',
    changeOfAddress: 'moving',
    loss: 'loss',
    cancellation: 'cancel',
    benefits: 'use',
    cutoffs: 'cutoffs',
  },
}

export const show: LawWords['show'] = {
  about: 'read the rules of a place, statement by statement, with their sources',
  place: 'the place: a code or a name',
  permit:
    'which permit: the residence permit where it is left out; hkmt for that of residents from Hong Kong, Macao and Taiwan',
  facts: 'list the names that a file of facts can have',
  options: (names) => ` (${list(names)})`,
  parentOnly: 'The local rules have not been checked yet; below are those of the level above.',
  topics: {
    registration: 'Residence registration (居住登记)',
    period: 'How long one has to have lived here',
    scope: 'Who does not apply for this permit',
    routes: 'Who may apply: the routes',
    requirements: 'Papers',
    acts: 'What can be done',
    channels: 'Where to go',
    clocks: 'Time limits',
    fees: 'Fees',
    endorsement: 'Endorsement (签注)',
    changeOfAddress: 'Change of address',
    loss: 'Loss and damage',
    cancellation: 'Cancellation',
    benefits: 'What the permit is good for',
    cutoffs: 'Cutoff days',
  },
}
