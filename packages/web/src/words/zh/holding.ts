import type { Day } from '@juyi/rules'
import { day } from './day.ts'

/** By kind of endorsement rule, as the law files name them. */
const endorsementKind: Readonly<Record<string, string>> = {
  window: '什么时候',
  test: '看什么',
  late: '晚了',
  restore: '补签',
  lapse: '作废',
  other: '另外',
}

export const holding = {
  title: '有证以后',
  lead: '每年签注一次，搬家、丢证也有日子。晚了会怎样，也在这里。',
  endorsement: '签注',
  noPermit: '写下证上的签发日期，就能算出哪一天起可以签注。',
  endorsementRules: '签注的规定',
  endorsementKind,
  status: {
    unknown: '签注的日子算不出来：这里的规定没有写从哪天起算。拿证时问清楚，写下来。',
    early: (opens: Day, closes: Day) => `${day(opens)}到${day(closes)}之间去签注。`,
    open: (closes: Day, left: number) =>
      left === 0 ? '今天是签注的最后一天。' : `现在可以签注，最晚${day(closes)}，还有 ${left} 天。`,
    late: (closes: Day) => `签注晚了，${day(closes)}就该办完。`,
  },
  anchorUnsure: '一年从哪天起算，没有查到确实的规定；这里先按签发的日子算，去之前问清楚。',
  ifLate: '晚了会怎样',
  isLate: '晚了，现在这样办',
  until: (last: Day) => `按上面的日子算，最晚到${day(last)}。`,
  moving: '搬家',
  movingLead: '旧地址退掉、新地址报上，两样都做，登记的时间才不容易断。',
  moveOut: '旧地址',
  moveOutUnknown: '搬走时怎么注销旧地址，这里没有查到。去报新地址的时候，请窗口看一眼旧的。',
  moveIn: '新地址',
  change: '居住证上的地址',
  gap: '登记的时间会不会断',
  loss: '证丢了、坏了',
  cancellation: '什么时候证会作废',
  dutiesOfOthers: '别人也有期限（房东、单位、中介……）',
  nothingHeld: '这里的规定没有查到，问居住地派出所，或者打12345。',
  papersAndFee: '要带什么、要不要钱',
}
