import type { LawBook, Rule } from '@juyi/law'
import { defineCommand } from 'citty'
import { bookOf, placeNamed } from '../law-books.ts'
import { WORDS } from '../words.ts'

const TOPICS = [
  ['registration', '居住登记'],
  ['period', '住多久'],
  ['scope', '谁不办这个证'],
  ['routes', '资格：几条路'],
  ['requirements', '材料'],
  ['acts', '可以做的事'],
  ['channels', '去哪里办'],
  ['clocks', '时限'],
  ['fees', '费用'],
  ['endorsement', '签注'],
  ['changeOfAddress', '变更住址'],
  ['loss', '遗失、损坏'],
  ['cancellation', '注销'],
  ['benefits', '有什么用'],
  ['cutoffs', '截止日'],
] as const

/** Shows what is held of a place, statement by statement, with its sources. */
export const show = defineCommand({
  meta: { name: 'show', description: '看一个地方的规则，逐条带来源' },
  args: {
    place: { type: 'positional', description: '地方：代码或名称', valueHint: '330100', required: false },
    permit: {
      type: 'string',
      description: '哪一种证：不写是居住证；hkmt 是港澳台居民居住证',
      valueHint: 'hkmt',
    },
    facts: { type: 'boolean', description: '列出可以写进事实文件的名称' },
    json: { type: 'boolean', description: '输出 JSON' },
  },
  run: async ({ args }) => {
    const book = await bookOf(
      await placeNamed(args.place ?? (args.facts ? '000000' : undefined), args.permit),
    )
    if (args.json) console.log(JSON.stringify(book, null, 2))
    else if (args.facts) showFacts(book)
    else showBook(book)
  },
})

function showFacts(book: LawBook): void {
  for (const [id, fact] of Object.entries(book.facts)) {
    const options = fact.options ? `（${Object.keys(fact.options).join('、')}）` : ''
    console.log(`${id.padEnd(28)} ${fact.type.padEnd(10)} ${fact.question}${options}`)
  }
}

function showBook(book: LawBook): void {
  console.log(`${book.place.name}（${book.place.code}）  ${book.credential.name}`)
  if (book.place.coverage === 'parent') console.log('我们还没有核实本地规定；下面是上一级的。')
  for (const [topic, title] of TOPICS) {
    const rules = book[topic]
    if (rules.length === 0) continue
    console.log(`\n${title}`)
    for (const rule of rules) {
      const name = 'name' in rule && typeof rule.name === 'string' ? `${rule.name}：` : ''
      console.log(`  · ${name}${rule.says ?? ''}`)
      console.log(`      ${sourceLine(rule, book)}`)
    }
  }
}

function sourceLine(rule: Pick<Rule, 'cites' | 'confidence' | 'checked'>, book: LawBook): string {
  const cites = rule.cites.map((cite) => book.citations[cite]?.label ?? cite)
  return `${WORDS.source(rule.confidence, cites.length > 0 ? cites.join('；') : null)}　${rule.checked} 核对`
}
