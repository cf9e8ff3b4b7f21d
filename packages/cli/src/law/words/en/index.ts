import type { LawWords } from '../zh/index.ts'
import { compare, facts } from './comparison.ts'
import { diff } from './diff.ts'
import { calendar, coverage, lint, show, test } from './maintain.ts'
import { report } from './report.ts'
import { terms } from './terms.ts'

export const en: LawWords = { ...terms, lint, test, calendar, coverage, show, facts, compare, report, diff }
