import type { CountedFrom } from '@juyi/journey'
import { parseDuration } from '@juyi/rules'
import type { Words } from '../zh/index.ts'
import { count, phrases } from './phrases.ts'

const { date } = phrases

const from: Readonly<Record<CountedFrom, string>> = {
  told: 'you were told no',
  notice: 'the notice in writing arrived',
  rightsTold: 'you were told that you can apply for reconsideration',
  limitPassed: 'the time for issuing the permit ended',
  decision: 'the decision on the reconsideration arrived, or its time ran out',
  suitTold: 'you were told that you can sue',
}

export const refused: Words['refused'] = {
  title: 'they said no',
  heard: (phrase, chinese) => `They said: “${phrase}” (${chinese})`,
  others: 'If that is not it, perhaps:',
  other: (id, phrase) => `“${phrase}” – --refusal ${id}`,
  finding: {
    yes: 'This is in the rules.',
    no: 'We have not found this in the rules.',
    partly: 'This is only partly true.',
    differs: 'It differs by place, and we have not found what the rules here say.',
  },
  reply: 'Say this now',
  askInWriting: 'Ask them to write it down',
  means: (words) => `It means: ${words}`,
  ways: 'The ways from here (those open today first, the lightest first)',
  waysUrgent: 'The ways from here (those open today first, the ones in time first)',
  addressee: 'Turn to: ',
  state: {
    open: 'open today',
    lastDay: 'today is the last day',
    passed: 'its time has passed',
    gone: 'applied for',
    notYet: 'not yet',
  },
  waits: {
    reconsideration: 'Reconsideration has to be applied for first.',
    decision:
      'It waits for the decision on the reconsideration, or for the end of its time. Add --decided-on, and the last day can be counted.',
    limit:
      'It waits until the time for issuing the permit has passed without a result. Add --accepted-on, the day of acceptance, to see from which day it is open.',
  },
  goneOn: (day) => `On ${date(day)}.`,
  about: {
    needs: 'First',
    costs: 'Cost',
    takes: 'How long',
    attach: 'Bring',
    can: 'It can',
    cannot: 'It cannot',
  },
  takesUnknown: 'How long: we found no rule on when an answer is due',
  reviewable: (cites) => `It can: review along with it what the desk goes by: ${cites}`,
  notReviewable: (cites) => `It cannot: review what the desk goes by: ${cites}`,
  waitsUntil: (day) =>
    `The time for issuing the permit ends on ${date(day)}; this way opens once that has passed without a result.`,
  last: (day) => `Last day: ${date(day)}`,
  count: ({ from: event, start, within, counted, last }) =>
    `${date(start)} (when ${from[event]}) does not count; ${lengthWords(within)} from the next day on end on ${date(counted)}${
      last === counted ? '' : `; that is a day off, so it runs until ${date(last)}`
    }.`,
  within: (within) => `Within ${lengthWords(within)}; add --told-on, and the last day can be counted.`,
  untold: (day, cite) =>
    `If nobody told you of this way, it stays open until ${date(day)} at the latest (${cite}); go early all the same.`,
  provisional:
    'The public holidays of that year are not published yet; the day is reckoned by weekends and fixed holidays and may differ by a few days. Go early.',
  answer: (within, by, cite) =>
    `An answer is due within ${lengthWords(within)} (${cite}); if it is taken up today, by ${date(by)}.`,
  plan: (cutoff) => `Day by day until ${date(cutoff)}`,
  planEmpty: 'There is no way open in these days.',
  aim: {
    settle: '',
    keep: '; the answer will hardly come before that day, so hand it in to keep the way open',
  },
}

function lengthWords(text: string): string {
  const duration = parseDuration(text)
  if (duration === undefined) return text
  if ('workingDays' in duration) return count(duration.workingDays, 'working day')
  return 'months' in duration ? count(duration.months, 'month') : count(duration.days, 'day')
}
