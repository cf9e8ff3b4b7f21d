import * as z from 'zod'
import { id } from './statement.ts'

const words = z.string().min(1)

/** What a letter has to be given: a text, a day, yes or no, a list, or citations that carry what it says. */
const input = z.strictObject({
  label: words.describe('问的是什么，短'),
  kind: z
    .enum(['text', 'date', 'flag', 'list', 'cites'])
    .default('text')
    .describe('text 文字，date 日期，flag 是或否，list 一项一项，cites 依据（只印有把握、有效的）'),
  required: z.boolean().optional().describe('不写就是必填（flag 除外）；必填而没有给的，印成横线手写'),
})

/** The head of a letter template in `law/letters`. Texts may have placeholders, as the body has. */
export const letterHead = z.strictObject({
  id,
  title: words.describe('文书的标题'),
  about: words.describe('什么时候用，一句话'),
  addressee: words.describe('写给谁'),
  addressed: z
    .enum(['top', 'end'])
    .default('top')
    .describe('称呼写在开头（top），还是结尾写「此致」（end，申请书）'),
  inputs: z.record(id, input),
  attachments: z.array(words).default([]).describe('附件；印出来是空的那一项不印'),
  signature: z.array(words).default([]).describe('落款，一行一项'),
  date: words.optional().describe('落款的日期'),
})

/** A letter template as its file says it. */
export interface LetterSource extends z.infer<typeof letterHead> {
  /** Markdown: paragraphs, points (`1. `) and headings (`## `), with placeholders and citations. */
  readonly body: string
  /** The line of the file on which the body begins, 1-based. */
  readonly bodyLine: number
}
