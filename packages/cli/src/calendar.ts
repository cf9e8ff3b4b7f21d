import { writeFile } from 'node:fs/promises'
import { assess, datesAhead, remedies, remedyDatesOf } from '@juyi/journey'
import { refusalsBook } from '@juyi/law'
import { calendarFile } from '@juyi/papers/calendar'
import { WorkCalendar } from '@juyi/rules'
import { defineCommand } from 'citty'
import { logOption, readLog } from './case-log.ts'
import { Failure } from './failure.ts'
import { law } from './law-books.ts'
import { dayNamed } from './options.ts'
import { heardOption, heardOptions, refusalMeant } from './refusal-meant.ts'
import { answerFor, situationOptions } from './situation.ts'

/** The days ahead as a file for the calendar of a phone. */
export const calendar = defineCommand({
  meta: { name: 'calendar', description: '把要紧的日子存成日历文件（.ics），到期前提醒' },
  args: {
    place: situationOptions.place,
    permit: situationOptions.permit,
    facts: situationOptions.facts,
    log: logOption,
    ...heardOptions,
    cutoff: { type: 'string', description: '最晚哪天要办成', valueHint: 'YYYY-MM-DD' },
    key: {
      type: 'string',
      description: '区别不同的人：同一个人每次写一样的，日历里就会更新而不是重复；不要写姓名和证件号',
      valueHint: '字母数字',
    },
    out: { type: 'string', description: '存到哪个文件；不写就输出到屏幕', valueHint: '文件.ics' },
    on: situationOptions.on,
  },
  run: async ({ args }) => {
    const log = await readLog(args.log)
    const cutoff = dayNamed('cutoff', args.cutoff)
    const heard = heardOption(args)
    const key = args.key ?? 'me'
    if (!/^[A-Za-z0-9-]{1,40}$/.test(key)) {
      throw new Failure(`--key：「${key}」只能用字母、数字和 -，最多 40 个`)
    }
    await answerFor('calendar', args, async ({ book, facts, on }) => {
      const refusals = heard === undefined ? undefined : refusalsBook(await law(), 'zh')
      const rule =
        heard === undefined || refusals === undefined
          ? undefined
          : refusalMeant(heard, refusals.refusals).rule
      const ways =
        rule === undefined
          ? undefined
          : remedies({
              rule,
              dates: remedyDatesOf(book, log, rule, on),
              today: on,
              calendar: new WorkCalendar(book.calendar),
              ...(cutoff === undefined ? {} : { cutoff }),
            })
      const dwelling = facts.values.get('dwelling')
      const dates = datesAhead({
        book,
        log,
        today: on,
        assessment: assess(book, facts, on),
        ...(typeof dwelling === 'string' ? { dwelling } : {}),
        ...(ways === undefined ? {} : { remedies: ways }),
        ...(cutoff === undefined ? {} : { cutoff }),
      })
      const file = calendarFile(dates, {
        language: 'zh',
        stamp: on,
        key: `${key}-${book.place.code}`,
        citations: { ...book.citations, ...refusals?.citations },
      })
      if (args.out === undefined) {
        process.stdout.write(file)
        return
      }
      await written(args.out, file)
      process.stdout.write(
        `${args.out}：${dates.length} 个日子。在手机上打开它，就放进日历；以后再存再打开，会更新而不会重复。\n`,
      )
    })
  },
})

async function written(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text)
  } catch {
    throw new Failure(`--out：写不进「${path}」；换一个文件夹，或者看看有没有写的权限`)
  }
}
