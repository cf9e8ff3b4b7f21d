import { MONTHS } from '@juyi/law'
import type { Words } from '../zh/index.ts'
import { count } from './phrases.ts'

export const ask: Words['ask'] = {
  intro:
    'Only questions that change the answer. If you don’t know, choose “I don’t know”. Esc or Ctrl-C stops.',
  place: 'Where do you want to apply for the residence permit? Write a city or district',
  placeExample: 'e.g. Hangzhou, 杭州, 330100',
  question: (number, words) => `Question ${number}: ${words}`,
  why: 'Why we ask: ',
  help: 'How to tell: ',
  yes: 'Yes',
  no: 'No',
  unknown: 'I don’t know',
  back: '← Back to the question before',
  typeDate: 'I know: write the date',
  typeNumber: 'I know: write the number',
  typePlace: 'I know: write the place',
  dateFormat: 'Write year-month-day, e.g. 2026-05-01; leave it empty to go back',
  numberFormat: (unit) => `Write a number${unit === '' ? '' : ` (${unit})`}; leave it empty to go back`,
  placeFormat: 'Write the province, city or district, e.g. Hangzhou, 河南信阳; leave it empty to go back',
  which: 'Which one?',
  other: 'None of these, write again',
  notFound: (text) =>
    `“${text}” was not found; write it in Chinese or as a code of six digits, e.g. 信阳, 河南信阳, 411500`,
  conflict: (problems) => `This does not fit an earlier answer: ${problems}`,
  stopped: 'Stopped.',
  goOn: 'Save this line as a file, and you can go on from here:',
  goOnCommand: (command) => `Then run: npx ${command}`,
  factsFile: 'FILE',
  done: 'No more questions.',
  save: 'Keep these answers in a file? (--facts reads it the next time)',
  saveYes: 'Keep',
  saveNo: 'Don’t keep',
  saveAs: 'In which file?',
  exists: (path) => `“${path}” is there already; write over it?`,
  overwrite: 'Write over it',
  keep: 'Use another name',
  saved: (path) =>
    `Saved: ${path}. It tells of your personal situation; give it to nobody who has no need of it.`,
  cannotSave: (path) => `“${path}” cannot be written; choose another place`,
  emptyName: 'Write the name of a file, e.g. facts.json',
}

export const typed: Words['typed'] = {
  wholeDate: 'Write the whole year, month and day, e.g. 2026-05-01',
  notADate: 'This is not a date; write year-month-day, e.g. 2026-05-01',
  noSuchMonth: (month) => `There is no month ${month}; months are 1 to 12`,
  noSuchDay: (year, month, day, last) =>
    `${MONTHS[month - 1]} ${year} has no day ${day}; it has ${count(last, 'day')}`,
  yearOutOfRange: 'The year has to lie between 1900 and 2199',
  notANumber: (unit) =>
    `Write a whole number${unit === '' ? '' : ` (of ${unit})`}, e.g. 6; write 0 if there is none`,
  tooMuch: (most, unit) => `At most ${most}${unit === '' ? '' : ` ${unit}`}; check whether it is a slip`,
}
