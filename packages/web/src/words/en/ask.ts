import { MONTHS } from '@juyi/law'
import { list } from './day.ts'
import { count, sentence } from './sentence.ts'

export const ask = {
  why: 'Why we ask',
  help: 'What does this mean?',
  unknown: 'I don’t know, skip this',
  obtain: 'If you don’t know, this is how to find out: ',
  next: 'Next question',
  back: 'Previous question',
  now: 'See the answer so far',
  previous: 'What you chose before',
  skippedBefore: 'You chose “I don’t know” before. If you know by now, choose an answer.',
  whyAsked: { rule: 'The rules turn on this: ', act: 'It decides whether this step can be taken: ' },
  after: (least: number, most: number) =>
    most === 0
      ? 'This is the last question'
      : least === most
        ? `${count(most, 'more question')} after this`
        : least === 0
          ? `at most ${count(most, 'more question')} after this`
          : `at least ${least}, at most ${count(most, 'more question')} after this`,
  havePaper: (name: string) => `Do you have this paper: ${name}?`,
  whyPaper: 'With this paper there is one more way.',
  aboutPaper: (issuer: string, checks: readonly string[]) =>
    [`Issued by: ${issuer}`, ...(checks.length === 0 ? [] : [`The desk looks at: ${list(checks)}`])]
      .map(sentence)
      .join(' '),
  has: 'Yes, I have it',
  hasNot: 'No',
  year: 'Year',
  month: 'Month',
  date: 'Day',
  province: 'Province (autonomous region, municipality)',
  city: 'City (prefecture)',
  county: 'District or county',
  choose: 'Please choose',
  example: (unit: string) => (unit === '' ? 'Write a number' : `Write a number (${unit})`),
}

export const problem = {
  dateIncomplete:
    'Fill in all three boxes, year, month and day, for example 2026, 5, 1. If you don’t remember the day, choose “I don’t know”.',
  dateYear: 'Write the year with four digits, from 1900 to 2199, for example 2026.',
  dateMissing: (year: number, month: number, date: number) => {
    const name = MONTHS[month - 1]
    return name === undefined
      ? `There is no month ${month}. Write the month as a number from 1 to 12.`
      : `There is no ${date} ${name} ${year}. Check the month and the day.`
  },
  dateFuture: (today: string) => `This day has not come yet. Write today (${today}) or an earlier day.`,
  dateFutureOr: (today: string, none: string) =>
    `This day has not come yet. Write today (${today}) or an earlier day; if it has not happened yet, choose “${none}”.`,
  number: (max: number) => `Write a whole number from 0 to ${max}, for example 6. If there is none, write 0.`,
  code: 'Choose step by step down to the last box. If you don’t know, choose “I don’t know”.',
}
