import { parseDay } from '@juyi/rules'
import * as z from 'zod'
import { condition, conditionWith } from './condition.ts'
import { said } from './said.ts'
import {
  byId,
  codePrefix,
  confidence,
  date,
  duration,
  id,
  lawCode,
  length,
  NO_SUCH_DAY,
  statement,
  statementFields,
  statementWith,
  words,
} from './statement.ts'

/** Who acts or must act; the names stand in facts.yaml under `actors`. */
const actor = id

/** What a layer does with the topics of its parent. */
export const layering = z.strictObject({
  credential: z.enum(['inherit', 'replace', 'add']).optional(),
  scope: z.enum(['inherit', 'replace', 'add']).optional(),
  registration: z.enum(['inherit', 'replace', 'add']).optional(),
  period: z.enum(['inherit', 'replace', 'add']).optional(),
  eligibility: z.enum(['inherit', 'replace', 'addRoutes']).optional(),
  requirements: z.enum(['inherit', 'replace', 'addRequirements']).optional(),
  acts: z.enum(['inherit', 'replace', 'add']).optional(),
  channels: z.enum(['inherit', 'replace', 'add']).optional(),
  clocks: z.enum(['inherit', 'replace', 'add']).optional(),
  fees: z.enum(['inherit', 'replace', 'add']).optional(),
  endorsement: z.enum(['inherit', 'replace', 'add']).optional(),
  changeOfAddress: z.enum(['inherit', 'replace', 'add']).optional(),
  loss: z.enum(['inherit', 'replace', 'add']).optional(),
  cancellation: z.enum(['inherit', 'replace', 'add']).optional(),
  benefits: z.enum(['inherit', 'replace', 'add']).optional(),
  cutoffs: z.enum(['inherit', 'replace', 'add']).optional(),
})

/** Places by the beginnings of their codes. */
const area = z.strictObject({ within: z.array(codePrefix).min(1), except: z.array(codePrefix).optional() })

const term = z.union([
  z.strictObject({
    timeline: id,
    place: z
      .union([z.literal('here'), area])
      .optional()
      .describe('只算在本地的（here），或者在这些代码里的'),
    bridge: z
      .union([
        z
          .string()
          .regex(
            /^\d+ days?$/,
            said({ zh: '要写成「10 days」或 unconfirmed', en: 'write it as "10 days" or unconfirmed' }),
          ),
        z.literal('unconfirmed'),
      ])
      .optional()
      .describe('容许的中断；unconfirmed：有没有容许不清楚'),
  }),
  z.strictObject({ union: z.array(id).min(2) }),
  z.strictObject({ intersection: z.array(id).min(2) }),
  z.strictObject({ difference: z.tuple([id, id]) }),
])

/** Who is outside this permit, and why. */
const gate = statementWith({
  reason: z.enum(['local', 'otherInstrument', 'alreadyHolds']),
  when: condition.describe('符合这个条件的人不办（或不用再办）这个证'),
  presumeNot: z.boolean().default(false).describe('true：没有说明时当作不属于这种情况，不问'),
})

const registrationRule = statementWith({
  filer: actor.optional().describe('谁申报'),
  dwellings: z.array(z.string()).optional().describe('适用的住所种类（dwelling 的选项）'),
  event: z.enum(['moveIn', 'moveOut', 'change']).optional(),
  within: duration.optional().describe('多少天内'),
  landlord: z
    .enum(['duty', 'cost', 'penalty', 'without'])
    .optional()
    .describe('给房东看的：duty 他要做什么；cost 他要花什么；penalty 不做有什么后果；without 没有他怎么办'),
})

const periodRule = statementWith({
  term: id.optional(),
  length: length.optional(),
  gap: z.string().optional().describe('容许中断几天；没有就不写'),
})

const ground = conditionWith({ name: words.describe('就业、住所、就读……'), nameEn: words.optional() })
const route = conditionWith({
  name: words.describe('居民看得懂的路的名字'),
  nameEn: words.optional(),
  basis: z
    .enum(['included', 'waived', 'needed'])
    .describe('就业/住所/就读：included 已含在内；waived 不要求；needed 还要有一样'),
})

const documentOption = z.union([
  id,
  z.strictObject({
    document: z.union([id, z.array(id).min(2)]).describe('一种材料，或要一起交的几种'),
    when: condition.optional().describe('什么人能用'),
    note: words.optional().describe('显示给居民的一句话'),
    noteEn: words.optional(),
  }),
])

const requirement = statementWith({
  for: z.enum(['application', 'registration', 'endorsement', 'replacement']).default('application'),
  when: condition.optional().describe('什么人要交'),
  anyOf: z.array(documentOption).min(1).describe('这些材料任选一样；常用的写在前面'),
  original: z.boolean().optional().describe('true：要原件；没有写明就不写'),
  copies: z.number().int().min(0).default(0),
  fetched: z.boolean().default(false).describe('true：系统能查到，查不到才交'),
  channels: z.array(id).optional(),
})

