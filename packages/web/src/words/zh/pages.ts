import * as answer from './answer.ts'
import * as apply from './apply.ts'
import * as data from './data.ts'
import * as holding from './holding.ts'
import * as papers from './papers.ts'
import * as progress from './progress.ts'
import * as refused from './refused.ts'
import * as rules from './rules.ts'

/** The words of the pages that are opened later, in Chinese. */
export const zhPages = {
  ...answer,
  ...apply,
  ...data,
  ...holding,
  ...papers,
  ...progress,
  ...refused,
  ...rules,
}

/** What every language has to say on the pages that are opened later; the compiler finds what is missing. */
export type PageWords = typeof zhPages
