import type { DateAhead, DateKind } from '@juyi/journey'
import { chineseDay, englishDay, type Language } from '@juyi/law'
import type { Day } from '@juyi/rules'

/** The words of a calendar; those of the law come with each date. */
export interface CalendarWords {
  /** Says in a calendar full of other things what the day is about. */
  readonly title: (date: DateAhead) => string
  readonly label: (text: string) => string
  readonly addressee: (says: string) => string
  readonly until: (day: Day) => string
  readonly afterwards: (says: string) => string
  readonly assumes: (says: readonly string[]) => string
  readonly unsure: string
  readonly provisional: string
  readonly basis: (labels: readonly string[]) => string
  readonly again: string
  readonly gone: (title: string) => string
}

type Titles = Readonly<Record<DateKind, string>>

const ZH: Titles = {
  canApply: '可以去申领居住证了',
  begin: '最晚这天开始办，居住证才来得及',
  step: '办居住证',
  deskDue: '居住证：窗口的期限到这天',
  deskPromise: '居住证：窗口承诺办好的日子',
  duty: '最晚这天办完',
  endorsementOpens: '居住证可以去签注了',
  endorsementCloses: '居住证签注的最后一天',
  lateEndorsement: '居住证补签的最后一天',
  answerDue: '居住证被拒：行政复议该有结果的日子',
  remedy: '居住证被拒：再往下走的最后一天',
  cutoff: '截止日',
}

const EN: Titles = {
  canApply: 'You can apply for the residence permit',
  begin: 'Last day to begin, for the residence permit to be in time',
  step: 'Residence permit',
  deskDue: 'Residence permit: the window’s time ends',
  deskPromise: 'Residence permit: day promised by the window',
  duty: 'Last day to have it done',
  endorsementOpens: 'The residence permit can be endorsed from today',
  endorsementCloses: 'Last day to have the residence permit endorsed',
  lateEndorsement: 'Last day for a late endorsement of the residence permit',
  answerDue: 'Residence permit refused: answer on the reconsideration (行政复议) due',
  remedy: 'Residence permit refused: last day for this way on',
  cutoff: 'Closing day',
}

/** Kinds of which there can be several, so that the title has to say which. */
const SEVERAL: ReadonlySet<DateKind> = new Set([
  'begin',
  'step',
  'deskDue',
  'deskPromise',
  'duty',
  'lateEndorsement',
  'cutoff',
])

interface TitleWords {
  readonly titles: Titles
  /** Of the last day of what one does. */
  readonly lastDayOf: (does: string) => string
  /** The day that the person named themselves. */
  readonly own: string
  readonly colon: string
  /** In characters; what is longer is whole in the text below the title. */
  readonly most: number
}

function titled(
  { kind, does, says, by }: DateAhead,
  { titles, lastDayOf, own, colon, most }: TitleWords,
): string {
  if (kind === 'cutoff' && says === '') return own
  const title = kind === 'remedy' && does !== undefined ? lastDayOf(does) : titles[kind]
  const what = SEVERAL.has(kind) && says !== '' ? shortened(says, most) : undefined
  return [title, by, what].filter((part) => part !== undefined).join(colon)
}

function shortened(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

export const CALENDAR_WORDS: Readonly<Record<Language, CalendarWords>> = {
  zh: {
    title: (date) =>
      titled(date, {
        titles: ZH,
        lastDayOf: (does) => `居住证被拒：${does}的最后一天`,
        own: '居住证要办好的日子',
        colon: '：',
        most: 30,
      }),
    label: (text) => `（${text}）`,
    addressee: (says) => `找谁：${says}`,
    until: (day) => `大约到${chineseDay(day)}办完。`,
    afterwards: (says) => `过了这天：${says}`,
    assumes: (says) => `前提（要一直是这样）：${says.join('；')}`,
    unsure: '待核实：这一天先问过窗口再信。',
    provisional: '这一年的放假安排还没有公布，日子可能会挪。',
    basis: (labels) => `依据：${labels.join('；')}`,
    again: '情况变了，回居易重新存一次，日历里的日子会跟着改。',
    gone: (title) => `不用了：${title}`,
  },
  en: {
    title: (date) =>
      titled(date, {
        titles: EN,
        // What one does begins with its verb.
        lastDayOf: (does) =>
          `Residence permit refused: last day to ${does.charAt(0).toLowerCase()}${does.slice(1)}`,
        own: 'Day by which the residence permit is needed',
        colon: ': ',
        most: 60,
      }),
    label: (text) => ` (${text})`,
    addressee: (says) => `Addressed to: ${says}`,
    until: (day) => `Done by about ${englishDay(day)}.`,
    afterwards: (says) => `Once the day has passed: ${says}`,
    assumes: (says) => `As long as it stays so: ${says.join('; ')}`,
    unsure: 'Unconfirmed: ask the window before you rely on this day.',
    provisional: 'The holidays of that year are not published yet; the day may move.',
    basis: (labels) => `Basis: ${labels.join('; ')}`,
    again: 'When things change, save the calendar again in Juyi: the days follow.',
    gone: (title) => `No longer: ${title}`,
  },
}
