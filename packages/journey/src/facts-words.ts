import type { Language } from '@juyi/law'

/** What is said of facts that cannot be used: what would be right, and after it what is there. */
export interface FactsWords {
  /** In the place of a field, where all of it is wrong. */
  readonly whole: string
  readonly problem: (field: string, says: string) => string
  /** Several in one line. */
  readonly together: (says: readonly string[]) => string
  readonly object: string
  readonly householdsNested: string
  readonly noSuchFact: (near: string | undefined) => string
  readonly noSuchPaper: (near: string | undefined) => string
  readonly noSuchField: (known: readonly string[]) => string
  readonly yesOrNo: (is: string) => string
  readonly oneOf: (known: readonly string[]) => string
  readonly oneOfNot: (known: readonly string[], is: string) => string
  readonly number: (most: number, is: string) => string
  readonly date: (is: string) => string
  readonly month: (is: string) => string
  readonly division: (example: string, is: string) => string
  readonly place: (example: string, is: string) => string
  readonly list: (example: string, is: string) => string
  readonly listOfStates: (example: string) => string
  readonly months: (example: string, is: string) => string
  readonly like: (example: string, is: string) => string
  readonly held: (is: string) => string
  readonly stay: string
  readonly begins: string
  readonly endsFirst: (to: string, from: string) => string
  readonly overlap: (from: string, to: string | undefined, other: string) => string
  readonly permit: string
  readonly twoDays: (registered: string | undefined, from: string) => string
  readonly bornLater: (birth: string, today: string) => string
  readonly registeredBeforeBirth: (registered: string, birth: string) => string
  readonly wholeProvince: (code: string, example: string) => string
  readonly dateOfNone: (flag: string) => string
  readonly fewerThanInARow: (run: number, window: number, n: number) => string
  readonly countsDiffer: (window: number, n: number, shorter: number, other: number) => string
}

