import type { DateKind } from '@juyi/journey'

/** The words of a calendar; those of the law come with each date. */
export interface CalendarWords {
  readonly title: (kind: DateKind) => string
  readonly unsure: string
  readonly provisional: string
  readonly basis: string
  readonly again: string
}

const ZH: Readonly<Record<DateKind, string>> = {
  canApply: '可以去申领居住证了',
  deskDue: '窗口办理的最后一天',
  deskPromise: '窗口承诺办好的日子',
  duty: '要办完的最后一天',
  endorsementOpens: '可以去签注了',
  endorsementCloses: '签注的最后一天',
  remedy: '再往下走的最后一天',
  cutoff: '截止日',
}

const EN: Readonly<Record<DateKind, string>> = {
  canApply: 'You can apply for the residence permit',
  deskDue: 'Last day for the window to decide',
  deskPromise: 'Day promised by the window',
  duty: 'Last day to have it done',
  endorsementOpens: 'The endorsement can be made from today',
  endorsementCloses: 'Last day for the endorsement',
  remedy: 'Last day for this way on',
  cutoff: 'Closing day',
}

export const CALENDAR_WORDS: Readonly<Record<'zh' | 'en', CalendarWords>> = {
  zh: {
    title: (kind) => ZH[kind],
    unsure: '待核实：这一天先问过窗口再信。',
    provisional: '这一年的放假安排还没有公布，日子可能会挪。',
    basis: '依据：',
    again: '情况变了，回居易重新导出一次，日历里的日子会跟着改。',
  },
  en: {
    title: (kind) => EN[kind],
    unsure: 'Unconfirmed: ask the window before you rely on this day.',
    provisional: 'The holidays of that year are not published yet; the day may move.',
    basis: 'Basis: ',
    again: 'When things change, export again from Juyi: the days in your calendar follow.',
  },
}
