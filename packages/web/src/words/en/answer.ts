import type { Assessment, Verdict } from '@juyi/journey'
import type { Day } from '@juyi/rules'
import { day, days, list } from './day.ts'
import { count, sentence } from './sentence.ts'

export const verdict = {
  eligible: 'You can apply today.',
  likely: 'You can probably apply.',
  notYet: 'Not yet.',
  from: (on: Day) => `You can apply from ${day(on)} at the earliest.`,
  surelyFrom: (on: Day) => `You can apply from ${day(on)}.`,
  perhapsFrom: (on: Day) => `If all goes well, you can apply from ${day(on)}.`,
  ineligible: 'As things are, you cannot apply.',
  unknown: (n: number) =>
    n === 0
      ? 'We cannot say for certain yet.'
      : n === 1
        ? 'One more answer is needed, then we can say.'
        : `${n} more answers are needed, then we can say.`,
  unknownFrom: (on: Day) => `As far as we know now, you can apply from ${day(on)} at the earliest.`,
  unknownSurelyFrom: (on: Day) => `As far as we know now, you can apply from ${day(on)}.`,
  unknownPerhapsFrom: (on: Day) =>
    `As far as we know now, and if all goes well, you can apply from ${day(on)}.`,
}

/** The verdict in a few words, for titles and lists. */
export const verdictShort = {
  eligible: 'you can apply',
  likely: 'probably yes',
  'not-yet': 'not yet',
  ineligible: 'no',
  unknown: 'more to answer',
} satisfies Readonly<Record<Verdict, string>>

export const reason = {
  local: {
    headline: 'You do not need a residence permit.',
    says: 'Your household registration (户口) is here. The permit is for people whose household registration is elsewhere.',
  },
  otherInstrument: {
    headline: 'This is not the permit for you.',
    says: 'You use another document, and it works differently. See “Why” below.',
  },
  alreadyHolds: {
    headline: 'You already hold the residence permit of this place.',
    says: 'No need to apply again; just have it endorsed (签注) in time.',
  },
} satisfies Readonly<Record<NonNullable<Assessment['reason']>, { headline: string; says: string }>>

export const lacking = {
  one: (says: string) => sentence(`What is still missing: ${says}`),
  likely: 'Bring all the papers and go. What the desk decides, and what is unconfirmed, stands below.',
  eligible: 'You meet every condition. Bring all the papers and go.',
  ineligible:
    'No lawful way was found within the next twenty years. See “Why” below; if something looks wrong, change your answers first.',
  unknown: (questions: readonly string[]) =>
    questions.length <= 2
      ? `Not known yet: ${questions.join(' ')}`
      : `${questions.length} questions have no answer yet. The more you answer, the more exact this gets.`,
  sooner: (on: Day) =>
    `There is another way that is not fully confirmed. If all goes well, you can apply that way from ${day(on)}. See “The ways compared”.`,
  wait: 'Nothing more to do: keep things as they are until that day.',
}

