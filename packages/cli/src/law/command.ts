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

const lint = defineCommand({
  meta: { name: 'lint', description: '检查规则文件：引用、类型、版本、依据、复核日' },
  args: { on: { type: 'string', description: '按哪一天看是否过了复核日', valueHint: 'YYYY-MM-DD' } },
  run: async ({ args }) => {
    assertLawFolder()
    const sources = loadLaw(LAW_FOLDER)
    const findings = lintLaw(sources, formatDay(dayOption(args.on)))
    for (const finding of findings) {
      console.log(`${finding.severity === 'error' ? '错误' : '提醒'} ${writeProblem(finding, LANGUAGE)}`)
    }
    const errors = findings.filter((finding) => finding.severity === 'error').length
    console.log(
      `${sources.places.size} 个地方，${sources.statutes.size} 个法规，${errors} 个错误，${findings.length - errors} 个提醒`,
    )
    if (errors > 0) process.exitCode = 1
  },
})

const test = defineCommand({
  meta: { name: 'test', description: '跑所有案例，与手算的答案比较' },
  args: {
    place: { type: 'string', description: '只跑一个地方的（代码）', valueHint: '330100' },
    json: { type: 'boolean', description: '输出 JSON' },
  },
  run: async ({ args }) => {
    const files = loadScenarios(LAW_FOLDER).filter(
      (file) => args.place === undefined || file.place === args.place,
    )
    if (files.length === 0)
      throw new Failure(`--place：没有「${args.place}」的案例；写 law/scenarios/ 里有的代码`)
    const results = runScenarios(files, await law())
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
  meta: { name: 'calendar', description: '一年的放假和调休安排' },
  args: {
    year: { type: 'positional', description: '年份', valueHint: '2026' },
    json: { type: 'boolean', description: '输出 JSON' },
  },
  run: async ({ args }) => {
    const years = (await law()).calendar
    const found = years.find((one) => String(one.year) === args.year)
    if (found === undefined) {
      throw new Failure(`年份「${args.year}」没有安排；有的是 ${years.map((one) => one.year).join('、')}`)
    }
    if (args.json) {
      const { year, provisional, holidays, makeUpWorkdays, source } = found
      console.log(JSON.stringify({ year, provisional, holidays, makeUpWorkdays, source }, null, 2))
      return
    }
    console.log(`${found.year} 年${found.provisional ? '（暂定：当年安排还没有公布）' : ''}`)
    console.log(`放假：${found.holidays.join('、')}`)
    console.log(`调休上班：${found.makeUpWorkdays.join('、') || '无'}`)
    console.log(
      `来源：${found.source.title}${found.source.url ? ` ${found.source.url}` : ''}，${found.source.checked} 核对`,
    )
  },
})

/** Everything a rule maintainer does with the law. */
export const lawCommand = defineCommand({
  meta: { name: 'law', description: '规则：检查、案例、把握、查看、日历、比较' },
  subCommands: { lint, test, coverage, show, calendar, compare, stricter, diff },
})
