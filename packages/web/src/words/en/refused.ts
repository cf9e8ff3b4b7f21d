import type { PageWords } from '../zh/pages.ts'
import { pages } from './app.ts'

export const refused: PageWords['refused'] = {
  loading: 'Fetching what is said at windows…',
  title: 'What did they say?',
  lead: 'Find the sentence: see whether it stands in the rules, what to say on the spot, and which ways are open afterwards.',
  search: 'Write a few of the words they used',
  searchExample: 'e.g. landlord must come',
  found: (n) => (n === 1 ? 'It may be this:' : `It may be one of these ${n}:`),
  noneFound: 'Nothing like it found. Try other words, or press “It is not here” below.',
  noted: 'What you noted',
  groups: 'Or look here',
  group: {
    landlord: 'Landlord and home',
    delay: 'No reason given, no progress',
    time: 'Time and registration',
    work: 'Work and social insurance',
    papers: 'Papers and procedure',
    person: 'People like you cannot apply',
    other: 'Anything else',
  },
  notListed: 'It is not here',
  short: {
    yes: 'in the rules',
    no: 'not in the rules',
    partly: 'partly true',
    differs: 'differs by place',
  },
  verdict: {
    no: {
      sure: (place) => `The rules of ${place} do not ask for this.`,
      unsure: (place) => `We have not found this in the rules of ${place}.`,
    },
    yes: {
      sure: () => 'This is in the rules.',
      unsure: () => 'This is probably in the rules, but unconfirmed.',
    },
    partly: {
      sure: () => 'This is only partly true.',
      unsure: () => 'This is probably only partly true; unconfirmed.',
    },
    differs: {
      sure: (place) => `It differs by place. We have not found what ${place} says.`,
      unsure: (place) => `It differs by place. We have not found what ${place} says.`,
    },
  },
  heard: 'The window says: ',
  otherWays: 'Other ways of saying the same',
  nation: 'National rule',
  from: (place) => `Rule of ${place}`,
  nationToo: 'What the national rule says',
  unsure: 'This is not fully confirmed. Take it as a lead, and ask the desk which article they rely on.',
  honest: 'First of all, by your own answers:',
  qualifies:
    'By your own answers you can apply today. What they said does not fit that: ask them to write down what is missing.',
  honestNotYet:
    'Even if what they said has no basis, it cannot be done today. Get the registration and the papers ready, and go when the day has come.',
  toAnswer: `See “${pages.answer}”`,
  toAsk: 'See whether you can apply',
  itIsTheRule: 'The rules here do say this. Arguing about it alone will hardly help.',
  instead: `Bring what the rule asks for, or take another way: see which there are under “${pages.answer}”. If you think the desk has misread the rule, ask them to write down which article it is.`,
  sayThis: 'Say this now',
  meaning: (words) => `It means: ${words}`,
  means: 'It means: ',
  show: 'Show it to the clerk in large letters',
  cardLabel: 'Card to show at the window',
  closeCard: 'Close',
  cardHint: `Tick what you have under “${pages.papers}”, and the card will list what you brought.`,
  askInWriting: 'Ask them to write it down',
  notWritten:
    'If they will not write it, note it yourself: which day, which window, who said it, in which words.',
  back: 'See what else they may say',
  toProgress: `Go to “${pages.progress}”`,
}

export const notListed: PageWords['notListed'] = {
  title: 'It is not in the list, but there is a way.',
  lead: 'Whatever they say, there must be a reason for not taking or not granting an application. First make sure that the reason and the day are on record.',
  note: 'Note these things',
  notes: [
    'the day and the hour',
    'which window, and the name of the office at the door',
    'who said it (name or staff number)',
    'the very words',
    'which papers you had with you, and which they looked at',
  ],
  written: 'Noted.',
  hotlines: 'Whom to call',
  noHotline: 'We have not found a number for complaints here. You can call 12345 and ask.',
}

export const counter: PageWords['counter'] = {
  askReason:
    'Hello. If it cannot be done today, please write down the reason and the article it rests on, with the date and the office, so that I can prepare. Thank you.',
  rule: 'The rule (in short; please check the text)',
  ruleUnsure: 'What I found (not fully confirmed; please have a look)',
  held: 'What I have brought',
  thanks: 'If it still cannot be done, please write down the reason, the article and the date. Thank you!',
}