export const answer = {
  title: (verdict: string) => `Answer: ${verdict}`,
  notFinal: 'This is not the final answer yet: some questions are still open.',
  resume: 'Go on answering',
  count: (n: number, m: number) => `Day ${n} of ${m}`,
  countToday: (m: number) => `Counts from today, ${days(m)} in all`,
  countIdle: (m: number) => `Not counting yet, ${days(m)} in all`,
  countFrom: 'The time counts from this day',
  countOver: (m: number) => `These ${days(m)} are over; another condition takes longer`,
  dayUnit: 'days',
  ringRunningWhy: (from: Day) =>
    `It counts from your registration on ${day(from)}. Do not let it be interrupted.`,
  timeline: 'Timeline',
  timelinePicture: (days: readonly string[]) => `Timeline, from top to bottom: ${days.join('; ')}.`,
  timelineDay: (on: string, happens: readonly string[], meanwhile: readonly string[]) =>
    [
      `${on}${happens.length === 0 ? '' : `: ${happens.join(', ')}`}`,
      ...(meanwhile.length === 0
        ? []
        : [`until you can apply, it has to stay like this: ${meanwhile.join(', ')}`]),
    ].join('; '),
  today: 'today',
  wait: (n: number) => `${days(n)} later`,
  meanwhile: 'Until you can apply, it has to stay like this:',
  breaks: 'What would interrupt the time',
  lastDayInHand: (by: Day, applying: boolean) =>
    `To hold the permit on ${day(by)}, ${applying ? 'apply' : 'begin'} on this day at the latest`,
  lastDayApplied: (by: Day, applying: boolean) =>
    applying ? 'The last day to apply in time' : `To apply on ${day(by)}, begin on this day at the latest`,
  canApply: 'You can apply',
  issue: 'Last day for issuing the permit (if the application is taken the same day)',
  steps: 'What to do, step by step',
  stepDone: (says: string) => `Done: ${says}`,
  stepTakes: (until: Day) => `done by ${day(until)}`,
  where: 'Where: ',
  bring: (papers: readonly string[]) => `Bring: ${list(papers)}`,
  provisional:
    'For one of the years in between, the public holidays are not published yet. The days may shift a little.',
  routes: 'The ways compared',
  routesOrder:
    'Ways with every source confirmed come first, then the soonest. An unconfirmed way comes later even if it is faster, so that you do not go for nothing.',
  routesMore: (n: number) => `${count(n, 'more way')}`,
  onlyRoute: 'The way you take',
  routeFirst: 'The way described above',
  routeSteps: (n: number) => (n === 0 ? 'Only wait' : `${count(n, 'thing')} to do`),
  routeReady: 'Bring all the papers',
  routeOthers: (n: number) => (n === 0 ? 'Not needed' : `Needed for ${count(n, 'thing')}`),
  routeTodo: 'What to do',
  routeOthersTitle: 'Help from others',
  routeAssumes: 'Provided that',
  routeAssumesNothing: 'Nothing else',
  routeSure: 'How sure',
  routeSee: 'How this way goes',
  routeToday: 'Today',
  routeSureOnceDone:
    'Once these things are done, every source is confirmed; whether all of them can be done is unconfirmed.',
  routeUnsure:
    'One point here is for the desk to decide or is unconfirmed, so this way comes later in the list.',
  routeUnsureOnly: 'One point here is for the desk to decide or is unconfirmed.',
  judgement: 'What the desk decides',
  judgementLead: 'The rules leave these points to the desk. These papers usually settle them:',
  because: 'Why',
  presumed: 'What we took not to concern you',
  presumedLead:
    'We did not ask you about these rules and took them not to concern you. If one does, the answer will be different:',
  cutoffs: 'Days that matter',
  cutoffsLead: 'Look at these only if they concern you.',
  cutoffsIssue:
    '“Hold the permit” reckons with the longest time that the law allows for issuing it; it may be faster. The notice of the year decides.',
  untilInHand: (until: string, applying: boolean) =>
    `To hold the permit on that day, ${applying ? 'apply' : 'begin'} by ${until}`,
  untilApplied: (until: string, applying: boolean) =>
    `If having applied is enough, ${applying ? 'apply' : 'begin'} by ${until}`,
  firstAct: 'To begin with: ',
  byUnsureWay: 'This way is not fully confirmed.',
  lateNow: 'Even if you begin today, you cannot make it this time.',
  otherInTime: (route: string, from: string) =>
    `Another lawful way is in time: “${route}”, apply from ${from}.`,
  nextTime: (again: Day, until: Day) =>
    `The next time is ${day(again)}: begin by ${day(until)} to be in time.`,
  whatIf: 'What if …?',
  whatIfLead: 'Press one to see how the day changes. It is only a trial; nothing is kept.',
  whatIfBack: 'Back to how things are',
  supposed: (what: readonly string[]) => `This is supposed, not how things are: ${what.join('; ')}`,
  yours: 'Your answers',
  change: 'Change',
  changeLabel: (question: string) => `Change: ${question}`,
  unknown: 'I don’t know',
  toFind: 'Find these out',
  toFindLead:
    'You chose “I don’t know”. Once you have found out, come back and answer: the result will be more exact.',
  old: (on: string) => `The oldest of your answers is from ${on}. If things have changed, change it.`,
  papers: 'See the papers to bring',
  goApply: 'Go and apply',
  goRegister: 'Register your residence',
  goRefused: 'The desk said no? Look here',
  goHolding: 'See what to do once you have it',
  goRules: 'See the rules and sources',
  goProgress: 'See where it stands',
  otherPlace: 'Look at another place',
  begun: 'You have noted what was done so far.',
  print: 'Print',
  printed: (place: string, on: Day) => `Residence permit, ${place} · ${day(on)}`,
}

export const holds = {
  met: 'Met',
  unmet: 'Not met',
  open: 'Not known yet',
  notShutOut: 'Not your case',
  shutOut: 'Your case',
}

/** How sure the headline is. */
export const sure = {
  confirmed: 'Every source for this is confirmed.',
  gate: 'This is not fully confirmed; ask the desk first.',
}

/** How one stands for a deadline. */
export const standing = {
  inTime: 'By the days above, you are in time',
  tight: 'By the days above, you can apply in time; holding the permit by then is not certain',
  late: 'By the days above, you are too late',
}

/** How the day changes when something is supposed. */
export const change = {
  same: (on: string) => `The day stays the same: ${on}.`,
  moved: (from: string, to: string) => `The day on which you can apply changes from ${from} to ${to}.`,
  gained: (to: string) => `Then there is a way: you can apply from ${to}.`,
  lost: (from: string) => `Then there is no way (now it is ${from}).`,
  none: 'There is still no way.',
  open: 'It cannot be said yet; other questions come first.',
}
