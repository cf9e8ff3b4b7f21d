import * as z from 'zod'
import { said } from './said.ts'
import { confidence, date, inForce } from './statement.ts'

/** The kinds of legal instruments. */
export const LEVELS = [
  '法律',
  '行政法规',
  '地方性法规',
  '经济特区法规',
  '部门规章',
  '地方政府规章',
  '规范性文件',
  '司法解释',
] as const

/** What a clause is about, in both languages, beside how sure we are of it. */
const clause = {
  gist: z.string().min(1).describe('用自己的话写的大意，不抄条文'),
  en: z.string().min(1).optional().describe('the gist in English'),
  confidence: confidence.optional(),
}
const shortName = z.string().regex(
  /^[a-z][a-z0-9-]*$/,
  said({
    zh: '写一个以小写字母开头、只含小写字母、数字和连字符的名称',
    en: 'write a name that begins with a small letter and has small letters, digits and hyphens only',
  }),
)

const number = z
  .string()
  .regex(
    /^\d+$/,
    said({ zh: '键要写条、款、项的数字', en: 'the key is the number of an article, paragraph or item' }),
  )

const item = z.strictObject(clause)

const items = z.record(number, item)

const paragraph = z.union([z.strictObject({ ...clause, items: items.optional() }), z.strictObject({ items })])

const article = z.strictObject({
  ...clause,
  gist: clause.gist.optional(),
  paragraphs: z.record(number, paragraph).optional(),
  items: items.optional(),
})

/** One legal instrument: what it is, whether it is in force, and the articles we rely on. */
export const statute = z.strictObject({
  id: shortName.describe('引用时用的短名，和文件名相同'),
  title: z.string().min(1),
  titleEn: z.string().min(1).optional(),
  number: z.string().optional().describe('文号'),
  issuer: z.string().min(1),
  issuerEn: z.string().min(1).optional(),
  level: z.enum(LEVELS).describe('文件种类；决定怎么救济，不能写错'),
  numbering: z
    .enum(['articles', 'sections'])
    .default('articles')
    .describe('按「第九条」还是按「二（一）」引用'),
  inForce,
  source: z.strictObject({
    title: z.string().min(1),
    url: z.url().optional(),
    checked: date,
    confidence,
  }),
  reviewBy: date,
  note: z.string().optional(),
  articles: z.record(number, article).default({}),
})

export type StatuteSource = z.infer<typeof statute>

/** A source that is not a legal instrument: a service guide, a reply, a report. */
export const source = z.strictObject({
  title: z.string().min(1),
  titleEn: z.string().min(1).optional(),
  publisher: z.string().optional(),
  publisherEn: z.string().min(1).optional(),
  url: z.url().optional(),
  published: z.string().optional(),
  checked: date,
  confidence,
  kind: z.enum(['办事指南', '政策解读', '新闻', '答复', '网页', '数据']),
  note: z.string().optional(),
})

/** `law/sources/<place>.yaml` */
export const sources = z.record(shortName, source)

export type SourceEntry = z.infer<typeof source>
