import type { Assessment, PlanStep, RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { PHRASES, WORDS } from '../words.ts'
import { beginPage } from './answer-page.ts'
import type { Page } from './page.ts'
import { saySource } from './source-line.ts'

/** Writes the ways to the permit, each as dated steps: the confirmed ways first, then the sooner ones. */
export function writePlan(page: Page, answer: Assessment, book: LawBook): void {
  beginPage(page, answer, book, WORDS.plan)
  if (answer.reason !== null) return
  answer.routes.forEach((route, i) => {
    page.heading(WORDS.route(i + 1, route.name, route.earliest))
    const unsure = route.sureOnceDone ? WORDS.sureOnceDone : WORDS.unsureRoute
    page.say(route.sure ? WORDS.sureRoute : unsure, {
      indent: 2,
      look: route.sure ? 'yes' : 'open',
    })
    writeRoute(page, route, book)
  })
}

function writeRoute(page: Page, route: RoutePlan, book: LawBook): void {
  route.steps.forEach((step, i) => {
    page.say(PHRASES.beside(WORDS.steps(step.start, step.on), book.actors[step.by] ?? step.by), {
      indent: 2,
      mark: `${i + 1}.`,
      look: 'answer',
    })
    writeStep(page, step, book)
  })
  if (route.provisional) page.say(WORDS.provisional, { indent: 2, look: 'open' })
  if (route.assumes.length > 0) {
    page.say(WORDS.provided, { indent: 2 })
    for (const says of route.assumes) page.say(says, { indent: 4, mark: '·' })
  }
}

function writeStep(page: Page, step: PlanStep, book: LawBook): void {
  page.say(step.says, { indent: 5 })
  if (step.where !== undefined) page.say(`${WORDS.where}${step.where}`, { indent: 5 })
  const papers = step.bring.map((id) => book.documents[id]?.name ?? id)
  if (papers.length > 0) page.say(`${WORDS.bring}${PHRASES.list(papers)}`, { indent: 5 })
  if (step.act === 'apply') page.say(WORDS.bringAll, { indent: 5 })
  saySource(page, step, book, 5)
}
