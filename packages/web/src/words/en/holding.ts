import type { PageWords } from '../zh/pages.ts'
import { day } from './day.ts'

export const holding: PageWords['holding'] = {
  title: 'Holding the permit',
  lead: 'It is endorsed once a year; moving and loss have time limits too. What happens if you are late stands here as well.',
  endorsement: 'Endorsement (签注)',
  noPermit: 'Write down the day of issue on your permit, and the days for the endorsement can be worked out.',
  endorsementRules: 'The rules on endorsement',
  endorsementKind: {
    window: 'When',
    test: 'What they check',
    late: 'If late',
    restore: 'Late endorsement',
    lapse: 'When void',
    other: 'Besides',
  },
  status: {
    unknown:
      'The day cannot be worked out: the rules here do not say from when the year counts. Ask when you get the permit, and write it down.',
    early: (opens, closes) => `Get it endorsed between ${day(opens)} and ${day(closes)}.`,
    open: (closes, left) =>
      left === 0
        ? 'Today is the last day for the endorsement.'
        : `You can get it endorsed now, until ${day(closes)}: ${left} ${left === 1 ? 'day' : 'days'} left.`,
    late: (closes) => `The endorsement is late: it was due by ${day(closes)}.`,
  },
  anchorUnsure:
    'We found no confirmed rule on the day from which the year counts. Here it counts from the day of issue; ask before you go.',
  ifLate: 'If you are late',
  isLate: 'You are late: this is what to do',
  until: (last) => `By the dates above, until ${day(last)} at the latest.`,
  moving: 'Moving house',
  movingLead:
    'Cancel the registration at the old address and file the new one. Do both: then the time of registration is less likely to be interrupted.',
  moveOut: 'The old address',
  moveOutUnknown:
    'We have not found how to cancel the registration at the old address here. When you file the new one, ask the window to look at the old one.',
  moveIn: 'The new address',
  change: 'The address on the permit',
  gap: 'Will the time of registration be interrupted?',
  loss: 'Lost or damaged',
  cancellation: 'When a permit ends',
  dutiesOfOthers: 'Others have limits too (landlord, employer, agent …)',
  nothingHeld: 'We have found no rule on this here. Ask the police station where you live, or call 12345.',
  papersAndFee: 'What to bring and what it costs',
}
