import * as app from './app.ts'
import * as ask from './ask.ts'
import * as day from './day.ts'
import * as places from './places.ts'

/** The words of the frame, the places and the questions, in Chinese. They come with the app. */
export const zh = { ...app, ...ask, ...day, ...places }

/** What every language of the interface has to say; the compiler finds what is missing. */
export type Words = typeof zh