const act = statementWith({
  by: actor,
  with: z.array(actor).default([]).describe('还需要谁配合'),
  where: words.optional(),
  whereEn: words.optional(),
  bring: z.array(id).default([]),
  needs: condition.optional().describe('开始那天要符合什么'),
  takes: z
    .strictObject({ shortest: duration.optional(), usual: duration, longest: duration.optional() })
    .default({ usual: '0 days' })
    .describe('要多久，例如 { usual: 3 days }'),
  begins: z.array(id).default([]).describe('开始哪些 timelines'),
  ends: z.array(id).default([]).describe('打断哪些 timelines'),
  sets: z.record(id, z.union([z.boolean(), z.string(), z.number()])).default({}),
  first: z.boolean().default(false).describe('true：每个计划的第一步（例如先查登记记录）'),
})

const channel = statementWith({
  name: words,
  nameEn: words.optional(),
  kind: z.enum(['window', 'app', 'site', 'miniProgram', 'machine', 'phone', 'post']),
  for: z
    .array(
      z.enum(['registration', 'application', 'endorsement', 'change', 'replacement', 'query', 'complaint']),
    )
    .min(1),
  url: z.url().optional(),
  photo: z
    .strictObject({
      width: z.number().int().optional(),
      height: z.number().int().optional(),
      background: z.string().optional(),
      maxKilobytes: z.number().optional(),
      says: words,
      en: words.optional(),
    })
    .optional(),
})

const clock = statementWith({
  for: z.enum([
    'acceptance',
    'supplementNotice',
    'verification',
    'decision',
    'refusal',
    'writtenReasons',
    'issue',
    'registration',
    'endorsement',
    'replacement',
  ]),
  from: z.enum(['submitted', 'accepted', 'asked', 'paid', 'approved']),
  limit: duration,
  kind: z.enum(['legal', 'promised']).describe('法定时限还是承诺时限'),
  afterwards: words.optional().describe('过了这个时限会怎样'),
  afterwardsEn: words.optional(),
})

const fee = statementWith({
  for: z.enum(['application', 'endorsement', 'replacement', 'registration', 'delivery']),
  yuan: z.number().min(0).nullable().describe('金额（元）；null 表示收费但金额没有核实'),
})

const endorsementRule = statementWith({
  kind: z.enum(['window', 'test', 'late', 'restore', 'lapse', 'other']),
  anchor: z.enum(['issued', 'endorsed', 'residence']).optional().describe('周年从哪天起算'),
  opensBefore: length.optional().describe('周年前多久开始办'),
  within: length.optional().describe('多久之内还能补办'),
})

const timed = statementWith({ within: duration.optional() })

const benefit = statementWith({
  when: condition.optional(),
  topic: z.enum(['school', 'housing', 'car', 'health', 'work', 'hukou', 'aid', 'other']),
})

/** Read against a leap year, so that 02-29 may be said. */
const yearlyDate = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
    error: said({
      zh: '要写成 MM-DD（每年），例如 08-31',
      en: 'write it as MM-DD (of every year), for example 08-31',
    }),
    abort: true,
  })
  .refine((text) => parseDay(`2028-${text}`) !== undefined, NO_SUCH_DAY)
  .describe('每年的这一天，MM-DD')

const cutoff = statementWith({
  event: words,
  eventEn: words.optional(),
  date: z.union([date, yearlyDate]),
})

/** `law/places/<code>.yaml` */
export const place = z.strictObject({
  code: lawCode,
  name: words,
  short: words.describe('平常的叫法'),
  english: words.optional(),
  parent: lawCode.optional().describe('上一层的代码；全国不写'),
  area: area.optional().describe('户口在哪些代码里的人算本地人'),
  checked: date,
  reviewBy: date,
  layer: layering.default({}),
  questions: z.array(id).optional().describe('提问的先后；没有列出的排在后面'),
  terms: z.record(id, term).default({}),
  credential: statementWith({ name: words, nameEn: words.optional() }).optional(),
  scope: byId(gate).optional(),
  registration: byId(registrationRule).optional(),
  period: byId(periodRule).optional(),
  eligibility: z
    .strictObject({ grounds: byId(ground).optional(), routes: byId(route).default({}) })
    .optional(),
  requirements: byId(requirement).optional(),
  acts: byId(act).optional(),
  channels: byId(channel).optional(),
  clocks: byId(clock).optional(),
  fees: byId(fee).optional(),
  endorsement: byId(endorsementRule).optional(),
  changeOfAddress: byId(timed).optional(),
  loss: byId(timed).optional(),
  cancellation: byId(statement).optional(),
  benefits: byId(benefit).optional(),
  cutoffs: byId(cutoff).optional(),
})

export type PlaceSource = z.infer<typeof place>
export type StatementSource = z.infer<typeof statement>
export type RequirementSource = z.infer<typeof requirement>
export type ActSource = z.infer<typeof act>
export { confidence, statementFields }
