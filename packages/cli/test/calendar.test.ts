import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { juyi } from './juyi-process.ts'

const ON = '2026-11-25'
const TENANT = {
  hukouPlace: '411503',
  registeredOn: null,
  dwelling: 'rented',
  leaseFiled: false,
  employment: 'none',
  study: 'none',
}
const HANDED_IN = { id: '1', kind: 'submitted', what: 'application', on: '2026-11-10' }
const REFUSED = { id: '2', kind: 'refused', on: '2026-11-20', heard: 'landlordMustCome' }

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juyi-calendar-'))
  await writeFile(join(folder, 'facts.json'), JSON.stringify(TENANT))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command with a log of its own. */
async function calendar(name: string, log: unknown, ...more: readonly string[]) {
  const path = join(folder, `${name}.json`)
  await writeFile(path, JSON.stringify(log))
  return juyi(['calendar', '--facts', join(folder, 'facts.json'), '--log', path, '--on', ON, ...more])
}

async function eventsOf(name: string, log: unknown, ...more: readonly string[]) {
  const { code, stdout, stderr } = await calendar(name, log, ...more)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return new ICAL.Component(ICAL.parse(stdout)).getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, summary, description } = new ICAL.Event(component)
    return { id: uid.replace(/^me-\d{6}-|@juyi$/g, ''), day: startDate.toString(), summary, description }
  })
}

