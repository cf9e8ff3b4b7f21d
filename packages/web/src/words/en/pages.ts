import type { PageWords } from '../zh/pages.ts'
import * as answer from './answer.ts'
import * as apply from './apply.ts'
import * as data from './data.ts'
import * as holding from './holding.ts'
import * as papers from './papers.ts'
import * as progress from './progress.ts'
import * as refused from './refused.ts'
import * as rules from './rules.ts'

/** The words of the pages that are opened later, in English. */
export const enPages: PageWords = {
  ...answer,
  ...apply,
  ...data,
  ...holding,
  ...papers,
  ...progress,
  ...refused,
  ...rules,
}
