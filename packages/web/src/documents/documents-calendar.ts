/** The writer of calendar files, apart because it is wanted seldom. */
export { calendarFile } from '@juyi/papers/calendar'
