import { assess, checklist } from '@juyi/journey'
import type { RequirementRule } from '@juyi/law'
import { nearestName } from '@juyi/law'
import { defineCommand } from 'citty'
import { Failure } from './failure.ts'
import { spoken } from './language.ts'
import { papersJson } from './output/answer-json.ts'
import { writePapers } from './output/papers-page.ts'
import { show } from './output/show.ts'
import { answerFor, situationOptions } from './situation.ts'
import { PHRASES, PURPOSE } from './words.ts'

/** What this person must bring. */
export const papers = defineCommand({
  meta: {
    name: 'papers',
    description: spoken({
      zh: '要带哪些材料；没有的，可以用什么代替',
      en: 'which papers to bring, and what may stand in for those you don’t have',
    }),
  },
  args: {
    ...situationOptions,
    purpose: {
      type: 'string',
      description: spoken({
        zh: '办什么：application 申领（默认）、registration 居住登记、endorsement 签注、replacement 补领换领',
        en: 'for what: application (the default), registration of your residence, endorsement (签注), replacement of a lost or damaged permit',
      }),
      valueHint: spoken({ zh: '事项', en: 'PURPOSE' }),
    },
  },
  run: async ({ args }) => {
    const purpose = purposeOption(args.purpose)
    await answerFor('papers', args, ({ book, facts, on }) => {
      const items = checklist(book, facts, on, purpose)
      // Whoever is shut out should not gather papers first.
      const reason = purpose === 'application' ? assess(book, facts, on).reason : null
      show(
        args.json,
        () => papersJson(items, purpose, on, book, reason),
        (page) => writePapers(page, items, purpose, on, book, reason),
      )
    })
  },
})

function purposeOption(text: string | undefined): RequirementRule['for'] {
  if (text === undefined) return 'application'
  if (isPurpose(text)) return text
  const known = Object.keys(PURPOSE)
  const near = nearestName(text, known)
  const all = PHRASES.list(Object.entries(PURPOSE).map(([id, words]) => id + PHRASES.aside(words)))
  throw new Failure({
    zh: `--purpose：没有「${text}」这一项${near === undefined ? '' : `；你要写的是 ${near} 吗？`}要写这些里的一个：${all}`,
    en: `--purpose: there is no “${text}”${near === undefined ? '.' : `; do you mean ${near}?`} Write one of these: ${all}`,
  })
}

function isPurpose(text: string): text is RequirementRule['for'] {
  return Object.hasOwn(PURPOSE, text)
}
