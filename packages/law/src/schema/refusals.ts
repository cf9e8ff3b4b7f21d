import * as z from 'zod'
import { MATTERS } from './letter.ts'
import {
  byId,
  confidence,
  duration,
  id,
  placeCode,
  statementFields,
  statementWith,
  words,
} from './statement.ts'

/** The ways on after a refusal. */
export const REMEDY_KINDS = [
  'supplement',
  'writtenReasons',
  'internalReview',
  'reconsideration',
  'litigation',
  'hotline',
  'disclosure',
  'correction',
] as const

/** A length of time with the article that sets it. */
const limit = z.strictObject({ within: duration, cite: statementFields.cite })

/** `law/refusals.yaml`: what is said at the window, what the rule is, and which routes are open. */
export const refusalsFile = byId(
  statementWith({
    heard: z.array(words).min(1).describe('窗口怎么说，几种说法'),
    about: z
      .enum(['landlord', 'work', 'time', 'papers', 'delay', 'person'])
      .optional()
      .describe('这句话说的是什么，按它分组给人找'),
    matter: z.enum(MATTERS).optional().describe('是去办什么的时候说的；不写就是申领'),
    heardEn: z.array(words).min(1).optional(),
    inTheRules: z.enum(['yes', 'no', 'partly', 'differs']).describe('规定里有没有这一条'),
    places: z.record(placeCode, statementWith({ inTheRules: z.enum(['yes', 'no', 'partly']) })).default({}),
    reply: words.describe('当场可以说的一句话'),
    replyEn: words.optional(),
    askInWriting: words.describe('请对方书面写明什么'),
    askInWritingEn: words.optional(),
    routes: z.array(
      z.strictObject({
        kind: z.enum(REMEDY_KINDS),
        addressee: words,
        addresseeEn: words.optional(),
        deadline: duration.optional().describe('你自己要守的期限'),
        from: z
          .enum(['told', 'decision', 'limitPassed'])
          .optional()
          .describe('期限从哪天算：知道不办那天、收到复议决定或复议期满那天、办证期限届满那天'),
        after: z.literal('reconsideration').optional().describe('要先走完哪条路'),
        ifUntold: limit.optional().describe('没告诉你可以走这条路的，最长到什么时候'),
        answer: limit.optional().describe('对方多久要有结果'),
        letter: id.optional(),
        letterFlags: z.array(id).optional().describe('这封信里的哪几个 flag 要选上'),
        cite: statementFields.cite,
        confidence,
      }),
    ),
  }),
)

export type RefusalsSource = z.infer<typeof refusalsFile>

/** `law/claims.yaml`: popular claims, checked. */
export const claimsFile = byId(
  statementWith({
    claim: words.describe('常见说法'),
    claimEn: words.optional(),
    verdict: z.enum(['right', 'rightWithLimits', 'wrong', 'outOfDate', 'differsByPlace', 'unverifiable']),
  }),
)

export type ClaimsSource = z.infer<typeof claimsFile>
