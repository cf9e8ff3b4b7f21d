import * as z from 'zod'
import { said } from './said.ts'
import { citations, codePrefix, confidence, date, id, length } from './statement.ts'

/** There is one spelling for each kind of condition; see docs/law-format.md. */

const statementOf = {
  id: id.optional().describe('名称，同一条规则里不重复'),
  says: z.string().min(1).optional().describe('这个条件用自己的话怎么说'),
  en: z.string().optional(),
  cite: citations.optional(),
  confidence: confidence.optional(),
  note: z.string().optional(),
}

const counting = z
  .enum(['correspondingDay', 'dayAfter'])
  .optional()
  .describe('期满怎么算：到对应日当天（默认），或者对应日的次日')

/** A condition as authors write it. */
export type ConditionSource = StatementSource &
  (
    | { all: ConditionSource[] }
    | { any: ConditionSource[] }
    | { not: ConditionSource }
    | { versions: VersionSource[] }
    | { conflicting: ConditionSource[] }
    | { judgement: string; usually?: string[] | undefined }
    | { anyPerson: { relation: string; where: ConditionSource } }
    | LeafSource
  )

interface StatementSource {
  id?: string | undefined
  says?: string | undefined
  en?: string | undefined
  cite?: string | string[] | undefined
  confidence?: 'high' | 'medium' | 'low' | undefined
  note?: string | undefined
}

export interface VersionSource {
  from?: string | undefined
  to?: string | undefined
  surelyUntil?: string | undefined
  if: ConditionSource
}

type Counting = 'correspondingDay' | 'dayAfter' | undefined

export type LeafSource =
  | { lasted: string; atLeast?: string | undefined; atMost?: string | undefined; counting?: Counting }
  | {
      run: string
      atLeast: string
      per?: 'type' | undefined
      ending?: number | undefined
      after?: string | undefined
    }
  | { total: string; atLeast: string; window: string; per?: 'type' | undefined }
  | { paidWithin: string; months: number; per?: 'type' | undefined }
  | { remaining: string; atLeast: string }
  | { now: string }
  | { age: string; atLeast?: string | undefined; under?: string | undefined }
  | { is: string }
  | { fact: string; in: string[] }
  | { fact: string; atLeast?: number | undefined; atMost?: number | undefined }
  | { hukouIn: 'here' | string[] }
  | { holds: string }

const condition: z.ZodType<ConditionSource> = z.lazy(() => bare)

const months = z
  .string()
  .regex(
    /^\d+ (month|year)s?$/,
    said({ zh: '这里按月算，要写成「12 months」', en: 'this is counted in months; write it as "12 months"' }),
  )
  .describe('多少个月：12 months')
const perType = z.literal('type').optional().describe('type：每个险种单独看，不合并')

/** A condition that also carries the given fields, as a route does. */
export function conditionWith<T extends z.ZodRawShape>(fields: T) {
  const kind = <K extends z.ZodRawShape>(shape: K) => z.strictObject({ ...fields, ...shape, ...statementOf })
  return z.union([
    kind({ all: z.array(condition).min(1).describe('都要符合') }),
    kind({ any: z.array(condition).min(1).describe('有一个就行') }),
    kind({ not: condition }),
    kind({
      versions: z
        .array(
          z.strictObject({
            from: date.optional(),
            to: date.optional(),
            surelyUntil: date.optional(),
            if: condition,
          }),
        )
        .min(1)
        .describe('前后不同的版本，各有有效期'),
    }),
    kind({ conflicting: z.array(condition).min(2).describe('来源说法不一，稳妥的写在最前') }),
    kind({
      judgement: z.string().min(1).describe('法律留给窗口判断的词，和怎么说'),
      usually: z.array(id).optional().describe('通常能说明问题的材料'),
    }),
    kind({
      anyPerson: z
        .strictObject({ relation: id.describe('关系，例如 spouse'), where: condition })
        .describe('家里有这样一个人'),
    }),
    kind({
      lasted: id.describe('连续持续的事（terms 或 timelines 的名称）'),
      atLeast: length.optional(),
      atMost: length.optional(),
      counting,
    }),
    kind({
      run: id.describe('连续若干个月'),
      atLeast: months,
      per: perType,
      ending: z.number().int().min(0).optional().describe('最后一个月是几个月前，默认 1（上个月）'),
      after: z
        .string()
        .regex(
          /^[a-z][A-Za-z0-9-]*\.start$/,
          said({ zh: '写成 registered.start', en: 'write it as registered.start' }),
        )
        .optional()
        .describe('只数从这件事开始之月起的'),
    }),
    kind({
      total: id.describe('一段时间里累计'),
      atLeast: length,
      window: length.describe('往前看多久'),
      per: perType,
    }),
    kind({ paidWithin: id, months: z.number().int().min(1), per: perType }),
    kind({ remaining: id.describe('还剩多久'), atLeast: length }),
    kind({ now: id.describe('现在是这样') }),
    kind({ age: id.describe('出生日期的事实'), atLeast: length.optional(), under: length.optional() }),
    kind({ is: id.describe('是或否的事实为「是」') }),
    kind({ fact: id, in: z.array(z.string()).min(1) }),
    kind({ fact: id, atLeast: z.number().optional(), atMost: z.number().optional() }),
    kind({
      hukouIn: z
        .union([z.literal('here'), z.array(codePrefix).min(1)])
        .describe('户口在本地（here）或这些地方'),
    }),
    kind({ holds: id.describe('手里有这种材料（只在法律把材料本身当条件时用）') }),
  ])
}

const bare = conditionWith({}).register(z.globalRegistry, {
  id: 'condition',
  description: '条件；写法见 docs/law-format.md，每一种只有一个写法',
})

export { condition }
