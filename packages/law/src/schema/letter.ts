import * as z from 'zod'
import { id, words } from './statement.ts'

/** What a person tells of themself once, for every letter. */
export const PERSON_SOURCES = [
  'person.name',
  'person.idNumber',
  'person.phone',
  'person.residence',
  'person.hukouAddress',
  'person.postcode',
  'person.email',
  'person.employer',
  'person.landlord',
  'person.landlordPhone',
  'person.office',
  'person.police',
  'person.government',
] as const

/** What follows from the case, the refusal and the day. */
export const CASE_SOURCES = [
  'case.today',
  'case.appliedOn',
  'case.acceptedOn',
  'case.matter',
  'case.matterRule',
  'case.heard',
  'case.heardOn',
  'case.inWriting',
  'case.silent',
  'case.dueOn',
  'case.rightsNotTold',
  'case.rule',
  'case.registrationRule',
  'case.landlordRule',
  'case.askInWriting',
  'case.cutoff',
  'case.events',
  'case.held',
  'case.proofs',
  'case.noticedOn',
  'case.missing',
  'case.sex',
  'case.birthDate',
] as const

/** What can be handed in at a window. */
export const MATTERS = ['registration', 'application', 'endorsement', 'change', 'replacement'] as const

const FACT_SOURCE = /^fact\.[a-zA-Z][a-zA-Z0-9]*$/

/** What a letter has to be given: a text, a day, yes or no, a list, or citations that carry what it says. */
const input = z.strictObject({
  label: words.describe('问的是什么，短'),
  en: words,
  kind: z
    .enum(['text', 'date', 'flag', 'list', 'cites'])
    .default('text')
    .describe('text 文字，date 日期，flag 是或否，list 一项一项，cites 依据（只印有把握、有效的）'),
  from: z
    .union([z.enum(PERSON_SOURCES), z.enum(CASE_SOURCES), z.string().regex(FACT_SOURCE)])
    .optional()
    .describe(
      '从哪里来：person. 是本人说一次、各封信都用的，case. 是案子里有的，fact. 是问过的事实；不写就在写这封信时问',
    ),
  required: z.boolean().optional().describe('不写就是必填（flag 除外）；必填而没有给的，印成横线手写'),
})

/** The head of a letter template in `law/letters`. Texts may have placeholders, as the body has. */
export const letterHead = z.strictObject({
  id,
  title: words.describe('文书的标题；印出来总是中文'),
  titleEn: words,
  about: words.describe('什么时候用，一句话'),
  aboutEn: words,
  does: words.optional().describe('走到这一步要做的事，一句话；不写就用 ways.yaml 里的'),
  doesEn: words.optional(),
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

/** `law/letter-words.yaml`: what letters say of a case beside their own words. Always Chinese, as letters are. */
export const letterWordsFile = z.strictObject({
  matters: z.partialRecord(z.enum(MATTERS), words).describe('办什么，动词开头，用在「到贵处……」后面'),
  sex: z.strictObject({ male: words, female: words }).optional(),
  events: z
    .partialRecord(
      z.enum([
        'registered',
        'submitted',
        'accepted',
        'supplementNoticed',
        'supplemented',
        'refused',
        'noticeReceived',
        'reasonsAsked',
        'paid',
        'issued',
        'endorsed',
        'moved',
        'lost',
        'cancelled',
      ]),
      words,
    )
    .describe('记下来的事，信里怎么说，用在日期后面'),
  receipt: words.optional().describe('回执的号码前面写什么'),
  ownCard: id.optional().describe('本人的身份证件；附件里已经写了它的信，不再列一次'),
})

export type LetterWords = z.infer<typeof letterWordsFile>
