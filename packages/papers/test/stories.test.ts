import { fileURLToPath } from 'node:url'
import {
  assess,
  type CaseAction,
  caseOf,
  checklist,
  endorsementOf,
  HeardSearch,
  type LetterCase,
  letterInputs,
  parseFacts,
  type Remedies,
  remedies,
  remedyDatesOf,
  urgentPlan,
} from '@juyi/journey'
import {
  buildBook,
  chineseDay,
  type LawBook,
  lettersBook,
  type RefusalRule,
  refusalIn,
  refusalsBook,
} from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { type Day, formatDay, parseDay, WorkCalendar } from '@juyi/rules'
import { beforeAll, describe, expect, test } from 'vitest'
import { letterDocx } from '../src/docx.ts'
import {
  type FilledLetter,
  type FontCoverage,
  fillLetter,
  packetContents,
  type Typesetter,
} from '../src/index.ts'
import { packetPdf } from '../src/packet.ts'
import { typesetterForTests } from './open-typesetter.ts'
import { type PdfRead, readPdf } from './read-pdf.ts'
import { PHOTO } from './sample-files.ts'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))
const letters = lettersBook(law, 'zh')
const refusals = refusalsBook(law, 'zh')

let typesetter: Typesetter
let coverage: FontCoverage

beforeAll(async () => {
  ;({ typesetter, coverage } = await typesetterForTests())
})

function day(text: string): Day {
  const read = parseDay(text)
  if (read === undefined) throw new Error(text)
  return read
}

interface Story {
  readonly place: string
  readonly today: string
  readonly said: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly log: readonly CaseAction[]
  readonly cutoff?: string
}

interface Told extends Story {
  readonly book: LawBook
  readonly rule: RefusalRule
  readonly ways: Remedies
  readonly of: LetterCase
}

function told(story: Story): Told {
  const book = buildBook(story.place, law)
  const today = day(story.today)
  const rule = new HeardSearch(refusals.refusals).find(story.said)[0]?.rule
  if (rule === undefined) throw new Error(`nothing like ${story.said}`)
  const dates = remedyDatesOf(book, story.log, rule, today)
  const cutoff = story.cutoff === undefined ? {} : { cutoff: day(story.cutoff) }
  const ways = remedies({ rule, dates, today, calendar: new WorkCalendar(book.calendar), ...cutoff })
  const of: LetterCase = {
    book,
    words: letters.words,
    facts: parseFacts(story.facts, book, today),
    details: { 'person.name': '竹子' },
    log: story.log,
    refusal: { rule, said: story.said },
    dates,
    today,
    ...cutoff,
  }
  return { ...story, book, rule, ways, of }
}

function letter(id: string, { of }: Told): FilledLetter {
  const template = letters.letters[id]
  if (template === undefined) throw new Error(`no letter ${id}`)
  const citations = { ...of.book.citations, ...refusals.citations, ...letters.citations }
  return fillLetter(template, letterInputs(template, of, {}), citations, formatDay(of.today))
}

async function packet(story: Told, ids: readonly string[]): Promise<PdfRead> {
  const { of, book } = story
  const filled = ids.map((id) => letter(id, story))
  const held = {
    idCard: { files: [{ name: '身份证.jpg', content: new Blob([PHOTO]) }] },
    lease: { files: [] },
  }
  const { bytes, findings } = await packetPdf(
    {
      matter: '申领居住证',
      place: book.place.name,
      day: chineseDay(of.today),
      applicant: '竹子',
      ...packetContents(checklist(book, of.facts, of.today), book, held),
      letters: filled,
    },
    { typesetter, coverage, fitPicture: (photo) => Promise.resolve(photo) },
  )
  expect(findings).toEqual([])
  return readPdf(bytes)
}

const textOf = ({ blocks }: FilledLetter) => blocks.map(({ text }) => text).join('\n')
const way = ({ ways }: Told, kind: string) => ways.find(({ route }) => route.kind === kind)
const lastDay = (story: Told, kind: string) => {
  const last = way(story, kind)?.deadline?.last
  return last === undefined ? undefined : formatDay(last)
}

