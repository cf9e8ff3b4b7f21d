import { compare, facts } from './comparison.ts'
import { diff } from './diff.ts'
import { calendar, coverage, lint, show, test } from './maintain.ts'
import { report } from './report.ts'
import { terms } from './terms.ts'

export const zh = { ...terms, lint, test, calendar, coverage, show, facts, compare, report, diff }

/** Every word of the commands for lawyers. What another language lacks does not compile. */
export type LawWords = typeof zh
