import type { Words } from '../zh/index.ts'
import * as app from './app.ts'
import * as ask from './ask.ts'
import * as day from './day.ts'
import * as places from './places.ts'

/** The words of the frame, the places and the questions, in English. */
export const en: Words = { ...app, ...ask, ...day, ...places }
