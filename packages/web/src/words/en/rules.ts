import { MONTHS } from '@juyi/law'
import { parseDay } from '@juyi/rules'
import type { PageWords } from '../zh/pages.ts'
import { day } from './day.ts'
import { count } from './sentence.ts'

export const rules: PageWords['rules'] = {
  title: 'Rules and sources',
  heading: (place) => `Rules and sources: ${place}`,
  lead: 'Each thing we say shows where it comes from, when it was checked and how sure we are. What is unconfirmed does not count as a rule.',
  topics: 'The rules here',
  count: (sure, unsure) => `${count(sure + unsure, 'rule')}: ${sure} confirmed, ${unsure} unconfirmed.`,
  search: 'Find in the rules',
  searchExample: 'e.g. landlord, lost',
  onlyUnconfirmed: 'Only what is unconfirmed',
  howMany: (n) => `${n}`,
  found: (n) => `${count(n, 'rule')} found`,
  noneFound: 'Nothing found. Try another word, or untick “Only what is unconfirmed”.',
  tooMany: (n) => `${n} more are not listed. Write more to narrow it down.`,
  topic: {
    credential: 'Which permit this is',
    scope: 'Who does not need it',
    registration: 'Residence registration (居住登记)',
    period: 'How long you must have lived here',
    routes: 'The ways to qualify',
    grounds: 'What counts as work, home and study',
    requirements: 'Papers to bring',
    acts: 'What can be done, one by one',
    channels: 'Where to apply',
    clocks: 'How long it takes',
    fees: 'Fees',
    endorsement: 'Endorsement (签注)',
    changeOfAddress: 'Moving house',
    loss: 'Lost or damaged',
    cancellation: 'When it is cancelled',
    benefits: 'What it is good for',
    cutoffs: 'Days that matter',
  },
  event: { moveIn: 'moving in', moveOut: 'moving out', change: 'changes' },
  by: (who) => `done by: ${who}`,
  basis: {
    included: 'work, home or study is included',
    waived: 'work, home or study is not asked for',
    needed: 'work, home or study is needed too',
  },
  purpose: {
    application: 'application',
    registration: 'registration',
    endorsement: 'endorsement',
    replacement: 'replacement',
    delivery: 'delivery',
  },
  fetched: 'usually not handed in if the system has it',
  option: (i, papers, note) =>
    `${i === 0 ? 'Use' : 'Or use'}: ${papers.join(', together with ')}${note === undefined ? '' : ` (${note})`}`,
  options: (n) => `Papers that will do (any one of ${n})`,
  clockKind: { legal: 'limit set by law', promised: 'promised by the desk' },
  amountUnknown: 'amount unknown',
  cutoffDate: (date) => {
    const whole = parseDay(date)
    if (whole !== undefined) return day(whole)
    const [month = 1, dayOfMonth] = date.split('-').map(Number)
    return `every year on ${dayOfMonth} ${MONTHS[month - 1]}`
  },
  join: {
    all: 'All of these:',
    any: 'Any one of these:',
    conflicting: 'The sources disagree:',
    versions: 'The rule has changed over time:',
  },
  judged: 'the desk decides',
  version: (from, to) => {
    if (from === null) return to === null ? 'always' : `until ${day(to)}`
    return to === null ? `from ${day(from)}` : `${day(from)} to ${day(to)}`
  },
  source: 'Source, day of checking, report a mistake',
  overdue: 'review overdue',
  whose: (place) => `This stands in the rules of ${place}.`,
  from: (on) => `in force from ${on}`,
  to: (on) => `until ${on}`,
  surelyUntil: (on) => `surely in force until ${on}`,
  between: '; ',
  checked: (on) => `Checked on ${on}.`,
  reviewBy: (on) => `To be checked again by ${on}.`,
  reviewWasDue: (on) =>
    `Was to be checked again by ${on}, which has not been done. Ask the desk before you go.`,
  statutes: 'Statutes behind them',
  statutesLead:
    'What the articles mean is written in our own words and is not their text. For a formal letter or a court, read the original.',
  level: {
    法律: 'law',
    行政法规: 'administrative regulation',
    地方性法规: 'local regulation',
    经济特区法规: 'special economic zone regulation',
    部门规章: 'departmental rule',
    地方政府规章: 'local government rule',
    规范性文件: 'normative document',
    司法解释: 'judicial interpretation',
  },
  statutesCited: 'Statutes and documents cited here',
  otherSources: 'Other sources (guides, notices)',
  articles: (n) => `Cited in ${count(n, 'place')}`,
}

export const claims: PageWords['claims'] = {
  title: 'What people say: true or not',
  lead: 'Things said online, by neighbours and by agents, checked one by one.',
  open: 'Have a look',
  search: 'Find something you heard',
  found: (n) => count(n, 'saying'),
  none: 'Not among them. Try another word.',
  more: (n) => `Show more (${n} left)`,
  verdict: {
    right: 'true',
    rightWithLimits: 'true, with limits',
    wrong: 'wrong',
    outOfDate: 'out of date',
    differsByPlace: 'differs by place',
    unverifiable: 'cannot be checked',
  },
}

export const report: PageWords['report'] = {
  title: 'Found a mistake?',
  titleLead: 'A rule has changed, an article is wrong, the desk says otherwise: please tell us.',
  open: 'Is this wrong?',
  any: 'Write a report',
  lead: 'You can change this text and add to it. Copy it and send it yourself to whoever gave you Juyi (a community worker, legal aid, your factory’s HR, or those who run this site). Nothing is sent from here.',
  privacy: 'It holds nothing about you. When you add to it, leave out names, identity numbers and addresses.',
  label: 'Text of the report',
  copy: 'Copy this text',
  copied: 'Copied. Now paste it.',
  selected: 'It was not copied. The text is selected: press and hold (or right-click) and choose “Copy”.',
  head: (place, code) => `[Juyi: mistake] ${place} (${code})`,
  which: (id) => `Which rule: ${id}`,
  ours: (says) => `What it says now: ${says}`,
  sources: (labels) => `Source given: ${labels.join('; ')}`,
  noSource: 'Source given: none',
  checked: (on) => `Checked on: ${on}`,
  blanks: [
    '',
    'What it should say:',
    'How I know (document, address, what the desk said):',
    'On which day I saw or heard it:',
  ],
}

export const quoted: PageWords['quoted'] = (words) => `“${words}”`