describe('杭州, a grandmother: nine months of lease, the landlord did not come, enrolment closes in three days', () => {
  const story = told({
    place: '330100',
    today: '2026-11-25',
    said: '房东未到场确认',
    facts: {
      hukouPlace: '411503',
      registeredOn: null,
      movedInOn: '2026-02-18',
      dwelling: 'rented',
      leaseFiled: false,
      employment: 'none',
      study: 'none',
      documents: { lease: true, idCard: true },
    },
    log: [
      { id: '1', kind: 'refused', on: '2026-11-24', heard: 'landlordMustCome', words: '房东未到场确认' },
      { id: '2', kind: 'rightsUntold', on: '2026-11-24' },
    ],
    cutoff: '2026-11-28',
  })

  test('is told first that the clock never started', () => {
    const { verdict, routes } = assess(story.book, story.of.facts, day('2026-11-25'))
    expect(verdict).toBe('not-yet')
    expect(routes.some(({ steps }) => steps.length > 0)).toBe(true)
  })

  test('and that no article asks for the landlord, with those that carry her', () => {
    const finding = refusalIn(story.rule, story.book.place.chain)
    expect(story.rule.id).toBe('landlordMustCome')
    expect(finding.inTheRules).toBe('no')
    for (const cite of [...finding.cites, ...story.rule.cites]) expect(refusals.citations[cite]).toBeDefined()
  })

  test('and what to do today, tomorrow and the day after', () => {
    const { book, ways } = story
    const plan = urgentPlan(ways, day('2026-11-25'), day('2026-11-28'), new WorkCalendar(book.calendar))
    expect(plan.map(({ on }) => formatDay(on))).toEqual(['2026-11-25', '2026-11-26', '2026-11-27'])
    const kinds = plan.map(({ steps }) => steps.map(({ remedy }) => remedy.route.letter))
    expect(kinds[0]).toEqual(expect.arrayContaining(['statement', 'residenceProof', 'writtenReasons']))
    expect(kinds.flat()).toContain('reconsideration')
  })

  test('and gets four letters in which every fact that is known stands', async () => {
    expect(textOf(letter('statement', story))).toContain('2026年2月18日')
    expect(textOf(letter('statement', story))).toContain('房东没有到场的情况')
    expect(textOf(letter('residenceProof', story))).toContain('从2026年2月18日起住在')
    expect(textOf(letter('writtenReasons', story))).toContain('“房东未到场确认”')
    expect(textOf(letter('writtenReasons', story))).toContain('最迟要在2026年11月28日办成')
    const petition = textOf(letter('reconsideration', story))
    expect(petition).toContain('2026年11月24日，窗口答复不予办理：“房东未到场确认”')
    expect(petition).toContain('没有告知申请复议的权利')
    for (const id of ['statement', 'residenceProof', 'writtenReasons', 'reconsideration'])
      expect((await letterDocx(letter(id, story))).length).toBeGreaterThan(5000)
  })

  test('and the packet', async () => {
    const { pages, bookmarks } = await packet(story, ['statement', 'residenceProof', 'writtenReasons'])
    expect(bookmarks).toEqual(expect.arrayContaining(['情况说明', '居住证明', '请求书面说明理由的申请']))
    expect(pages[0]).toContain('杭州')
    expect(pages.join('')).toContain('仅用于申办居住证')
  })

  test('and the last day of the reconsideration, right, with the later one since nobody told her', () => {
    const found = way(story, 'reconsideration')
    // Sixty days from the day after 24 November (行政复议法 20, 民法典 201): 23 January 2027 is a Saturday (203).
    expect(formatDay(found?.deadline?.counted ?? 0)).toBe('2027-01-23')
    expect(lastDay(story, 'reconsideration')).toBe('2027-01-25')
    expect(formatDay(found?.untold?.last ?? 0)).toBe('2027-11-24')
    expect(found?.route.addressee).toContain('本级人民政府')
    expect(way(story, 'litigation')?.standing).toEqual({ state: 'notYet', waitsFor: 'reconsideration' })
  })
})

describe('深圳, a rider whose registration the landlord had cut', () => {
  const story = told({
    place: '440300',
    today: '2026-11-25',
    said: '系统里没有登记记录',
    facts: {
      hukouPlace: '431021',
      registeredOn: null,
      movedInOn: '2025-10-01',
      dwelling: 'rented',
      employment: 'flexible',
      documents: { lease: true, idCard: true },
    },
    log: [{ id: '1', kind: 'refused', on: '2026-11-20', heard: 'noRecord', words: '系统里没有登记记录' }],
  })

  test('can have the record set right, and is told what 深圳 itself says', () => {
    expect(story.rule.id).toBe('noRecord')
    expect(way(story, 'correction')?.standing.state).toBe('open')
    const correction = letter('correction', story)
    expect(correction.title).toBe('更正居住登记记录申请书')
    expect(textOf(correction)).toContain('按原来登记的日期恢复记录')
    // What a record says that is not there cannot be asked for.
    expect(correction.blanks).not.toContain('现在的记录是怎么写的')
  })

  test('is not told to attack the regulation of the special zone by the way', () => {
    const cannot = refusals.ways.reconsideration?.cannot.map(({ says }) => says).join()
    expect(cannot).toMatch(/经济特区法规也是）和规章不能/)
  })

  test('has a packet with the letters and what is missing', async () => {
    const { pages } = await packet(story, ['statement', 'correction'])
    expect(pages[0]).toContain('深圳')
    expect(pages.join('')).toContain('更正居住登记记录申请书')
  })
})

