import { readFile } from 'node:fs/promises'
import { caseOf } from '@juyi/journey'
import { defineCommand } from 'citty'
import { calendarText } from './calendar-text.ts'
import { logOption, readLog } from './case-log.ts'
import { Failure } from './failure.ts'
import { spoken } from './language.ts'
import { law } from './law-books.ts'
import { cutoffOption, cutoffOptions, dayOption } from './options.ts'
import { heardOption, heardOptions, refusalOfCase, refusalsOf } from './refusal-meant.ts'
import { answerFor, situationOptions } from './situation.ts'
import { CALENDAR } from './words.ts'
import { writeMade } from './write-made.ts'

/** The days ahead as a file for the calendar of a phone. */
export const calendar = defineCommand({
  meta: {
    name: 'calendar',
    description: spoken({
      zh: '把要紧的日子存成日历文件（.ics），到期前提醒',
      en: 'save the days that matter as a calendar file (.ics) with reminders',
    }),
  },
  args: {
    place: situationOptions.place,
    permit: situationOptions.permit,
    facts: situationOptions.facts,
    log: logOption,
    ...heardOptions,
    ...cutoffOptions,
    key: {
      type: 'string',
      description: spoken({
        zh: '区别不同的人：同一个人每次写一样的，日历里就会更新而不是重复；不要写姓名和证件号',
        en: 'tells people apart: write the same for one person each time, and the calendar is updated, not doubled; do not write a name or an ID number',
      }),
      valueHint: spoken({ zh: '字母数字', en: 'LETTERS' }),
    },
    out: {
      type: 'string',
      description: spoken({
        zh: '存到哪个文件；不写或者写 - 就输出到屏幕',
        en: 'the file to write; without it, or with -, it goes to the screen',
      }),
      valueHint: spoken({ zh: '文件.ics', en: 'FILE.ics' }),
    },
    on: situationOptions.on,
  },
  run: async ({ args }) => {
    const on = dayOption(args.on)
    const log = await readLog(args.log, on)
    const cutoff = cutoffOption(args.cutoff, on)
    const heard = heardOption(args)
    if (heard !== undefined && caseOf(log).refusal === undefined) {
      const option = 'said' in heard ? 'said' : 'refusal'
      const example = '[{ "id": "1", "kind": "refused", "on": "2026-11-20" }]'
      throw new Failure({
        zh: `--${option}：不知道哪天说不行的，算不出最后一天；用 --log 写下来，例如 ${example}`,
        en: `--${option}: without the day on which they said no, the last day cannot be counted; write it down with --log, e.g. ${example}`,
      })
    }
    const { key } = args
    if (key !== undefined && !/^[A-Za-z0-9-]{1,40}$/.test(key)) {
      throw new Failure({
        zh: `--key：「${key}」只能用字母、数字和 -，最多 40 个`,
        en: `--key: “${key}” may hold only letters, digits and -, at most 40`,
      })
    }
    const refusals = refusalsOf(await law())
    const rule = refusalOfCase(log, heard, refusals)?.rule
    await answerFor('calendar', args, async (situation) => {
      const { out } = args
      const toScreen = out === undefined || out === '-'
      const made = calendarText(
        situation,
        { log, rule, cutoff },
        {
          citations: refusals.spoken.citations,
          ...(key === undefined ? {} : { key }),
          ...(toScreen ? {} : { earlier: await earlier(out) }),
        },
      )
      if (made === undefined) {
        process.stderr.write(`${CALENDAR.nothing}\n`)
      } else if (toScreen) {
        process.stdout.write(made.text)
      } else {
        await writeMade(out, made.text)
        process.stdout.write(`${CALENDAR.done(out, made.days, made.gone)}\n`)
      }
    })
  },
})

/** The file that is written over, where there is one. */
async function earlier(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return ''
  }
}
