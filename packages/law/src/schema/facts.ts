import * as z from 'zod'
import { condition } from './condition.ts'
import { said } from './said.ts'
import { id, words } from './statement.ts'

/** The words of a fact in English, each beside the Chinese one of the same name. */
const inEnglish = z.strictObject({
  question: words,
  why: words.optional(),
  help: words.optional(),
  obtain: words.optional(),
  options: z.record(z.string(), words).optional().describe('选项和中文的一样，只翻译显示的话'),
  never: words.optional(),
  open: words.optional(),
  unit: words.optional(),
  assume: words.optional(),
})

/** One fact that may be asked. The order of the file is the order of the questions. */
const fact = z.strictObject({
  type: z
    .enum([
      'boolean',
      'choice',
      'number',
      'date',
      'code',
      'intervals',
      'months',
      'people',
      'items',
      'permits',
    ])
    .describe('值的样子'),
  question: words.describe('怎么问，用居民的话'),
  why: words.optional().describe('为什么问'),
  help: words.optional().describe('名词解释、怎么看自己的情况'),
  obtain: words.optional().describe('不知道的话去哪里查'),
  options: z.record(z.string(), words).optional().describe('选项 → 显示的话'),
  never: words.optional().describe('日期类：「没有」这个回答怎么说'),
  open: words.optional().describe('截止日期类：「没有期限」怎么说；与 never 二选一'),
  unit: words.optional(),
  max: z.number().optional(),
  from: id.optional().describe('没有说明时，用哪一个事实的值'),
  derive: condition.optional().describe('没有说明时，怎样从别的事实得出是或否'),
  implied: z.record(z.string(), condition).optional().describe('没有说明时，别的事实能推出哪个选项'),
  assume: words.optional().describe('把现在的回答用到以后的日子时，假设了什么'),
  ask: z.boolean().default(true).describe('false：不主动问（由别的问题得出，或者只从文件读入）'),
  en: inEnglish.optional().describe('the same in English'),
})

const dayTimeline = z.strictObject({
  unit: z.literal('day'),
  since: id.optional(),
  until: id.optional(),
  intervals: id.optional(),
  flag: id.optional(),
  assume: words.describe('把现在的情况往后延长时，假设了什么'),
  en: words.optional().describe('the assumption in English'),
})

const monthTimeline = z.strictObject({
  unit: z.literal('month'),
  byType: id.optional(),
  consecutive: id.optional(),
  counts: z.array(z.strictObject({ fact: id, window: z.number().int().min(1) })).optional(),
  assume: words,
  en: words.optional().describe('the assumption in English'),
})

/** One "what if" that a person may try out on the answer: other values for some facts. */
const whatIf = z.strictObject({
  says: words.describe('开关上的话，从居民的角度说：我今天就去办居住登记'),
  en: words.optional(),
  sets: z
    .record(id, z.union([z.boolean(), z.string(), z.number()]))
    .refine(
      (sets) => Object.keys(sets).length > 0,
      said({ zh: '至少改一个事实', en: 'it has to change at least one fact' }),
    )
    .describe('事实 → 值；日期只能写 today（今天）'),
  when: condition.optional().describe('对什么人有意义；只看事实和时间线'),
})

/** `law/facts.yaml` */
export const factsFile = z.strictObject({
  facts: z.record(id, fact),
  timelines: z.record(id, z.union([dayTimeline, monthTimeline])),
  relations: z.record(id, words).describe('家人关系 → 显示的话'),
  relationsEn: z.record(id, words).default({}),
  actors: z.record(id, words).describe('谁来做 → 显示的话'),
  actorsEn: z.record(id, words).default({}),
  whatIf: z.record(id, whatIf).default({}).describe('「如果……会怎样」'),
})

export type FactsSource = z.infer<typeof factsFile>
export type FactSource = z.infer<typeof fact>
export type WhatIfSource = z.infer<typeof whatIf>

/** `law/documents.yaml` */
export const documentsFile = z.record(
  id,
  z.strictObject({
    name: words.describe('材料名称'),
    en: words.optional(),
    proves: z.array(
      z.enum([
        'identity',
        'photo',
        'residence',
        'employment',
        'study',
        'relation',
        'period',
        'authority',
        'other',
      ]),
    ),
    issuer: words.describe('谁出具'),
    issuerEn: words.optional(),
    checks: z.array(words).default([]).describe('窗口通常看什么'),
    checksEn: z.array(words).optional(),
    obtain: words.optional().describe('没有的话怎么拿到'),
    obtainEn: words.optional(),
  }),
)

export type DocumentsSource = z.infer<typeof documentsFile>
