import * as z from 'zod'
import { confidence, date } from './statement.ts'

/** `law/calendar/<year>.yaml`: the public holidays and make-up workdays of one year. */
export const calendar = z.strictObject({
  year: z.number().int(),
  provisional: z.boolean().describe('true：当年安排还没公布，只有法定节日'),
  source: z.strictObject({
    title: z.string().min(1),
    url: z.url().optional(),
    checked: date,
    confidence,
  }),
  note: z.string().optional(),
  holidays: z.array(date).describe('每一个放假的日子，包括其中的周末'),
  makeUpWorkdays: z.array(date).describe('调休上班的周末'),
})

export type CalendarSource = z.infer<typeof calendar>
