import { lintLaw, writeProblem } from '@juyi/law'
import { loadLaw, loadScenarios } from '@juyi/law/load'
import { formatDay } from '@juyi/rules'
import { defineCommand } from 'citty'
import { Failure } from '../failure.ts'
import { LANGUAGE } from '../language.ts'
import { assertLawFolder, law } from '../law-books.ts'
import { LAW_FOLDER } from '../law-folder.ts'
import { dayOption } from '../options.ts'
import { compare } from './compare.ts'
import { coverage } from './coverage.ts'
import { diff } from './diff.ts'
import { runScenarios } from './run-scenarios.ts'
import { show } from './show.ts'
import { stricter } from './stricter.ts'
import { LAW_WORDS } from './words/index.ts'

const { json, labelled, list } = LAW_WORDS

const lint = defineCommand({
  meta: { name: 'lint', description: LAW_WORDS.lint.about },
  args: { on: { type: 'string', description: LAW_WORDS.lint.on, valueHint: 'YYYY-MM-DD' } },
  run: async ({ args }) => {
    assertLawFolder()
    const sources = loadLaw(LAW_FOLDER)
    const findings = lintLaw(sources, formatDay(dayOption(args.on)))
    for (const finding of findings) {
      console.log(`${LAW_WORDS.lint.severity[finding.severity]} ${writeProblem(finding, LANGUAGE)}`)
    }
    const errors = findings.filter((finding) => finding.severity === 'error').length
    console.log(
      LAW_WORDS.lint.total(sources.places.size, sources.statutes.size, errors, findings.length - errors),
    )
    if (errors > 0) process.exitCode = 1
  },
})

const test = defineCommand({
  meta: { name: 'test', description: LAW_WORDS.test.about },
  args: {
    place: { type: 'string', description: LAW_WORDS.test.place, valueHint: '330100' },
    json: { type: 'boolean', description: json },
  },
  run: async ({ args }) => {
    const files = loadScenarios(LAW_FOLDER).filter(
      (file) => args.place === undefined || file.place === args.place,
    )
    if (files.length === 0) throw new Failure(LAW_WORDS.test.noCases(args.place ?? ''))
    const results = runScenarios(files, await law(), LANGUAGE)
    const failed = results.filter((result) => result.differences.length > 0)
    if (args.json) {
      console.log(JSON.stringify(results, null, 2))
    } else {
      for (const { place, name, differences } of failed) {
        console.log(`✗ ${place} ${name}`)
        for (const difference of differences) console.log(`    ${difference}`)
      }
      console.log(`${results.length - failed.length} passed, ${failed.length} failed`)
    }
    if (failed.length > 0) process.exitCode = 1
  },
})

const calendar = defineCommand({
  meta: { name: 'calendar', description: LAW_WORDS.calendar.about },
  args: {
    year: { type: 'positional', description: LAW_WORDS.calendar.year, valueHint: '2026' },
    json: { type: 'boolean', description: json },
  },
  run: async ({ args }) => {
    const words = LAW_WORDS.calendar
    const years = (await law()).calendar
    const found = years.find((one) => String(one.year) === args.year)
    if (found === undefined) {
      throw new Failure(
        words.noYear(
          args.year ?? '',
          years.map(({ year }) => String(year)),
        ),
      )
    }
    const { year, provisional, holidays, makeUpWorkdays, source } = found
    if (args.json) {
      console.log(JSON.stringify({ year, provisional, holidays, makeUpWorkdays, source }, null, 2))
      return
    }
    console.log(words.title(year, provisional))
    console.log(labelled(words.holidays, list(holidays)))
    console.log(labelled(words.makeUpWorkdays, list(makeUpWorkdays) || words.none))
    const title = `${source.title}${source.url ? ` ${source.url}` : ''}`
    console.log(labelled(words.source, words.checked(title, source.checked)))
  },
})

/** Everything a rule maintainer does with the law. */
export const lawCommand = defineCommand({
  meta: { name: 'law', description: LAW_WORDS.about },
  subCommands: { lint, test, coverage, show, calendar, compare, stricter, diff },
})
