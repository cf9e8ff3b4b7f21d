import { assess } from '@juyi/journey'
import { defineCommand } from 'citty'
import { spoken } from './language.ts'
import { answerJson } from './output/answer-json.ts'
import { writeAnswer } from './output/answer-page.ts'
import { show } from './output/show.ts'
import { answerFor, situationOptions } from './situation.ts'

/** Can this person apply; if not, from when and by which way. */
export const check = defineCommand({
  meta: {
    name: 'check',
    description: spoken({
      zh: '能不能办；不能的话，从哪天起、走哪条路',
      en: 'can you apply; if not, from which day and by which way',
    }),
  },
  args: situationOptions,
  run: ({ args }) =>
    answerFor('check', args, ({ book, facts, on }) => {
      const answer = assess(book, facts, on)
      show(
        args.json,
        () => answerJson(answer, book),
        (page) => writeAnswer(page, answer, book),
      )
    }),
})