/** In the language of the book that the facts are held against. */
export const FACTS_WORDS: Readonly<Record<Language, FactsWords>> = {
  zh: {
    whole: '（整个文件）',
    problem: (field, says) => `${field}：${says}`,
    together: (says) => says.join('；'),
    householdsNested: '一家人写在同一个 household 里，不要一层套一层',
    object: '要是一个对象，例如 { "registeredOn": "2026-05-01" }',
    noSuchFact: (near) =>
      `没有这个事实${near ? `；你要写的是 ${near} 吗？` : '；可以用的名称见 juyi law show --facts'}`,
    noSuchPaper: (near) => `没有这种材料${near ? `；你要写的是 ${near} 吗？` : ''}`,
    noSuchField: (known) => `没有这个字段；可以写 ${known.join('、')}`,
    yesOrNo: (is) => `要写 true（是）、false（否）或 null（没有），现在是 ${is}`,
    oneOf: (known) => `要写这些里的一个：${known.join('、')}`,
    oneOfNot: (known, is) => `要写这些里的一个：${known.join('、')}，现在是 ${is}`,
    number: (most, is) => `要写 0 到 ${most} 的整数，现在是 ${is}`,
    date: (is) => `要写成 YYYY-MM-DD，而且这一天要存在，例如 "2026-05-01"，现在是 ${is}`,
    month: (is) => `要写成 YYYY-MM，例如 "2026-05"，现在是 ${is}`,
    division: (example, is) => `要写六位行政区划代码（加引号），例如 ${example}，现在是 ${is}`,
    place: (example, is) => `要写六位代码（加引号），例如 ${example}，现在是 ${is}`,
    list: (example, is) => `要写成列表，例如 ${example}，现在是 ${is}`,
    listOfStates: (example) => `要写成列表，例如 ${example}`,
    months: (example, is) => `要写成月份的列表，例如 ${example}，现在是 ${is}`,
    like: (example, is) => `要写成 ${example}，现在是 ${is}`,
    held: (is) => `要写 true（有）或 false（没有），现在是 ${is}`,
    stay: '要有 from（哪天开始），可以有 to（最后一天；还在继续就写 null）',
    begins: '不能是 null；写开始的日期',
    endsFirst: (to, from) => `${to} 早于 from ${from}；结束不能早于开始`,
    overlap: (from, to, other) =>
      `两段登记重叠：${from} 起的一段到 ${to ?? '现在'}，而另一段 ${other} 就开始；改成不重叠的日期`,
    permit: '要有 place（发证地代码）和 issuedOn（发证日期）',
    twoDays: (registered, from) =>
      `${registered ?? 'null（从来没有登记过）'} 和 registrations 最后一段的 from ${from} 不一样；两处写同一天，或者只写 registrations`,
    bornLater: (birth, today) => `${birth} 晚于 ${today}；请核对出生日期`,
    registeredBeforeBirth: (registered, birth) =>
      `登记日 ${registered} 早于出生日期 ${birth}；请核对这两个日期`,
    wholeProvince: (code, example) => `${code} 是一整个省；写到市、区或县，例如 ${example}`,
    dateOfNone: (flag) => `${flag} 写的是没有，这里却有日期；改成一致的`,
    fewerThanInARow: (run, window, n) =>
      `连续交了 ${run} 个月，最近 ${window} 个月里就不会只有 ${n} 个月；请核对`,
    countsDiffer: (window, n, shorter, other) =>
      `最近 ${window} 个月里 ${n} 个月，和最近 ${shorter} 个月里 ${other} 个月对不上；请核对`,
  },
  en: {
    whole: '(the whole file)',
    problem: (field, says) => `${field}: ${says}`,
    together: (says) => says.join('; '),
    householdsNested: 'write everybody of a household in the same household, not one within another',
    object: 'write an object, e.g. { "registeredOn": "2026-05-01" }',
    noSuchFact: (near) =>
      `there is no such fact; ${near ? `do you mean ${near}?` : 'juyi law show --facts lists the names'}`,
    noSuchPaper: (near) => `there is no such paper${near ? `; do you mean ${near}?` : ''}`,
    noSuchField: (known) => `there is no such field; you can write ${known.join(', ')}`,
    yesOrNo: (is) => `write true (yes), false (no) or null (none), not ${is}`,
    oneOf: (known) => `write one of these: ${known.join(', ')}`,
    oneOfNot: (known, is) => `write one of these: ${known.join(', ')}; not ${is}`,
    number: (most, is) => `write a whole number from 0 to ${most}, not ${is}`,
    date: (is) => `write a day that exists as YYYY-MM-DD, e.g. "2026-05-01", not ${is}`,
    month: (is) => `write YYYY-MM, e.g. "2026-05", not ${is}`,
    division: (example, is) =>
      `write the code of the division, six digits in quotation marks, e.g. ${example}, not ${is}`,
    place: (example, is) => `write the code of six digits in quotation marks, e.g. ${example}, not ${is}`,
    list: (example, is) => `write a list, e.g. ${example}, not ${is}`,
    listOfStates: (example) => `write a list, e.g. ${example}`,
    months: (example, is) => `write a list of months, e.g. ${example}, not ${is}`,
    like: (example, is) => `write ${example}, not ${is}`,
    held: (is) => `write true (have it) or false (do not), not ${is}`,
    stay: 'write from (the first day) and, where it has ended, to (the last day; null while it goes on)',
    begins: 'this cannot be null; write the day on which it began',
    endsFirst: (to, from) => `${to} lies before from ${from}; the end cannot come before the beginning`,
    overlap: (from, to, other) =>
      `two registrations overlap: the one from ${from} lasts until ${to ?? 'today'}, but another begins on ${other}; write days that do not overlap`,
    permit: 'write place (the code of the place that issued it) and issuedOn (the day of issue)',
    twoDays: (registered, from) =>
      `${registered ?? 'null (never registered)'} is not the first day (from) of the last stretch in registrations, ${from}; write the same day in both, or registrations alone`,
    bornLater: (birth, today) => `${birth} lies after ${today}; check the date of birth`,
    registeredBeforeBirth: (registered, birth) =>
      `registered on ${registered}, before the date of birth ${birth}; check both dates`,
    wholeProvince: (code, example) =>
      `${code} is a whole province; name the city, district or county, e.g. ${example}`,
    dateOfNone: (flag) => `${flag} says there is none, but here is a date; make the two agree`,
    fewerThanInARow: (run, window, n) =>
      `paid for ${run} months in a row, so it cannot be only ${n} of the last ${window}; check both numbers`,
    countsDiffer: (window, n, shorter, other) =>
      `${n} of the last ${window} months and ${other} of the last ${shorter} do not fit together; check both numbers`,
  },
}
