import { parseDuration } from '@juyi/rules'
import type * as zh from '../zh/ways.ts'
import { pages } from './app.ts'
import { count } from './sentence.ts'

/** The ways on after a refusal. */
export const ways: typeof zh.ways = {
  routes: 'The ways from here',
  routesInstead: 'What you can do',
  misread: 'Think they misread the rule? These ways are open',
  routesLead: 'From light to heavy. Once one has worked, you do not need the next.',
  whichDay: 'On which day did they say no?',
  whichDayWhy: 'Write it down and the last day can be counted. It stays on this device.',
  countDays: 'Note it and count',
  toldOn: (on) => `You noted: they said no on ${on}.`,
  wrongDay: `Wrong day? Strike it under “${pages.progress}” and write it again`,
  addressee: 'Turn to: ',
  period: (length) => {
    const duration = parseDuration(length)
    if (duration === undefined) return length
    if ('workingDays' in duration) return count(duration.workingDays, 'working day')
    return 'months' in duration ? count(duration.months, 'month') : count(duration.days, 'day')
  },
  within: {
    told: (period) =>
      `Within ${period}, counted from the day after you knew of the refusal. Write down the day, and the last day can be counted.`,
    limitPassed: (period) =>
      `Within ${period}, counted from the day after the time for issuing the permit ended.`,
    decision: (period) =>
      `Within ${period}, counted from the day after the decision on the reconsideration arrived.`,
  },
  lastDay: (on) => `Apply by ${on} at the latest.`,
  lastDayPassed: {
    objection: (on) =>
      `The last day was ${on} and has passed. If you had a good reason for the delay, ask the reconsideration authority whether it still accepts it.`,
    suit: (on) =>
      `The last day was ${on} and has passed. If you had a good reason for the delay, ask the court whether it still accepts it.`,
    later: (on) => `The usual last day was ${on} and has passed.`,
  },
  count: (day, from, period, end) =>
    `${day} (when ${from}) does not count; ${period} from the next day on end on ${end}.`,
  dayOff: (last) => `That is a day off, so it runs until ${last}; do not wait for the last day.`,
  provisional: 'The holidays of that year are not published yet; it may differ by a few days. Go early.',
  writeLetter: 'Write this letter',
  goodFor: 'Cost, time, what it can do',
  about: {
    needs: 'First',
    costs: 'Cost',
    takes: 'How long',
    attach: 'Bring',
    can: 'It can',
    cannot: 'It cannot',
  },
  aboutSources: 'Sources of this',
  takesUnknown: 'We found no rule on when an answer is due. Ask when you hand it in, and write it down.',
  reviewable: (rules) => `What the desk goes by can be reviewed along with it: ${rules}.`,
  notReviewable: (rules) => `What the desk goes by cannot be reviewed this way: ${rules}.`,
  gone: 'Applied for',
  goneOn: (day) => `On ${day}.`,
  answerDue: (day) =>
    `Its time ends on ${day} at the earliest, some days later if it was taken up later. Without a decision by then you can sue.`,
  timeUp:
    'No decision is noted, so the end of its time is counted from the day you applied. It ends later, and so does the last day to sue, if it was taken up later or extended in writing; phone first and ask on which day it was taken up, and whether it was extended.',
  untoldCounted: 'Where nobody told you, it counts like this:',
  whenAccepted:
    'When did you hand it in, and when was it accepted? Note it to see from when you can apply for reconsideration',
  placeCutoff: (event, day) => `${event}: ${day}`,
  howCounted: 'How it is counted',
  notYet: 'Not yet',
  isLastDay: 'Today is the last day.',
  waits: {
    reconsideration: 'Reconsideration has to be applied for first.',
    decision: 'It waits for the decision on the reconsideration, or for the end of its time.',
    limit:
      'It waits until the time for issuing the permit has passed without a result. Write down the day of acceptance to see from when.',
  },
  waitsUntil: (day) =>
    `The time for issuing the permit ends on ${day}; it opens once that has passed without a result.`,
  untold: (day) =>
    `If nobody told you of this way, it stays open until ${day} at the latest; go it early all the same.`,
  answerBy: (period, day) => `An answer is due within ${period}; if it is taken up today, by ${day}.`,
  countedFrom: {
    told: 'you were told no',
    notice: 'the notice in writing arrived',
    rightsTold: 'you were told that you can apply for reconsideration',
    limitPassed: 'the time for issuing the permit ended',
    decision: 'the decision on the reconsideration arrived, or its time ran out',
    suitTold: 'you were told that you can sue',
  },
  soonest: (way, day) => `The days are running. Until ${day} at the latest: ${way}.`,
  more: 'If you know these, write them down too; the days become more exact',
  hasCutoff: 'By which day must it be done? (such as the end of enrolment)',
  cutoffWhy: 'Give the day to see what to do on which day.',
  cutoffPast: 'That day has passed; give today or a later day',
  planDays: 'Plan the days',
  urgentTitle: (day) => `Day by day until ${day}`,
  urgentNone: 'There is no way open in these days.',
  today: (day) => `Today, ${day}`,
  keeps: '(the answer will hardly come before that day; hand it in to keep the way open)',
  otherCutoff: 'Another day',
  done: 'Note what you have done',
}
