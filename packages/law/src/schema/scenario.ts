import * as z from 'zod'
import { date, id, lawCode } from './statement.ts'

/** `law/scenarios/<place>.yaml`: worked cases; each is a test. */
export const scenariosFile = z.strictObject({
  place: lawCode,
  scenarios: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('一句话说明这个人的情况和答案'),
        on: date,
        facts: z.record(z.string(), z.json()),
        expect: z
          .strictObject({
            verdict: z.enum(['eligible', 'likely', 'not-yet', 'ineligible', 'unknown']),
            reason: z.enum(['local', 'otherInstrument', 'alreadyHolds']).nullable().optional(),
            earliest: date.nullable().optional().describe('不做任何新的事，最早哪天；null 没有'),
            windows: z.array(z.strictObject({ from: date, to: date.nullable() })).optional(),
            missing: z.array(z.string()).optional().describe('恰好缺这些事实（不论次序）'),
            next: z.string().nullable().optional(),
            routes: z
              .array(z.strictObject({ route: id, earliest: date, acts: z.array(id).optional() }))
              .optional()
              .describe('答案里必须有这些路（可以还有别的）'),
            noRoutes: z.array(id).optional().describe('答案里不能有这些路'),
            papers: z.array(id).optional().describe('材料清单里要有这些要求'),
            noPapers: z.array(id).optional().describe('材料清单里不能有这些要求'),
          })
          .describe('答案'),
        source: z.string().min(1).describe('答案的依据：引用或来源名称，可加一句话'),
        arithmetic: z.string().min(1).describe('手写的推算过程，不能抄程序的输出'),
      }),
    )
    .min(1),
})

export type ScenariosSource = z.infer<typeof scenariosFile>
export type ScenarioSource = ScenariosSource['scenarios'][number]
