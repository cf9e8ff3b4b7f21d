import { assess } from '@juyi/journey'
import { defineCommand } from 'citty'
import { spoken } from './language.ts'
import { planJson } from './output/answer-json.ts'
import { writePlan } from './output/plan-page.ts'
import { show } from './output/show.ts'
import { answerFor, situationOptions } from './situation.ts'

/** The ways to the permit as dated steps. */
export const plan = defineCommand({
  meta: {
    name: 'plan',
    description: spoken({
      zh: '怎么办到：每条路一步一步，哪天做什么、谁来做',
      en: 'how to get there: each way step by step, what to do on which day, and who does it',
    }),
  },
  args: situationOptions,
  run: ({ args }) =>
    answerFor('plan', args, ({ book, facts, on }) => {
      const answer = assess(book, facts, on)
      show(
        args.json,
        () => planJson(answer, book),
        (page) => writePlan(page, answer, book),
      )
    }),
})
