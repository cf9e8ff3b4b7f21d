import * as z from 'zod'
import { REMEDY_KINDS } from './refusals.ts'
import { placeCode, statement, statementFields, words } from './statement.ts'
import { LEVELS } from './statute.ts'

const statements = z.array(statement).default([])

/** `law/ways.yaml`: what each kind of way on after a refusal asks for and is good for, the same for every refusal. */
export const waysFile = z.partialRecord(
  z.enum(REMEDY_KINDS),
  z.strictObject({
    does: words.describe('走这条路要做的事，一句话；哪封信另有 does，就用信的'),
    doesEn: words.optional(),
    needs: statements.describe('先要有什么，才走得成'),
    costs: statements.describe('收不收费'),
    takes: statements.describe('多久，除了 answer 写的以外'),
    attach: statements.describe('带什么、附什么'),
    can: statements.describe('能做到什么'),
    cannot: statements.describe('做不到什么'),
    reviews: z
      .strictObject({ levels: z.array(z.enum(LEVELS)).min(1), cite: statementFields.cite })
      .optional()
      .describe('走这条路时，可以请对方一并审查哪几种文件'),
    addressees: z.record(placeCode, statement).default({}).describe('在哪些地方，找谁要说得更准'),
  }),
)

export type WaysSource = z.infer<typeof waysFile>
