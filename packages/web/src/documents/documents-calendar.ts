/** The writer of calendar files, apart because it is wanted seldom. */
export { calendarFile, goneDates } from '@juyi/papers/calendar'