describe('武汉, no answer past the limit', () => {
  const LOG: readonly CaseAction[] = [
    { id: '1', kind: 'submitted', what: 'application', on: '2026-10-08' },
    { id: '2', kind: 'accepted', on: '2026-10-09', receipt: '0042' },
  ]
  const at = (today: string, log: readonly CaseAction[] = LOG) =>
    told({
      place: '420100',
      today,
      said: '超过时限没答复',
      facts: {
        hukouPlace: '411503',
        registeredOn: '2026-02-20',
        dwelling: 'rented',
        documents: { idCard: true },
      },
      log,
    })

  test('may object only once the time is up, and not a day before', () => {
    const due = at('2026-10-20').of.dates.limitEndsOn
    if (due === undefined) throw new Error('no limit')
    // Fifteen days from the day after acceptance (居住证暂行条例 9): 24 October 2026.
    expect(formatDay(due)).toBe('2026-10-24')
    const standing = (today: Day) => way(at(formatDay(today)), 'reconsideration')?.standing
    expect(standing(due)).toMatchObject({ state: 'notYet', waitsFor: 'limit' })
    expect(standing(due + 1)?.state).toBe('open')
  })

  test('has sixty days from then, and says in the petition that nobody answered', () => {
    const story = at('2026-11-25')
    // Sixty days after 24 October (行政复议法实施条例 16): 23 December 2026.
    expect(lastDay(story, 'reconsideration')).toBe('2026-12-23')
    const petition = textOf(letter('reconsideration', story))
    expect(petition).toContain('没有在期限内答复')
    expect(petition).toContain('2026年10月24日届满')
    expect(petition).toContain('2026年10月9日，窗口受理：回执号0042')
    expect(petition).not.toContain('得到的答复')
  })

  test('may sue once the reconsideration is over, within fifteen days', () => {
    const later: readonly CaseAction[] = [
      ...LOG,
      { id: '3', kind: 'reconsidered', on: '2026-11-02' },
      { id: '4', kind: 'reconsiderationDecided', on: '2026-11-20' },
    ]
    const story = at('2026-11-25', later)
    // Fifteen days from 20 November (行政诉讼法 45): 5 December is a Saturday, so Monday the 7th.
    expect(lastDay(story, 'litigation')).toBe('2026-12-07')
  })
})

describe('北京, an endorsement that lapsed', () => {
  const story = told({
    place: '110000',
    today: '2026-11-25',
    said: '签注过期作废要重办',
    facts: {
      hukouPlace: '131082',
      registeredOn: '2024-09-01',
      dwelling: 'rented',
      documents: { idCard: true },
    },
    log: [
      { id: '1', kind: 'issued', on: '2025-05-10' },
      { id: '2', kind: 'refused', on: '2026-11-25', heard: 'endorsementLapsed', words: '签注过期作废要重办' },
    ],
  })

  test('is told that the permit is suspended and can be restored, and what is only said', () => {
    const { status, whenLate } = endorsementOf(story.book, caseOf(story.log), day('2026-11-25'))
    expect(status).toBe('late')
    const lapse = whenLate.find(({ rule }) => rule.kind === 'lapse')
    // Eighteen months say unofficial guides alone: the day has passed, and it is no law.
    expect(lapse?.rule.confidence).toBe('low')
    expect(whenLate.find(({ rule }) => rule.kind === 'restore')?.rule.confidence).toBe('high')
  })

  test('asks for the rule in writing, and no letter leans on what is only said', () => {
    const reasons = textOf(letter('writtenReasons', story))
    expect(reasons).toContain('签注过期作废要重办')
    expect(reasons).toContain('依据的文件全称、文号和条款')
    for (const id of ['writtenReasons', 'reconsideration', 'statement'])
      expect(textOf(letter(id, story))).not.toContain('十八个月')
  })

  test('has sixty days, and a packet', async () => {
    expect(lastDay(story, 'reconsideration')).toBe('2027-01-25')
    expect((await packet(story, ['statement', 'writtenReasons'])).pages[0]).toContain('北京')
  })
})

test('every citation in every letter of the stories leads to law that is confirmed', () => {
  for (const template of Object.values(letters.letters)) {
    const cited = [...template.body.matchAll(/\[\[([^\]]+)\]\]/g)].map(([, cite]) => cite ?? '')
    for (const cite of cited) expect(letters.citations[cite]?.confidence, cite).toBe('high')
  }
})
