import type { Assessment, Because } from '@juyi/journey'
import type { Confidence, LawBook } from '@juyi/law'
import { PHRASES, WORDS } from '../words.ts'
import { headline } from './headline.ts'
import type { Look, Page } from './page.ts'
import { saySource } from './source-line.ts'

/** Writes an answer for a person: the answer itself first, then what is missing, then why. */
export function writeAnswer(page: Page, answer: Assessment, book: LawBook): void {
  beginPage(page, answer, book, WORDS.answer)
  writeWindows(page, answer)
  writeMissing(page, answer, book)
  if (answer.reason === null) writeAssumptions(page, answer)
  writeBecause(page, answer, book)
  writeJudgement(page, answer, book)
  if (answer.reason === null && answer.presumed.length > 0) {
    page.heading(WORDS.presumed)
    for (const says of answer.presumed) page.say(WORDS.presumedRule(says), { indent: 2, mark: '·' })
  }
  if (answer.reason === null && answer.routes.length > 0) {
    page.gap()
    page.say(WORDS.more, { look: 'source' })
  }
}

/** The place and the day, then the answer. */
export function beginPage(page: Page, answer: Assessment, book: LawBook, subject: string): void {
  page.say(WORDS.title(book, answer.on, subject), { look: 'source' })
  page.gap()
  for (const sentence of headline(answer, book)) page.say(sentence, { look: 'answer' })
  if (answer.coverage === 'parent') {
    page.gap()
    page.say(WORDS.coverage, { look: 'open' })
  }
}

/** The days, where there is more to say than "from this day on". */
function writeWindows(page: Page, { windows }: Assessment): void {
  if (windows.length < 2 && windows.every(({ to }) => to === null)) return
  page.heading(WORDS.windows)
  for (const { from, to } of windows) page.say(WORDS.window(from, to), { indent: 2, mark: '·' })
}

function writeMissing(page: Page, answer: Assessment, book: LawBook): void {
  if (answer.missing.length === 0) return
  page.heading(WORDS.missing)
  for (const id of answer.missing) {
    const fact = book.facts[id]
    page.say(`${fact?.question ?? heldQuestion(id, book)}${PHRASES.aside(id)}`, {
      indent: 2,
      mark: '?',
      look: 'open',
    })
    if (fact?.obtain !== undefined) page.say(`${WORDS.obtain}${fact.obtain}`, { indent: 4, look: 'source' })
  }
}

/** `documents.lease`: whether one paper is at hand. */
function heldQuestion(id: string, book: LawBook): string {
  const document = book.documents[id.replace(/^documents\./, '')]
  return document === undefined ? id : WORDS.holds(document.name)
}

/** What has to stay as it is on the way that the answer promises first. */
function writeAssumptions(page: Page, { routes, earliest, on }: Assessment): void {
  if (earliest === on) return
  const [soonest] = [...routes].sort((a, b) => a.earliest - b.earliest)
  if (soonest === undefined || soonest.assumes.length === 0) return
  page.heading(WORDS.assumes)
  for (const says of soonest.assumes) page.say(says, { indent: 2, mark: '·' })
}

const MARKS: Readonly<Record<'true' | 'false' | 'null', { readonly mark: string; readonly look: Look }>> = {
  true: { mark: '✓', look: 'yes' },
  false: { mark: '✗', look: 'no' },
  null: { mark: '?', look: 'open' },
}

function writeBecause(page: Page, answer: Assessment, book: LawBook): void {
  const isGate = ({ id }: Because) => id.startsWith('scope/')
  // Who is shut out by a gate has no use for the ways behind it.
  const reasons =
    answer.reason === null
      ? thatMatter(answer.because)
      : answer.because.filter((reason) => isGate(reason) && reason.holds === false)
  if (reasons.length === 0) return
  page.heading(WORDS.because)
  for (const reason of reasons) {
    const indent = 2 + 2 * Math.min(reason.depth, 3)
    const says = isGate(reason) ? WORDS.gate[`${reason.holds}`] + reason.says : reason.says
    page.say(says, { indent, ...MARKS[`${reason.holds}`] })
    saySource(page, reason, book, indent + 2)
  }
}

/**
 * The reasons without the alternatives that play no part: below something that is met only what meets it, and
 * below something open only what can still decide it.
 */
export function thatMatter(reasons: readonly Because[]): readonly Because[] {
  const above: Because[] = []
  return reasons.filter((reason) => {
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= reason.depth) above.pop()
    const settled = above.some(
      ({ holds }) => (holds === true && reason.holds !== true) || (holds === null && reason.holds === false),
    )
    above.push(reason)
    return !settled
  })
}

function writeJudgement(page: Page, answer: Assessment, book: LawBook): void {
  if (answer.judgement.length === 0) return
  page.heading(WORDS.judgement)
  for (const { says, cites, usually } of answer.judgement) {
    page.say(says, { indent: 2, mark: '·' })
    const papers = usually.map((id) => book.documents[id]?.name ?? id)
    if (papers.length > 0) page.say(`${WORDS.usually}${PHRASES.list(papers)}`, { indent: 4 })
    saySource(page, { cites, confidence: weakest(cites, book) }, book, 4)
  }
}

/** A judgement is as sure as the weakest text that it rests on. */
function weakest(cites: readonly string[], book: LawBook): Confidence {
  const all = cites.map((cite) => book.citations[cite]?.confidence ?? 'low')
  return CONFIDENCES.find((one) => all.includes(one)) ?? 'low'
}

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high']
