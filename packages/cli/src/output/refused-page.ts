import type { Remedy, RouteStanding } from '@juyi/journey'
import { addresseeIn, reviewAlong, WAY_ASPECTS } from '@juyi/law'
import { PHRASES, REFUSED, WORDS } from '../words.ts'
import { citeWords } from './answer-json.ts'
import type { Look, Page } from './page.ts'
import type { RefusedAnswer } from './refused-json.ts'
import { saySource } from './source-line.ts'

/** Writes what to do after a refusal: is it in the rules, what to say, then, in a hurry, day by day, then every way on. */
export function writeRefused(page: Page, answer: RefusedAnswer): void {
  const { rule, chinese, others, finding, ways, cutoff, plan, on, book } = answer
  page.say(WORDS.title(book, on, REFUSED.title), { look: 'source' })
  page.gap()
  page.say(REFUSED.heard(rule.heard[0] ?? rule.id, chinese.heard[0] ?? rule.id))
  page.say(REFUSED.finding[finding.inTheRules], { look: 'answer' })
  page.say(finding.says)
  saySource(page, finding, book, 0)
  page.heading(REFUSED.reply)
  saySaid(page, chinese.reply, rule.reply)
  page.heading(REFUSED.askInWriting)
  saySaid(page, chinese.askInWriting, rule.askInWriting)
  if (cutoff !== undefined && plan !== undefined) {
    page.heading(REFUSED.plan(cutoff))
    if (plan.length === 0) page.say(REFUSED.planEmpty, { indent: 2, look: 'open' })
    for (const day of plan) {
      page.say(PHRASES.date(day.on), { indent: 2, look: 'answer' })
      for (const { remedy, aim } of day.steps) {
        page.say(`${remedy.route.does}${REFUSED.aim[aim]}`, { indent: 4, mark: '·' })
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

/** Words to be said at the window, in Chinese; and what they mean, to whom speaks another language. */
function saySaid(page: Page, chinese: string, spoken: string): void {
  page.say(chinese, { indent: 2 })
  if (spoken !== chinese) page.say(REFUSED.means(spoken), { indent: 2 })
}

const LOOK: Readonly<Record<RouteStanding['state'], Look>> = {
  open: 'yes',
  lastDay: 'open',
  gone: 'yes',
  notYet: 'open',
  passed: 'no',
}

function writeWay(page: Page, way: Remedy, number: number, answered: RefusedAnswer): void {
  const { book, kinds } = answered
  const { route, standing, deadline, untold, answer, answerBy } = way
  page.say(PHRASES.beside(route.does, REFUSED.state[standing.state]), {
    indent: 2,
    mark: `${number}.`,
    look: LOOK[standing.state],
  })
  const under = { indent: 5 }
  page.say(`${REFUSED.addressee}${addresseeIn(route, kinds, book.place.chain).says}`, under)
  if (standing.state === 'gone') {
    if (standing.on !== undefined) page.say(REFUSED.goneOn(standing.on), under)
  } else if (standing.state === 'notYet') {
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
  if (answer !== undefined && answerBy !== undefined) {
    page.say(REFUSED.answer(answer.within, answerBy, citeWords(answer.cites, book) ?? ''), under)
  }
  writeAbout(page, way, answered)
  saySource(page, route, book, 5)
}

/** What a way asks for and is good for, a line for each thing said. */
function writeAbout(page: Page, { route, answer }: Remedy, { kinds, finding, book }: RefusedAnswer): void {
  const way = kinds[route.kind]
  if (way === undefined) return
  const under = { indent: 5, mark: '·' }
  for (const aspect of WAY_ASPECTS) {
    for (const { says, cites } of way[aspect]) {
      const cite = citeWords(cites, book)
      page.say(
        PHRASES.labelled(REFUSED.about[aspect], says) + (cite === null ? '' : PHRASES.aside(cite)),
        under,
      )
    }
    if (aspect === 'takes' && way.takes.length === 0 && answer === undefined && route.kind !== 'supplement')
      page.say(REFUSED.takesUnknown, under)
  }
  const review = reviewAlong(finding, way, book.citations)
  const named = (cites: readonly string[]) => citeWords(cites, book) ?? ''
  if (review !== undefined && review.possible.length > 0)
    page.say(REFUSED.reviewable(named(review.possible)), under)
  if (review !== undefined && review.impossible.length > 0)
    page.say(REFUSED.notReviewable(named(review.impossible)), under)
}
