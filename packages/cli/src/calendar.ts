import { readFile, writeFile } from 'node:fs/promises'
import {
  assess,
  type CaseAction,
  caseOf,
  datesAhead,
  daysToBegin,
  planToFollow,
  remedies,
  remedyDatesOf,
} from '@juyi/journey'
import {
  buildBook,
  type Language,
  type LawSources,
  type RefusalRule,
  type RefusalsBook,
  refusalsBook,
} from '@juyi/law'
import { calendarFile, goneDates } from '@juyi/papers/calendar'
import { formatDay, WorkCalendar } from '@juyi/rules'
import { defineCommand } from 'citty'
import { logOption, readLog } from './case-log.ts'
import { Failure } from './failure.ts'
import { LANGUAGE } from './language.ts'
import { law } from './law-books.ts'
import { dayNamed, dayOption } from './options.ts'
import { type Heard, heardOption, heardOptions, refusalMeant } from './refusal-meant.ts'
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
    out: { type: 'string', description: '存到哪个文件；不写或者写 - 就输出到屏幕', valueHint: '文件.ics' },
    on: situationOptions.on,
  },
  run: async ({ args }) => {
    const on = dayOption(args.on)
    const log = await readLog(args.log, on)
    const cutoff = dayNamed('cutoff', args.cutoff)
    if (cutoff !== undefined && cutoff < on) {
      throw new Failure(`--cutoff：${formatDay(cutoff)}已经过了；写${formatDay(on)}或以后的日子`)
    }
    const heard = heardOption(args)
    if (heard !== undefined && caseOf(log).refusal === undefined) {
      throw new Failure(
        `--${'said' in heard ? 'said' : 'refusal'}：不知道哪天说不行的，算不出最后一天；用 --log 写下来，例如 [{ "id": "1", "kind": "refused", "on": "2026-11-20" }]`,
      )
    }
    const language = LANGUAGE
    const key = args.key ?? 'me'
    if (!/^[A-Za-z0-9-]{1,40}$/.test(key)) {
      throw new Failure(`--key：「${key}」只能用字母、数字和 -，最多 40 个`)
    }
    await answerFor('calendar', args, async ({ book: chinese, facts }) => {
      const { code, name, short } = chinese.place
      const book = language === 'zh' ? chinese : buildBook(code, await law(), name, language)
      const refused =
        caseOf(log).refusal === undefined ? undefined : refusedAs(await law(), log, heard, language)
      const rule = refused?.rule
      const assessment = assess(book, facts, on)
      const plan = planToFollow(assessment)
      const dwelling = facts.values.get('dwelling')
      const dates = datesAhead({
        book,
        log,
        today: on,
        assessment,
        begin: daysToBegin(book, facts, on, cutoff),
        ...(plan === undefined ? {} : { plan }),
        ...(typeof dwelling === 'string' ? { dwelling } : {}),
        ...(rule === undefined
          ? {}
          : {
              remedies: remedies({
                rule,
                dates: remedyDatesOf(book, log, rule, on),
                today: on,
                calendar: new WorkCalendar(book.calendar),
                ...(cutoff === undefined ? {} : { cutoff }),
              }),
            }),
        ...(cutoff === undefined ? {} : { cutoff }),
      })
      const toScreen = args.out === undefined || args.out === '-'
      const of = { key: `${key}-${code}`, stamp: on }
      const gone = toScreen ? [] : goneDates(await earlier(args.out), dates, of)
      if (dates.length + gone.length === 0) {
        process.stderr.write('现在没有要记的日子，没有写日历文件。\n')
        return
      }
      const citations = { ...book.citations, ...refused?.citations }
      const file = calendarFile(dates, { ...of, language, label: short, citations, gone })
      if (toScreen) {
        process.stdout.write(file)
        return
      }
      await written(args.out, file)
      process.stdout.write(
        `${args.out}：${dates.length} 个日子${gone.length === 0 ? '' : `，另有 ${gone.length} 个不用了，会划掉`}。在手机上打开它，就放进日历；以后再存到这个文件、再打开，会更新而不会重复。\n`,
      )
    })
  },
})

/** The refusal as it is named, or else as the log has it; it is looked for in Chinese, as it was said. */
function refusedAs(
  sources: LawSources,
  log: readonly CaseAction[],
  heard: Heard | undefined,
  language: Language,
): { readonly rule: RefusalRule | undefined; readonly citations: RefusalsBook['citations'] } {
  const id =
    heard === undefined
      ? caseOf(log).refusal?.heard
      : refusalMeant(heard, refusalsBook(sources, 'zh').refusals).rule.id
  const { refusals, citations } = refusalsBook(sources, language)
  return { rule: refusals.find((one) => one.id === id), citations }
}

/** The file that is written over, where there is one: what was in it may have to be taken back. */
async function earlier(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return ''
  }
}

async function written(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text)
  } catch {
    throw new Failure(`--out：写不进「${path}」；换一个文件夹，或者看看有没有写的权限`)
  }
}
