import type { Remedy, RouteStanding } from '@juyi/journey'
import { chineseDate, WORDS } from '../words.ts'
import { citeWords } from './answer-json.ts'
import type { Look, Page } from './page.ts'
import { detailOf, type RefusedAnswer } from './refused-json.ts'
import { REFUSED, wayName } from './refused-words.ts'
import { saySource } from './source-line.ts'

/** Writes what to do after a refusal: is it in the rules, what to say, then, in a hurry, day by day, then every way on. */
export function writeRefused(page: Page, answer: RefusedAnswer): void {
  const { rule, others, finding, ways, cutoff, plan, on, book } = answer
  page.say(WORDS.title(book, on, REFUSED.title), { look: 'source' })
  page.gap()
  page.say(REFUSED.heard(rule.heard[0] ?? rule.id))
  page.say(REFUSED.finding[finding.inTheRules], { look: 'answer' })
  page.say(finding.says)
  saySource(page, finding, book, 0)
  page.heading(REFUSED.reply)
  page.say(rule.reply, { indent: 2 })
  page.heading(REFUSED.askInWriting)
  page.say(rule.askInWriting, { indent: 2 })
  if (cutoff !== undefined && plan !== undefined) {
    page.heading(REFUSED.plan(cutoff))
    if (plan.length === 0) page.say(REFUSED.planEmpty, { indent: 2, look: 'open' })
    for (const day of plan) {
      page.say(chineseDate(day.on), { indent: 2, look: 'answer' })
      for (const { remedy, aim } of day.steps) {
        page.say(`${wayName(remedy.route)}${REFUSED.aim[aim]}`, { indent: 4, mark: '·' })
      }
    }
  }
  page.heading(cutoff === undefined ? REFUSED.ways : REFUSED.waysUrgent)
  ways.forEach((way, i) => {
    if (i > 0) page.gap()
    writeWay(page, way, i + 1, answer)
  })
  if (others.length > 0) {
    page.heading(REFUSED.others)
    for (const { id, heard } of others) {
      page.say(REFUSED.other(id, heard[0] ?? id), { indent: 2, mark: '·' })
    }
  }
}

const LOOK: Readonly<Record<RouteStanding['state'], Look>> = {
  open: 'yes',
  lastDay: 'open',
  notYet: 'open',
  passed: 'no',
}

function writeWay(page: Page, way: Remedy, number: number, { book }: RefusedAnswer): void {
  const { route, standing, deadline, untold, answerBy } = way
  page.say(`${wayName(route)}　${REFUSED.state[standing.state]}`, {
    indent: 2,
    mark: `${number}.`,
    look: LOOK[standing.state],
  })
  const under = { indent: 5 }
  page.say(`${REFUSED.addressee}${route.addressee}`, under)
  if (standing.state === 'notYet') {
    const { waitsFor, since } = standing
    const isDated = waitsFor === 'limit' && since !== undefined
    page.say(isDated ? REFUSED.waitsUntil(since) : REFUSED.waits[waitsFor], under)
  } else if (deadline !== undefined) {
    page.say(REFUSED.last(deadline.last), { ...under, look: 'answer' })
    page.say(REFUSED.count(deadline), under)
    if (untold !== undefined)
      page.say(REFUSED.untold(untold.last, citeWords(untold.cites, book) ?? ''), under)
    if (deadline.provisional || untold?.provisional) page.say(REFUSED.provisional, { ...under, look: 'open' })
  } else if (route.deadline !== undefined && standing.state !== 'passed') {
    page.say(REFUSED.within(route.deadline), under)
  }
  if (route.answer !== undefined && answerBy !== undefined) {
    page.say(REFUSED.answer(route.answer.within, answerBy, citeWords(route.answer.cites, book) ?? ''), under)
  }
  for (const { says, cite } of route.detail === undefined ? [] : detailOf(route.detail.cites, book)) {
    page.say(says === null ? cite : `${says}（${cite}）`, { indent: 5, mark: '·' })
  }
  saySource(page, route, book, 5)
}
