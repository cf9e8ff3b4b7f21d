import * as z from 'zod'
import { condition } from './condition.ts'
import { id } from './statement.ts'

const said = {
  says: z.string().min(1).describe('一句话说清楚为什么一定是这样'),
  en: z.string().min(1).optional().describe('the same in English'),
}

/** One plain fact that ties conditions together and that no rule says. */
const implication = z.union([
  z.strictObject({
    ...said,
    every: id.describe('时间线：它的每一天（每个月）……'),
    isIn: id.describe('……也在这条时间线里'),
  }),
  z.strictObject({
    ...said,
    when: condition.describe('符合这个条件的人……'),
    also: condition.describe('……一定也符合这个'),
  }),
  z.strictObject({ ...said, runsCount: id.describe('按月的时间线：连续几个月，累计也就有几个月') }),
])

/** `law/implications.yaml`: what is true of everybody; laws are compared by it, and answers do not use it. */
export const implicationsFile = z.record(id, implication)

export type ImplicationsSource = z.infer<typeof implicationsFile>
