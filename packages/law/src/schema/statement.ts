import { parseDay } from '@juyi/rules'
import * as z from 'zod'
import { said } from './said.ts'

/** Building blocks that all files of law share. */

export const NO_SUCH_DAY = said({
  zh: '没有这一天；看看那个月有几天',
  en: 'there is no such day; see how many days that month has',
})

/**
 * The patterns stand in the schemas that editors read; what a pattern cannot say (that a day exists) is refined
 * and so is known to the loader alone.
 */
const DATE = /^(19|2[01])\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const LENGTH = /^\d+ (day|month|year)s?$/
const DURATION = /^\d+ (working day|day|month|year)s?$/

/** What a person reads. */
export const words = z.string().min(1)

export const id = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9-]*$/,
    said({
      zh: '写一个以小写字母开头、只含字母、数字和连字符的名称',
      en: 'write a name that begins with a small letter and has letters, digits and hyphens only',
    }),
  )
  .meta({ id: 'name', description: '名称：小写字母开头，只含字母、数字和连字符' })

export const date = z
  .string()
  .regex(DATE, {
    error: said({
      zh: '要写成 YYYY-MM-DD，例如 2026-11-23',
      en: 'write it as YYYY-MM-DD, for example 2026-11-23',
    }),
    abort: true,
  })
  .refine((text) => parseDay(text) !== undefined, NO_SUCH_DAY)
  .meta({ id: 'date', description: '日期 YYYY-MM-DD' })

export const length = z
  .string()
  .regex(
    LENGTH,
    said({
      zh: '要写成「6 months」「1 year」或「183 days」',
      en: 'write it as "6 months", "1 year" or "183 days"',
    }),
  )
  .meta({ id: 'length', description: '一段时间：6 months、1 year、183 days；天和月不能互换' })

export const duration = z
  .string()
  .regex(
    DURATION,
    said({
      zh: '要写成「15 days」「15 working days」或「6 months」',
      en: 'write it as "15 days", "15 working days" or "6 months"',
    }),
  )
  .meta({
    id: 'duration',
    description: '办理时间：15 days（自然日）、15 working days（工作日）或 6 months',
  })

const SIX_DIGITS = said({
  zh: '要写六位行政区划代码，加引号，例如 "330100"',
  en: 'write the six digits of a division code in quotes, for example "330100"',
})

/** A place, or a place with a permit of its own kind: `000000-hkmt` is the nation's for people from Hong Kong, Macao and Taiwan. */
export const lawCode = z
  .string()
  .regex(/^\d{6}(-[a-z]+)?$/, SIX_DIGITS)
  .meta({ id: 'lawCode', description: '六位行政区划代码（GB/T 2260），要加引号' })

export const placeCode = z
  .string()
  .regex(/^\d{6}$/, SIX_DIGITS)
  .meta({ id: 'placeCode', description: '六位行政区划代码（GB/T 2260），要加引号' })

export const codePrefix = z
  .string()
  .regex(
    /^\d{1,6}$/,
    said({
      zh: '要写一位到六位的代码开头，加引号，例如 "3301"',
      en: 'write the first one to six digits of a code in quotes, for example "3301"',
    }),
  )
  .meta({ id: 'codePrefix', description: '行政区划代码的开头，一位到六位，要加引号' })

export const confidence = z.enum(['high', 'medium', 'low']).meta({
  id: 'confidence',
  description: '把握：high 读到官方文本或两个官方来源一致；medium 一个官方来源；low 非官方',
})

export type Confidence = z.infer<typeof confidence>

/** `jzzzxtl#9.6` (article 9, paragraph 6), `jzzzxtl#13.1.3` (item 3), `jzzzxtl` (the whole instrument) or the id of a source. */
export const citation = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*(#\d+(\.\d+){0,2})?$/,
    said({
      zh: '引用写成 jzzzxtl#9.6（第九条第六款）、jzzzxtl#13.1.3（第三项）或来源的名称',
      en: 'write a citation as jzzzxtl#9.6 (article 9, paragraph 6), jzzzxtl#13.1.3 (item 3) or the name of a source',
    }),
  )
  .meta({ id: 'citation', description: '引用：法规名#条.款.项，或来源名称' })

export const citations = z
  .union([citation, z.array(citation)])
  .meta({ id: 'citations', description: '一个或几个引用；没有找到依据时写 []' })

/** The period in which something is in force. */
export const inForce = z.strictObject({
  from: date.optional().describe('生效日；不写表示很早就有'),
  to: date.optional().describe('最后一天；不写表示还在用'),
  surelyUntil: date.optional().describe('能确认有效到哪一天（终止日不明时）'),
})

/** The fields of every statement: its words, its source, how sure we are, and when it was checked. */
export const statementFields = {
  says: z.string().min(1).describe('用自己的话说清楚这一条，短句'),
  en: z.string().optional().describe('the same in English'),
  cite: citations,
  confidence,
  checked: date.optional().describe('核对日；不写用文件的'),
  reviewBy: date.optional().describe('最迟复核日；不写用文件的'),
  inForce: inForce.optional(),
  note: z.string().optional().describe('写给维护者的话，不给居民看'),
}

export const statement = z.strictObject(statementFields)

/** Makes a statement schema with more fields. */
export function statementWith<T extends z.ZodRawShape>(fields: T) {
  return z.strictObject({ ...statementFields, ...fields })
}

/** Entries of a topic by id. */
export function byId<T extends z.ZodType>(entry: T) {
  return z.record(id, entry)
}
