import type { DateAhead, DateKind } from '@juyi/journey'
import { formatDay, parseDay } from '@juyi/rules'
import * as fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, test } from 'vitest'
import { calendarFile, goneDates } from '../src/calendar.ts'

const STAMP = parseDay('2026-11-25') ?? 0

const date = (more: Partial<DateAhead>): DateAhead => ({
  id: 'canApply',
  kind: 'canApply',
  day: STAMP + 40,
  says: '居住登记满半年',
  cites: ['jh#1'],
  sure: true,
  provisional: false,
  ...more,
})

const citations = {
  'jh#1': {
    label: '镜湖借书条例 第一条',
    confidence: 'high',
    checked: '2026-11-25',
    level: '法律',
    statute: true,
  },
} as const

const fileOf = (dates: readonly DateAhead[], stamp = STAMP, language: 'zh' | 'en' = 'zh') =>
  calendarFile(dates, { language, stamp, key: 'k-330100', citations })

interface Read {
  readonly uid: string
  readonly day: string
  readonly title: string
  readonly text: string
  readonly reminders: readonly string[]
}

/** By Mozilla's parser. */
function byMozilla(file: string): readonly Read[] {
  const calendar = new ICAL.Component(ICAL.parse(file))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      title: event.summary,
      text: event.description,
      reminders: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    }
  })
}

/** By node-ical, which was written apart from it. */
function byNodeIcal(file: string): readonly Read[] {
  return Object.values(nodeIcal.sync.parseICS(file)).flatMap((event): readonly Read[] => {
    if (event?.type !== 'VEVENT') return []
    const { start } = event
    const two = (n: number) => String(n).padStart(2, '0')
    return [
      {
        uid: event.uid,
        day: `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())}`,
        title: String(event.summary),
        text: String(event.description),
        reminders: (event.alarms ?? []).map((alarm) => {
          const trigger: unknown = alarm.trigger
          return typeof trigger === 'object' && trigger !== null && 'val' in trigger
            ? String(trigger.val)
            : String(trigger)
        }),
      },
    ]
  })
}

const KINDS: readonly DateKind[] = [
  'canApply',
  'begin',
  'step',
  'deskDue',
  'deskPromise',
  'duty',
  'endorsementOpens',
  'endorsementCloses',
  'lateEndorsement',
  'answerDue',
  'remedy',
  'cutoff',
]

/** Without a backslash before an n, which node-ical reads as a new line although it is written as it should be. */
const anyText = fc.oneof(
  fc.string({
    unit: fc.constantFrom('竹', '子', '，', ',', ';', '\\', '😀', '𠮷', '“', 'a', ' ', ':', '\n'),
    maxLength: 300,
  }),
  fc.constantFrom('一\n二', '长'.repeat(300), '👩‍👧'.repeat(40), '\\;,\\,;'),
)

const anyDates = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,12}$/),
    kind: fc.constantFrom(...KINDS),
    day: fc.integer({ min: STAMP, max: STAMP + 4000 }),
    says: anyText,
    advice: fc.option(anyText, { nil: undefined }),
    afterwards: fc.option(anyText, { nil: undefined }),
    by: fc.constantFrom(undefined, '房东'),
    until: fc.option(fc.integer({ min: STAMP, max: STAMP + 4000 }), { nil: undefined }),
    assumes: fc.array(anyText, { maxLength: 2 }),
    cites: fc.constantFrom([], ['jh#1']),
    sure: fc.boolean(),
    provisional: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
)

