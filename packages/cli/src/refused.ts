import { answerTimes, issueLimit, remedies, urgentPlan } from '@juyi/journey'
import { type InWords, refusalIn } from '@juyi/law'
import { type Day, formatDay, WorkCalendar } from '@juyi/rules'
import { defineCommand } from 'citty'
import { Failure } from './failure.ts'
import { spoken } from './language.ts'
import { bookOf, law, placeNamed } from './law-books.ts'
import { cutoffOption, dayNamed, dayOption } from './options.ts'
import { refusedJson } from './output/refused-json.ts'
import { writeRefused } from './output/refused-page.ts'
import { show } from './output/show.ts'
import { heardOption, heardOptions, refusalMeant, refusalsOf } from './refusal-meant.ts'
import { situationOptions } from './situation.ts'

const DATE = 'YYYY-MM-DD'

/** They said no: what the rule is, what to say, and every way on with its last day. */
export const refused = defineCommand({
  meta: {
    name: 'refused',
    description: spoken({
      zh: '被拒了：规定怎么说、当场怎么回、能走哪些路、各到哪天',
      en: 'they said no: what the rule is, what to say, which ways are open and until when',
    }),
  },
  args: {
    place: situationOptions.place,
    ...heardOptions,
    'told-on': {
      type: 'string',
      description: spoken({ zh: '哪天当面说不办的', en: 'the day on which they said no to your face' }),
      valueHint: DATE,
    },
    'notice-on': {
      type: 'string',
      description: spoken({
        zh: '哪天收到不予办理的书面通知',
        en: 'the day on which the refusal in writing arrived',
      }),
      valueHint: DATE,
    },
    untold: {
      type: 'boolean',
      description: spoken({
        zh: '没有人告诉你可以复议、找谁、多久之内',
        en: 'nobody told you that you can apply for reconsideration, to whom and within what time',
      }),
    },
    'rights-on': {
      type: 'string',
      description: spoken({
        zh: '哪天告诉你可以复议的',
        en: 'the day on which you were told that you can apply for reconsideration',
      }),
      valueHint: DATE,
    },
    'accepted-on': {
      type: 'string',
      description: spoken({
        zh: '哪天受理的；一直没有答复的，用它算期限',
        en: 'the day of acceptance; where no answer came, the time is counted from it',
      }),
      valueHint: DATE,
    },
    'reconsidered-on': {
      type: 'string',
      description: spoken({ zh: '哪天申请了复议', en: 'the day on which you applied for reconsideration' }),
      valueHint: DATE,
    },
    'decided-on': {
      type: 'string',
      description: spoken({
        zh: '哪天收到复议决定，或复议到期',
        en: 'the day on which the decision on it arrived, or its time ran out',
      }),
      valueHint: DATE,
    },
    'suit-untold': {
      type: 'boolean',
      description: spoken({
        zh: '复议决定没有写可以起诉、多久之内',
        en: 'the decision did not say that you can sue, and within what time',
      }),
    },
    'suit-on': {
      type: 'string',
      description: spoken({
        zh: '哪天告诉你可以起诉的',
        en: 'the day on which you were told that you can sue',
      }),
      valueHint: DATE,
    },
    cutoff: {
      type: 'string',
      description: spoken({
        zh: '最晚哪天要有结果，例如报名截止；按天排该做的事',
        en: 'the day by which it must be done, such as the end of enrolment; the days until then are planned',
      }),
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
    const cutoff = cutoffOption(args.cutoff, on)
    if (args.untold === true && rightsOn !== undefined) {
      throw new Failure(toldAndNot('untold', 'rights-on'))
    }
    if (args['suit-untold'] === true && suitOn !== undefined) {
      throw new Failure(toldAndNot('suit-untold', 'suit-on'))
    }
    if (decidedOn !== undefined && reconsideredOn !== undefined && decidedOn < reconsideredOn) {
      throw new Failure({
        zh: `--decided-on：${formatDay(decidedOn)}在申请复议（${formatDay(reconsideredOn)}）之前；看看哪个写错了`,
        en: `--decided-on: ${formatDay(decidedOn)} lies before the application for reconsideration (${formatDay(reconsideredOn)}); see which of them is wrong`,
      })
    }
    const heard = heardOption(args)
    if (heard === undefined) {
      throw new Failure({
        zh: '--said：没有写窗口怎么说的；例如 --said 房东没来，或者用 --refusal 写编号',
        en: '--said: it does not say what they said at the window; e.g. --said "landlord must come", or name it with --refusal',
      })
    }
    const book = await bookOf(await placeNamed(args.place))
    const refusals = refusalsOf(await law())
    const { rule, chinese, others } = refusalMeant(heard, refusals)
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
      chinese,
      others,
      finding: refusalIn(rule, book.place.chain),
      dates,
      ways,
      kinds: refusals.spoken.ways,
      cutoff,
      plan: cutoff === undefined ? undefined : urgentPlan(ways, on, cutoff, calendar),
      on,
      book: { ...book, citations: { ...book.citations, ...refusals.spoken.citations } },
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
  throw new Failure({
    zh: `--${option}：${formatDay(day)}还没有到（按${formatDay(on)}算）；写已经过去的日子`,
    en: `--${option}: ${formatDay(day)} is still to come (as of ${formatDay(on)}); write a day that has passed`,
  })
}

function toldAndNot(untold: string, told: string): InWords {
  return {
    zh: `--${untold}：写了 --${told} 就是告诉过；两个只写一个`,
    en: `--${untold}: with --${told} you were told; write only one of the two`,
  }
}
