/** What is said once the window said no: the ways on, the letters, the packet and the calendar. */
export * from './letters.ts'
export * from './ways.ts'
