export { BLANK, BLANK_DATE, fillLetter } from './fill-letter.ts'
export type * from './filled-letter.ts'
export { TypesetFailure, type Typesetter } from './typesetter.ts'
