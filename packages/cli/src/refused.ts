import { answerTimes, issueLimit, remedies, urgentPlan } from '@juyi/journey'
import { refusalIn, refusalsBook } from '@juyi/law'
import { type Day, formatDay, WorkCalendar } from '@juyi/rules'
import { defineCommand } from 'citty'
import { Failure } from './failure.ts'
import { bookOf, law, placeNamed } from './law-books.ts'
import { dayNamed, dayOption } from './options.ts'
import { refusedJson } from './output/refused-json.ts'
import { writeRefused } from './output/refused-page.ts'
import { show } from './output/show.ts'
import { heardOption, heardOptions, refusalMeant } from './refusal-meant.ts'
import { situationOptions } from './situation.ts'

const DATE = 'YYYY-MM-DD'

/** They said no: what the rule is, what to say, and every way on with its last day. */
export const refused = defineCommand({
  meta: { name: 'refused', description: '被拒了：规定怎么说、当场怎么回、能走哪些路、各到哪天' },
  args: {
    place: situationOptions.place,
    ...heardOptions,
    'told-on': { type: 'string', description: '哪天当面说不办的', valueHint: DATE },
    'notice-on': { type: 'string', description: '哪天收到不予办理的书面通知', valueHint: DATE },
    untold: { type: 'boolean', description: '没有人告诉你可以复议、找谁、多久之内' },
    'rights-on': { type: 'string', description: '哪天告诉你可以复议的', valueHint: DATE },
    'accepted-on': { type: 'string', description: '哪天受理的；一直没有答复的，用它算期限', valueHint: DATE },
    'reconsidered-on': { type: 'string', description: '哪天申请了复议', valueHint: DATE },
    'decided-on': { type: 'string', description: '哪天收到复议决定，或复议到期', valueHint: DATE },
    'suit-untold': { type: 'boolean', description: '复议决定没有写可以起诉、多久之内' },
    'suit-on': { type: 'string', description: '哪天告诉你可以起诉的', valueHint: DATE },
    cutoff: {
      type: 'string',
      description: '最晚哪天要有结果，例如报名截止；按天排该做的事',
      valueHint: DATE,
    },
    on: situationOptions.on,
    json: situationOptions.json,
  },
  run: async ({ args }) => {
    const on = dayOption(args.on)
    const past = (option: string, text: string | undefined) => notAfter(on, option, dayNamed(option, text))
    const toldOn = past('told-on', args['told-on'])
    const noticeOn = past('notice-on', args['notice-on'])
    const rightsOn = past('rights-on', args['rights-on'])
    const acceptedOn = past('accepted-on', args['accepted-on'])
    const reconsideredOn = past('reconsidered-on', args['reconsidered-on'])
    const decidedOn = past('decided-on', args['decided-on'])
    const suitOn = past('suit-on', args['suit-on'])
    const cutoff = dayNamed('cutoff', args.cutoff)
    if (cutoff !== undefined && cutoff < on) {
      throw new Failure(`--cutoff：${formatDay(cutoff)}已经过了；写${formatDay(on)}或以后的日子`)
    }
    if (args.untold === true && rightsOn !== undefined) {
      throw new Failure('--untold：写了 --rights-on 就是告诉过；两个只写一个')
    }
    if (args['suit-untold'] === true && suitOn !== undefined) {
      throw new Failure('--suit-untold：写了 --suit-on 就是告诉过；两个只写一个')
    }
    if (decidedOn !== undefined && reconsideredOn !== undefined && decidedOn < reconsideredOn) {
      throw new Failure(
        `--decided-on：${formatDay(decidedOn)}在申请复议（${formatDay(reconsideredOn)}）之前；看看哪个写错了`,
      )
    }
    const heard = heardOption(args)
    if (heard === undefined) {
      throw new Failure('--said：没有写窗口怎么说的；例如 --said 房东没来，或者用 --refusal 写编号')
    }
    const book = await bookOf(await placeNamed(args.place))
    const refusals = refusalsBook(await law(), 'zh')
    const { rule, others } = refusalMeant(heard, refusals.refusals)
    const dates = {
      toldOn,
      noticeOn,
      rightsToldOn: args.untold === true ? null : rightsOn,
      limitEndsOn: acceptedOn === undefined ? undefined : issueLimit(book, acceptedOn),
      reconsideredOn,
      decidedOn,
      suitToldOn: args['suit-untold'] === true ? null : suitOn,
    }
    const calendar = new WorkCalendar(book.calendar)
    const ways = remedies({ rule, dates, today: on, calendar, answers: answerTimes(book, on), cutoff })
    const answer = {
      rule,
      others,
      finding: refusalIn(rule, book.place.chain),
      dates,
      ways,
      kinds: refusals.ways,
      cutoff,
      plan: cutoff === undefined ? undefined : urgentPlan(ways, on, cutoff, calendar),
      on,
      book: { ...book, citations: { ...book.citations, ...refusals.citations } },
    }
    show(
      args.json,
      () => refusedJson(answer),
      (page) => writeRefused(page, answer),
    )
  },
})

function notAfter(on: Day, option: string, day: Day | undefined): Day | undefined {
  if (day === undefined || day <= on) return day
  throw new Failure(`--${option}：${formatDay(day)}还没有到（按${formatDay(on)}算）；写已经过去的日子`)
}
