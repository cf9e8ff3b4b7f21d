import * as z from 'zod'
import { byId, confidence, duration, id, placeCode, statementFields, statementWith } from './statement.ts'

const words = z.string().min(1)

/** `law/refusals.yaml`: what is said at the window, what the rule is, and which routes are open. */
export const refusalsFile = byId(
  statementWith({
    heard: z.array(words).min(1).describe('窗口怎么说，几种说法'),
    about: z
      .enum(['landlord', 'work', 'time', 'papers', 'delay', 'person'])
      .optional()
      .describe('这句话说的是什么，按它分组给人找'),
    heardEn: z.array(words).min(1).optional(),
    inTheRules: z.enum(['yes', 'no', 'partly', 'differs']).describe('规定里有没有这一条'),
    places: z.record(placeCode, statementWith({ inTheRules: z.enum(['yes', 'no', 'partly']) })).default({}),
    reply: words.describe('当场可以说的一句话'),
    replyEn: words.optional(),
    askInWriting: words.describe('请对方书面写明什么'),
    askInWritingEn: words.optional(),
    routes: z.array(
      z.strictObject({
        kind: z.enum([
          'supplement',
          'writtenReasons',
          'internalReview',
          'reconsideration',
          'litigation',
          'hotline',
          'disclosure',
          'correction',
        ]),
        addressee: words,
        addresseeEn: words.optional(),
        deadline: duration.optional(),
        letter: id.optional(),
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

/** The head of a letter template in `law/letters`. */
export const letterHead = z.strictObject({
  id,
  title: words,
  addressee: words,
  inputs: z.record(id, z.strictObject({ label: words, required: z.boolean().default(true) })),
  cite: statementFields.cite,
  attachments: z.array(words).default([]),
})