describe('a calendar file', () => {
  test('is read alike by two parsers that know nothing of each other', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const file = fileOf(dates)
        const read = byMozilla(file)
        expect(read.map(({ day }) => day)).toEqual(dates.map(({ day }) => formatDay(day)))
        const other = byNodeIcal(file)
        // One of the two takes away spaces at the ends.
        const trimmed = (one: Read) => ({ ...one, title: one.title.trim(), text: one.text.trim() })
        expect(other.map(trimmed)).toEqual(read.map(trimmed))
        expect(new Set(read.map(({ uid }) => uid)).size).toBe(dates.length)
        for (const [i, { says, advice = '', afterwards = '' }] of dates.entries()) {
          expect(read[i]?.text).toContain(says)
          expect(read[i]?.text).toContain(advice)
          expect(read[i]?.text).toContain(afterwards)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('has no line longer than 75 bytes, ends each as the standard says, and breaks no character', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const file = fileOf(dates)
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
        for (const line of file.split('\r\n')) {
          expect(line).not.toMatch(/[\r\n]/)
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('reminds at nine in the morning, in time before a last day and on it', () => {
    const file = fileOf([date({ kind: 'remedy', day: parseDay('2026-12-20') ?? 0 })])
    const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
    const alarms = event?.getAllSubcomponents('valarm') ?? []
    const start = event === undefined ? undefined : new ICAL.Event(event).startDate
    const times = alarms.map((alarm) => {
      const at = start?.clone()
      const trigger = alarm.getFirstPropertyValue('trigger')
      if (at === undefined || !(trigger instanceof ICAL.Duration)) return undefined
      at.isDate = false
      at.addDuration(trigger)
      return at.toString()
    })
    expect(times).toEqual([
      '2026-12-06T09:00:00',
      '2026-12-13T09:00:00',
      '2026-12-19T09:00:00',
      '2026-12-20T09:00:00',
    ])
    // Left to itself a reminder after the start would count from the end, which is the next day.
    for (const alarm of alarms) {
      const from = alarm.getFirstProperty('trigger')?.getParameter('related') ?? 'START'
      expect(from).toBe('START')
    }
  })

  test('does not remind of what should have been said before the file was made', () => {
    const remindersOf = (days: number) =>
      byMozilla(fileOf([date({ kind: 'remedy', day: STAMP + days })])).flatMap(({ reminders }) => reminders)
    expect(remindersOf(3)).toEqual(['-PT15H', 'PT9H'])
    expect(remindersOf(0)).toEqual(['PT9H'])
  })

  test('imported again moves a date and does not double it', () => {
    const before = byMozilla(fileOf([date({}), date({ id: 'clock-issue', kind: 'deskDue' })]))
    const after = byMozilla(
      fileOf([date({ day: STAMP + 50 }), date({ id: 'clock-issue', kind: 'deskDue' })], STAMP + 2),
    )
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(after[0]?.day).not.toBe(before[0]?.day)
    const sequence = (file: string) => Number(/SEQUENCE:(\d+)/.exec(file)?.[1])
    expect(sequence(fileOf([date({})], STAMP + 2))).toBeGreaterThan(sequence(fileOf([date({})])))
  })

  test('says the basis, and what is not sure about a day', () => {
    const [sure] = byMozilla(fileOf([date({})]))
    expect(sure?.text).toContain('依据：镜湖借书条例 第一条')
    expect(sure?.text).not.toContain('待核实')
    const [unsure] = byMozilla(fileOf([date({ sure: false, provisional: true })]))
    expect(unsure?.text).toMatch(/待核实[\s\S]*放假安排/)
    const [english] = byMozilla(fileOf([date({ sure: false })], STAMP, 'en'))
    expect(english).toMatchObject({ title: 'You can apply for the residence permit' })
    expect(english?.text).toContain('Unconfirmed')
  })

  test('says in the title what the day is about, and in the text all that there is to do', () => {
    const [way] = byMozilla(fileOf([date({ kind: 'remedy', does: '去法院起诉', says: '法院' })]))
    expect(way?.title).toBe('居住证被拒：去法院起诉的最后一天')
    expect(way?.text).toContain('找谁：法院')
    const [due] = byMozilla(
      fileOf([date({ kind: 'deskDue', says: '十五天内发证', afterwards: '打热线', by: '派出所' })]),
    )
    expect(due?.title).toBe('居住证：窗口的期限到这天：派出所：十五天内发证')
    expect(due?.text).toContain('过了这天：打热线')
    const [long] = byMozilla(fileOf([date({ kind: 'cutoff', says: '𠮷'.repeat(90) })]))
    expect(long?.title).toBe(`截止日：${'𠮷'.repeat(29)}…`)
    expect(long?.text).toContain('𠮷'.repeat(90))
    const [own] = byMozilla(fileOf([date({ kind: 'cutoff', says: '' })]))
    expect(own?.title).toBe('居住证要办好的日子')
    const [step] = byMozilla(
      fileOf([date({ kind: 'step', until: parseDay('2027-01-06') ?? 0, assumes: ['一直租着', '接着交'] })]),
    )
    expect(step?.text).toMatch(/大约到2027年1月6日办完。\n前提（要一直是这样）：一直租着；接着交\n/)
    const [english] = byMozilla(
      fileOf([date({ kind: 'step', until: parseDay('2027-01-06') ?? 0 })], STAMP, 'en'),
    )
    expect(english?.text).toContain('Done by about 6 January 2027.')
  })

  test('tells the places apart by a label where there is one', () => {
    const labelled = (language: 'zh' | 'en') =>
      byMozilla(calendarFile([date({})], { language, stamp: STAMP, key: 'k', label: '杭州', citations }))[0]
        ?.title
    expect(labelled('zh')).toBe('可以去申领居住证了（杭州）')
    expect(labelled('en')).toBe('You can apply for the residence permit (杭州)')
  })

  test('takes back what is no longer ahead, without reminders, and only once', () => {
    const options = { language: 'zh', key: 'k-330100', citations } as const
    const says = `十五天内；发证, 不含${'偏远'.repeat(30)}`
    const due = date({ id: 'clock-issue', kind: 'deskDue', says })
    const past = date({ id: 'step-lookUp', day: STAMP })
    const first = calendarFile([date({}), due, past], { ...options, stamp: STAMP })
    const stamp = STAMP + 1
    const gone = goneDates(first, [date({})], { key: 'k-330100', stamp })
    const title = byMozilla(first)[1]?.title
    expect(gone).toEqual([{ uid: 'k-330100-clock-issue@juyi', day: due.day, title }])
    const second = calendarFile([date({})], { ...options, stamp, gone })
    expect(byNodeIcal(second).map(({ uid }) => uid)).toEqual(
      byMozilla(first)
        .slice(0, 2)
        .map(({ uid }) => uid),
    )
    expect(byMozilla(second)[1]).toMatchObject({ title: `不用了：${title}`, reminders: [] })
    expect(second.match(/STATUS:CANCELLED/g)).toHaveLength(1)
    expect(goneDates(second, [date({})], { key: 'k-330100', stamp })).toEqual([])
    // It comes back when it is ahead again.
    expect(goneDates(second, [date({}), due], { key: 'k-330100', stamp })).toEqual([])
  })

  test('takes nothing back of another person, or from what is no calendar', () => {
    const key = { key: 'k2-330100', stamp: STAMP }
    expect(goneDates(fileOf([date({})]), [], key)).toEqual([])
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', '\r\n', ' ', ':', 'UID:k2-330100-'),
        }),
        (text) => {
          expect(goneDates(text, [], key)).toEqual([])
        },
      ),
    )
    expect(goneDates('BEGIN:VEVENT\r\nUID:k2-330100-x@juyi\r\nEND:VEVENT', [], key)).toEqual([])
  })

  test('finds again every date of a file that it wrote', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const file = fileOf(dates)
        const found = goneDates(file, [], { key: 'k-330100', stamp: STAMP })
        const read = byMozilla(file).map(({ uid, title, day }) => ({ uid, title, day: parseDay(day) }))
        expect(found).toEqual(read)
      }),
    )
  })

  test('is the same text for the same dates, whatever the time zone of the machine', () => {
    const here = process.env.TZ
    const files = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => {
      process.env.TZ = zone
      return fileOf([date({}), date({ id: 'x', kind: 'remedy', day: parseDay('2027-03-28') ?? 0 })])
    })
    if (here === undefined) delete process.env.TZ
    else process.env.TZ = here
    expect(new Set(files).size).toBe(1)
    expect(files[0]).toContain('DTSTART;VALUE=DATE:20270328\r\n')
  })
})
