import type { Assessment, PaperItem, PaperOption } from '@juyi/journey'
import type { LawBook, RequirementRule } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { PHRASES, REASON, WORDS } from '../words.ts'
import type { Look, Page } from './page.ts'
import { saySource } from './source-line.ts'

/** Writes what this person must show: which papers serve, which are at hand, what the system looks up itself. */
export function writePapers(
  page: Page,
  items: readonly PaperItem[],
  purpose: RequirementRule['for'],
  on: Day,
  book: LawBook,
  reason: Assessment['reason'],
): void {
  page.say(WORDS.title(book, on, WORDS.papers(purpose)), { look: 'source' })
  if (reason !== null) {
    page.gap()
    page.say(REASON[reason], { look: 'answer' })
    return
  }
  if (book.place.coverage === 'parent') {
    page.gap()
    page.say(WORDS.coverage, { look: 'open' })
  }
  if (items.length === 0) {
    page.gap()
    page.say(WORDS.none(purpose), { look: 'answer' })
    return
  }
  let number = 0
  for (const [title, some] of [
    [WORDS.needed, items.filter(({ needed }) => needed)],
    [WORDS.perhaps, items.filter(({ needed }) => !needed)],
  ] as const) {
    if (some.length > 0) page.heading(title)
    for (const item of some) {
      number += 1
      if (item !== some[0]) page.gap()
      writeItem(page, item, number, book)
    }
  }
  if (items.every(({ held }) => held === null)) {
    page.gap()
    page.say(WORDS.sayHeld, { look: 'source' })
  }
}

function writeItem(
  page: Page,
  { requirement, options, held }: PaperItem,
  number: number,
  book: LawBook,
): void {
  const state = WORDS.held[`${held}`]
  page.say(state === '' ? requirement.says : PHRASES.beside(requirement.says, state), {
    mark: `${number}.`,
    look: lookOf(held),
  })
  if (options.length === 0) page.say(WORDS.noneFits, { indent: 3, look: 'open' })
  if (options.length > 1) page.say(WORDS.anyOne, { indent: 3 })
  for (const option of options) writeOption(page, option, book)
  const form = WORDS.form(requirement.original === true, requirement.copies)
  if (form !== '') page.say(WORDS.formSentence(form), { indent: 3 })
  if (requirement.fetched) page.say(WORDS.fetched, { indent: 3 })
  saySource(page, requirement, book, 3)
}

function writeOption(page: Page, option: PaperOption, book: LawBook): void {
  const names = option.documents.map((id) => book.documents[id]?.name ?? id).join(WORDS.together)
  const maybe = option.serves === null ? WORDS.maybeServes : ''
  const state = WORDS.held[`${option.held}`]
  page.say(state === '' ? names + maybe : PHRASES.beside(names + maybe, state), {
    indent: 3,
    mark: option.held === true ? '✓' : option.held === false ? '✗' : '·',
    look: lookOf(option.held),
  })
  if (option.note !== undefined) page.say(option.note, { indent: 5, look: 'source' })
  if (option.held === true) return
  for (const id of option.documents) {
    const obtain = book.documents[id]?.obtain
    if (obtain !== undefined) page.say(`${WORDS.getIt}${obtain}`, { indent: 5, look: 'source' })
  }
}

function lookOf(held: boolean | null): Look {
  return held === null ? 'plain' : held ? 'yes' : 'no'
}
