import type { Words } from '../zh/index.ts'
import { count, phrases } from './phrases.ts'

const { date } = phrases

export const confidence: Words['confidence'] = {
  high: 'confirmed',
  medium: 'unconfirmed',
  low: 'unconfirmed, not from an official source',
}

export const reason: Words['reason'] = {
  local:
    'You do not need it: your household registration (户口) is here, and the permit is for people whose registration is elsewhere.',
  otherInstrument:
    'This is not the permit for you: you use another document. If you are from Hong Kong, Macao or Taiwan, add --permit hkmt for the residence permit that is yours.',
  alreadyHolds: 'No need to apply again: you already hold the residence permit of this place.',
}

export const purpose: Words['purpose'] = {
  application: 'to apply for the permit (申领)',
  registration: 'to register your residence (居住登记)',
  endorsement: 'to have the permit endorsed (签注)',
  replacement: 'to replace a lost or damaged permit (补领、换领)',
}

export const verdict: Words['verdict'] = {
  eligible: (permit) => `You can apply today for the ${named(permit)}.`,
  likely: (permit) =>
    `You can probably apply today for the ${named(permit)}; one point is for the desk to decide, or unconfirmed.`,
  'not-yet': (permit) => `You cannot apply yet for the ${named(permit)}.`,
  ineligible: (permit) => `As things are, you cannot get the ${named(permit)}.`,
  unknown: (permit) => `A few more answers are needed to say whether you can apply for the ${named(permit)}.`,
}

/** The name of a permit within a sentence: those without a place at their beginning are no proper names. */
function named(permit: string): string {
  return permit.replace(/^Residence/, 'residence')
}

export const pages: Words['pages'] = {
  title: (book, day, subject) => `${book.place.name} – ${subject} – as of ${date(day)}`,
  answer: 'can you apply?',
  plan: 'how to get there',
  papers: (what) => `papers to bring ${purpose[what]}`,
  coverage: 'We have not checked the local rules yet; what follows are the rules of the level above.',

  waiting: (day) => `If things stay as they are, you can apply from ${date(day)}.`,
  asFarAsKnown: (day) => `As far as we know now, you can apply from ${date(day)} at the earliest.`,
  fastest: (name, day) => `The fastest way is “${name}”: apply from ${date(day)}.`,
  surest: (name, day) => `The way with every source confirmed is “${name}”: apply from ${date(day)}.`,
  lastDay: (day) => `The last day is ${date(day)}; after it you no longer meet the conditions.`,
  unsure: 'This day rests on a point that is unconfirmed, or that the desk decides.',
  noWay: 'From what we know now, no way could be worked out.',

  windows: 'Days on which you can apply',
  window: (from, to) => (to === null ? `from ${date(from)}` : `${date(from)} to ${date(to)}`),

  missing: 'Still to answer (these change the answer)',
  holds: (paper) => `Do you have this paper: ${paper}?`,
  obtain: 'Where to look it up: ',

  because: 'Point by point (✓ met, ✗ not met, ? not known yet)',
  judgement: 'What the desk decides',
  usually: 'Papers that usually settle it: ',
  assumes: 'Provided that (it has to stay so)',
  provided: 'Provided that (it has to stay so):',
  presumed:
    'Rules that we did not ask about and took not to concern you (if one does, the answer will be different)',
  presumedRule: (says) => `The rule: “${says}”`,
  source: (how, cites) =>
    cites === null ? `No source found (${confidence[how]})` : `Source (${confidence[how]}): ${cites}`,
  gate: { true: 'Not your case: ', false: 'Your case: ', null: 'Your case or not? ' },

  route: (number, name, day) => `${number}. ${name}: apply from ${date(day)}`,
  sureRoute: 'Every rule that you qualify by is confirmed.',
  sureOnceDone:
    'Once these things are done, every rule that you qualify by is confirmed; whether all of them can be done is unconfirmed.',
  unsureRoute: 'A rule that you qualify by is unconfirmed, or leaves a point for the desk to decide.',
  steps: (start, done) => (start === done ? date(start) : `${date(start)} to ${date(done)}`),
  where: 'Where: ',
  bring: 'Bring: ',
  bringAll: 'What to bring: see juyi papers.',
  provisional:
    'Some of these working days lie in a year whose public holidays are not published yet; they are reckoned by weekends and fixed holidays and may shift by a few days.',
  more: 'See juyi plan for each step, and juyi papers for the papers to bring.',

  noneFits: 'None of the papers listed fits your case; ask the desk first what it accepts.',
  anyOne: 'Any one of these:',
  together: ' and ',
  maybeServes: ' (may not fit your case)',
  held: { true: 'you have it', false: 'missing', null: '' },
  fetched: 'The office can look this up; bring it only if it cannot be found there.',
  form: (original, copies) => {
    const parts = [original ? 'the original' : '', copies > 0 ? count(copies, 'copy', 'copies') : '']
    return parts.filter((part) => part !== '').join(' and ')
  },
  formSentence: (form) => `Bring ${form}.`,
  getIt: 'If you don’t have it: ',
  needed: 'Needed',
  perhaps: 'It depends; perhaps not needed',
  none: (what) =>
    `The rules held here do not say what to bring ${purpose[what]}; phone and ask before you go.`,
  sayHeld:
    'You can say in the facts file what you have, e.g. "documents": { "idCard": true, "lease": false }.',
}