describe('juyi calendar', { timeout: 60_000 }, () => {
  it('holds the steps of the fastest way, the last day to begin and the day of applying', async () => {
    const events = await eventsOf('steps', [], '--place', '杭州', '--cutoff', '2027-06-30')
    const days = new Map(events.map(({ id, day }) => [id, day]))
    expect(days.get('step-register')).toBe(ON)
    // Half a year and the fifteen days that the desk has before 30 June.
    expect(days.get('begin')).toBe('2026-12-15')
    expect(days.get('canApply')).toBe('2027-05-25')
    expect(days.get('cutoff')).toBe('2027-06-30')
    expect(events.every(({ summary }) => summary.endsWith('（杭州）'))).toBe(true)
  })

  it('takes the refusal from the log, and counts its last day', async () => {
    const told = [HANDED_IN, REFUSED, { id: '3', kind: 'rightsUntold', on: '2026-11-20' }]
    const events = await eventsOf('refused', told, '--place', '330100')
    expect(events).toContainEqual(
      expect.objectContaining({
        id: 'remedy-reconsideration',
        day: '2027-01-19',
        summary: '居住证被拒：申请行政复议的最后一天（杭州）',
        description: expect.stringMatching(/找谁：.*人民政府[\s\S]*行政复议法 第二十条第一款/),
      }),
    )
    const applied = [...told, { id: '4', kind: 'reconsidered', on: '2026-11-23' }]
    const later = await eventsOf('applied', applied, '--place', '330100')
    expect(later.map(({ id }) => id)).not.toContain('remedy-reconsideration')
    expect(later).toContainEqual(expect.objectContaining({ id: 'answer-reconsideration', day: '2027-01-22' }))
  })

  it('tells who let the endorsement lapse until when it can be made up for, and not when to apply', async () => {
    const log = [{ id: '1', kind: 'issued', on: '2025-10-20' }]
    const events = await eventsOf('lapsed', log, '--place', '110000')
    expect(events.map(({ id, day }) => [id, day])).toEqual([['endorsement-late-lapse', '2027-04-19']])
    expect(events[0]?.description).toContain('待核实')
  })

  it('writes English where it is asked to, of what was said in Chinese', async () => {
    const log = [HANDED_IN, { ...REFUSED, heard: undefined }]
    const said = ['--place', '330100', '--said', '房东没来', '--lang', 'en']
    const events = await eventsOf('english', log, ...said)
    const way = events.find(({ id }) => id === 'remedy-reconsideration')
    expect(way?.summary).toContain('last day to apply for administrative reconsideration')
    expect(way?.description).toContain("Addressed to: the people's government")
    for (const { summary } of events) expect(summary).not.toContain('最后一天')
  })

  it('gives the same bytes again, and on the screen where a dash is written', async () => {
    const log = [HANDED_IN]
    const [once, again] = await Promise.all([
      calendar('once', log, '--place', '330100'),
      calendar('again', log, '--place', '330100', '--out', '-'),
    ])
    expect(once.stdout).toContain('BEGIN:VEVENT')
    expect(again.stdout).toBe(once.stdout)
  })

  it('keeps the ids while the days move on', async () => {
    const accepted = (on: string) => [HANDED_IN, { id: '2', kind: 'accepted', on }]
    const [early, late] = await Promise.all([
      eventsOf('early', accepted('2026-11-18'), '--place', '330100'),
      eventsOf('late', accepted('2026-11-24'), '--place', '330100'),
    ])
    const of = (events: typeof early) => events.find(({ id }) => id === 'clock-clocks-issue-application')?.day
    expect(of(early)).toBe('2026-12-03')
    expect(of(late)).toBe('2026-12-09')
  })

  it('takes back what the file had that it writes over, once', async () => {
    const path = join(folder, 'kept.ics')
    const write = (log: unknown) => calendar('kept', log, '--place', '330100', '--out', path)
    const accepted = [HANDED_IN, { id: '2', kind: 'accepted', on: '2026-11-18' }]
    expect((await write(accepted)).stdout).not.toContain('不用了')
    const issued = [...accepted, { id: '3', kind: 'issued', on: ON }]
    expect((await write(issued)).stdout).toContain('不用了，会划掉')
    const events = new ICAL.Component(ICAL.parse(await readFile(path, 'utf8'))).getAllSubcomponents('vevent')
    const cancelled = events.filter((one) => one.getFirstPropertyValue('status') === 'CANCELLED')
    expect(cancelled.map((one) => one.getFirstPropertyValue('uid'))).toContain(
      'me-330100-clock-clocks-issue-application@juyi',
    )
    expect((await write(issued)).stdout).not.toContain('不用了')
  })

  it('writes nothing where there is nothing to note', async () => {
    const path = join(folder, 'none.ics')
    const log = [{ id: '1', kind: 'issued', on: '2025-10-20' }]
    const { code, stdout, stderr } = await calendar('none', log, '--place', '210000', '--out', path)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('没有要记的日子')
  })

  const wrong: readonly (readonly [string, unknown, readonly string[], RegExp])[] = [
    ['a log that is no list', { id: '1' }, [], /--log：.*列表.*"kind"/],
    [
      'entries that cannot be read, all of them named',
      [HANDED_IN, { id: '2', kind: 'refuse', on: ON }, { id: '3', kind: 'accepted', on: '11-20' }],
      [],
      /--log：.*第 2、3 条读不出来/,
    ],
    ['an entry without what it follows from', [{ ...HANDED_IN, kind: 'accepted' }], [], /第 1 条.*submitted/],
    [
      'an entry of a day that has not come, wherever it stands',
      [{ id: '2', kind: 'accepted', on: '2026-11-26' }, HANDED_IN],
      [],
      /第 1 条.*还没有到/,
    ],
    ['an id twice', [HANDED_IN, { ...HANDED_IN, on: '2026-11-12' }], [], /第 2 条.*重复/],
    ['words without the day of the refusal', [HANDED_IN], ['--said', '房东没来'], /--said：.*refused/],
    ['a cutoff that has passed', [], ['--cutoff', '2026-11-24'], /--cutoff：.*已经过了/],
    ['a language that there is not', [], ['--lang', 'fr'], /--lang：.*zh.*en/],
    ['a folder that there is not', [HANDED_IN], ['--out', '/no/such/folder/a.ics'], /--out：写不进/],
  ]
  it.concurrent.for(wrong)('refuses %s', async ([name, log, more, words], { expect }) => {
    const { code, stdout, stderr } = await calendar(name, log, '--place', '330100', ...more)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(words)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})
