import type { LawBook, Rule } from '@juyi/law'
import { defineCommand } from 'citty'
import { bookOf, placeNamed } from '../law-books.ts'
import { LAW_WORDS } from './words/index.ts'

const { json, labelled, place: placeAndCode, show: words, source } = LAW_WORDS

const TOPICS = [
  'registration',
  'period',
  'scope',
  'routes',
  'requirements',
  'acts',
  'channels',
  'clocks',
  'fees',
  'endorsement',
  'changeOfAddress',
  'loss',
  'cancellation',
  'benefits',
  'cutoffs',
] as const

/** Shows what is held of a place, statement by statement, with its sources. */
export const show = defineCommand({
  meta: { name: 'show', description: words.about },
  args: {
    place: { type: 'positional', description: words.place, valueHint: '330100', required: false },
    permit: { type: 'string', description: words.permit, valueHint: 'hkmt' },
    facts: { type: 'boolean', description: words.facts },
    json: { type: 'boolean', description: json },
  },
  run: async ({ args }) => {
    const place = await placeNamed(args.place ?? (args.facts ? '000000' : undefined), args.permit)
    const book = await bookOf(place)
    if (args.json) console.log(JSON.stringify(book, null, 2))
    else if (args.facts) showFacts(book)
    else showBook(book)
  },
})

function showFacts(book: LawBook): void {
  for (const [id, fact] of Object.entries(book.facts)) {
    const options = fact.options ? words.options(Object.keys(fact.options)) : ''
    console.log(`${id.padEnd(28)} ${fact.type.padEnd(10)} ${fact.question}${options}`)
  }
}

function showBook(book: LawBook): void {
  console.log(`${placeAndCode(book.place.name, book.place.code)}  ${book.credential.name}`)
  if (book.place.coverage === 'parent') console.log(words.parentOnly)
  for (const topic of TOPICS) {
    const rules = book[topic]
    if (rules.length === 0) continue
    console.log(`\n${words.topics[topic]}`)
    for (const rule of rules) {
      const says = rule.says ?? ''
      const name = 'name' in rule && typeof rule.name === 'string' ? rule.name : undefined
      console.log(`  · ${name === undefined ? says : labelled(name, says)}`)
      console.log(`      ${sourceLine(rule, book)}`)
    }
  }
}

function sourceLine(rule: Pick<Rule, 'cites' | 'confidence' | 'checked'>, book: LawBook): string {
  const cites = rule.cites.map((cite) => book.citations[cite]?.label ?? cite)
  return source(rule.confidence, cites, rule.checked)
}
