import { writeFile } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { Failure } from '../failure.ts'
import { LANGUAGE } from '../language.ts'
import { law } from '../law-books.ts'
import { comparisonJson } from './comparison-json.ts'
import { comparedWithParents, stricterReport } from './stricter-report.ts'
import { LAW_WORDS } from './words/index.ts'

const { json, report: words } = LAW_WORDS

/** Writes the report on how every place stands to the one above it. */
export const stricter = defineCommand({
  meta: { name: 'stricter', description: words.about },
  args: {
    write: { type: 'string', description: words.write, valueHint: 'docs/stricter-than-national.md' },
    json: { type: 'boolean', description: json },
  },
  run: async ({ args }) => {
    const places = comparedWithParents(await law(), LANGUAGE)
    const text = args.json
      ? `${JSON.stringify(
          places.map(({ comparison }) => comparisonJson(comparison)),
          null,
          2,
        )}\n`
      : stricterReport(places, LANGUAGE)
    if (args.write === undefined) {
      process.stdout.write(text)
      return
    }
    try {
      await writeFile(args.write, text)
    } catch {
      throw new Failure(words.cannotWrite(args.write))
    }
    console.log(words.written(places.length, args.write))
  },
})
