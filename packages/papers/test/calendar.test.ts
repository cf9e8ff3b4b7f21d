import type { DateAhead, DateKind } from '@juyi/journey'
import { formatDay, parseDay } from '@juyi/rules'
import * as fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, test } from 'vitest'
import { calendarFile } from '../src/calendar.ts'

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
  'deskDue',
  'deskPromise',
  'duty',
  'endorsementOpens',
  'endorsementCloses',
  'remedy',
  'cutoff',
]

const anyDates = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,12}$/),
    kind: fc.constantFrom(...KINDS),
    day: fc.integer({ min: STAMP, max: STAMP + 4000 }),
    says: fc.oneof(
      fc.string({
        unit: fc.constantFrom('竹', '子', '，', ',', ';', '\\', '😀', '𠮷', '“', 'a', ' ', ':'),
        maxLength: 300,
      }),
      fc.constantFrom('一\n二', '长'.repeat(300)),
    ),
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
        const essence = ({ uid, day, title, text }: Read) => ({ uid, day, title, text: text.trim() })
        expect(other.map(essence)).toEqual(read.map(essence))
        for (const [i, { says }] of dates.entries()) expect(read[i]?.text).toContain(says)
      }),
      { numRuns: 200 },
    )
  })

  test('has no line longer than 75 bytes, and breaks no character', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        for (const line of fileOf(dates).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('reminds at nine in the morning, in time before a last day', () => {
    const [read] = byMozilla(fileOf([date({ kind: 'remedy', day: parseDay('2026-12-20') ?? 0 })]))
    expect(read?.reminders).toEqual(['2026-12-06T01:00:00Z', '2026-12-13T01:00:00Z', '2026-12-19T01:00:00Z'])
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

  test('is the same text for the same dates', () => {
    expect(fileOf([date({})])).toBe(fileOf([date({})]))
  })
})
