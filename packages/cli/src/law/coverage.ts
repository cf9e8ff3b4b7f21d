import { COVERED_TOPICS, coverageOf } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { defineCommand } from 'citty'
import { LANGUAGE } from '../language.ts'
import { assertLawFolder } from '../law-books.ts'
import { LAW_FOLDER } from '../law-folder.ts'
import { displayWidth } from '../output/wrap.ts'
import { placeName } from './place-name.ts'
import { LAW_WORDS } from './words/index.ts'

const { coverage: words, json } = LAW_WORDS

/** Wide enough for every level and every head. */
const COLUMN = Math.max('medium'.length, ...Object.values(words.heads).map(displayWidth))

/** Shows how well each place is held, topic by topic. */
export const coverage = defineCommand({
  meta: {
    name: 'coverage',
    description: words.about,
  },
  args: { json: { type: 'boolean', description: json } },
  run: ({ args }) => {
    assertLawFolder()
    const sources = loadLaw(LAW_FOLDER)
    const rows = coverageOf(sources).map((row) => ({
      ...row,
      name: placeName(row.code, sources, LANGUAGE) ?? row.name,
    }))
    if (args.json) {
      console.log(JSON.stringify(rows, null, 2))
      return
    }
    const nameWidth = Math.max(...rows.map(({ code, name }) => displayWidth(`${code} ${name}`)))
    console.log(
      [pad('', nameWidth), ...COVERED_TOPICS.map((topic) => pad(words.heads[topic], COLUMN))]
        .join(' ')
        .trimEnd(),
    )
    for (const { code, name, topics } of rows) {
      console.log(
        [
          pad(`${code} ${name}`, nameWidth),
          ...COVERED_TOPICS.map((topic) => pad(topics[topic] ?? '', COLUMN)),
        ]
          .join(' ')
          .trimEnd(),
      )
    }
  },
})

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}
