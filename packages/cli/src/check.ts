import { assess, parseFacts } from '@juyi/journey'
import { defineCommand } from 'citty'
import { answerJson } from './answer-json.ts'
import { attempt } from './failure.ts'
import { dayOption, readFactsFile } from './input.ts'
import { bookOf, placeNamed } from './law-folder.ts'

export const check = defineCommand({
  meta: { name: 'check', description: '能不能办；不能的话，从哪天起、走哪条路' },
  args: {
    place: { type: 'string', description: '在哪里办：代码或名称', valueHint: '330100' },
    facts: { type: 'string', description: '事实文件（JSON）；- 表示标准输入', valueHint: '文件' },
    on: { type: 'string', description: '按哪一天算，默认今天', valueHint: 'YYYY-MM-DD' },
    json: { type: 'boolean', description: '输出 JSON' },
  },
  run: ({ args }) =>
    attempt(() => {
      const on = dayOption(args.on)
      const book = bookOf(placeNamed(args.place))
      const facts = parseFacts(args.facts === undefined ? {} : readFactsFile(args.facts), book, on)
      console.log(JSON.stringify(answerJson(assess(book, facts, on), book), null, 2))
    }),
})
