import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refusalsBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { readPdf } from '@juyi/papers/test/read-pdf'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wrap } from '../src/output/wrap.ts'
import { searchPlaces } from '../src/place-search.ts'
import { en } from '../src/words/en/index.ts'
import { zh } from '../src/words/zh/index.ts'
import { badFacts, badLines, base } from './bad-inputs.ts'
import { chineseLeft, expectToldInEnglish, squeezed } from './chinese-left.ts'
import { juyi } from './juyi-process.ts'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))
const chineseRefusals = refusalsBook(law, 'zh')

/** Places with rules of their own, one without, and the permit of people from Hong Kong, Macao and Taiwan. */
const PLACES = [
  ['330100', []],
  ['440300', []],
  ['310000', []],
  ['330106', []],
  ['440300', ['--permit', 'hkmt']],
] as const

const PEOPLE = {
  tenant: {
    hukouPlace: '411503',
    registeredOn: null,
    dwelling: 'rented',
    leaseFiled: false,
    employment: 'none',
    study: 'none',
  },
  worker: {
    hukouPlace: '411503',
    registeredOn: '2026-05-01',
    dwelling: 'rented',
    employment: 'employee',
    insuranceMonthsInLast12: 6,
    documents: { idCard: true, lease: false },
  },
  local: { hukouPlace: '330106', applicantKind: 'mainland' },
}

const ON = ['--on', '2026-11-23']
const LOG = [
  { id: '1', kind: 'submitted', what: 'application', on: '2026-11-10' },
  { id: '2', kind: 'refused', on: '2026-11-20', heard: 'landlordMustCome' },
  { id: '3', kind: 'rightsUntold', on: '2026-11-20' },
]

let folder: string
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juyi-english-'))
  for (const [name, facts] of Object.entries(PEOPLE))
    await writeFile(at(`${name}.json`), JSON.stringify(facts))
  await writeFile(at('log.json'), JSON.stringify(LOG))
})
afterAll(() => rm(folder, { recursive: true }))

const english = (...args: readonly string[]) => juyi([...args, '--lang', 'en'])

/** What is said at a window stands in Chinese; apps and the travel permit are known by their Chinese names alone. */
const NAMES = [
  ...chineseRefusals.refusals.flatMap(({ heard, reply, askInWriting }) => [...heard, reply, askInWriting]),
  // The district has no English name here.
  ...['随申办', '浙里办', '台胞证', '西湖区'],
]
const chineseIn = (text: string) => chineseLeft(text, NAMES)

/** Every text of an answer in JSON, one a line, without the quotation marks that would hide it. */
function textsOf(json: unknown): readonly string[] {
  if (typeof json === 'string') return [json]
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(textsOf) : []
}

describe('the words', () => {
  /** Texts, and the source of what makes them. */
  const leaves = (table: unknown): readonly string[] =>
    typeof table === 'string' || typeof table === 'function'
      ? [String(table)]
      : typeof table === 'object' && table !== null
        ? Object.values(table).flatMap(leaves)
        : []
  const TERMS = /户口|申领|居住登记|签注|补领、换领|复查|行政复议|行政诉讼|杭州|河南信阳|信阳|（|）/g

  it('are said in English with no Chinese but its terms and examples', () => {
    for (const text of leaves(en))
      expect(text.replaceAll(TERMS, '')).not.toMatch(/\p{Script=Han}|[，。；：、「」]/u)
  })

  it('are as many in both languages, and the Chinese ones are Chinese', () => {
    expect(leaves(en)).toHaveLength(leaves(zh).length)
    expect(leaves(zh).filter((text) => /\p{Script=Han}/u.test(text)).length).toBeGreaterThan(150)
  })

  it('write a day as English does', () => expect(en.phrases.date(20_232)).toBe('24 May 2025'))
})

describe('lines in English', () => {
  const text =
    'On 24 May 2027 you don’t need the lease filing certificate (租赁登记备案证明); see 浙江省流动人口居住登记条例 第二条第二款.'
  for (const columns of [24, 40, 80]) {
    it(`at ${columns} columns are broken between words, and a date is kept whole`, () => {
      const lines = wrap(text, columns, 'en')
      expect(lines.join(' ').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      for (const part of ['24 May 2027', 'don’t', 'certificate', '第二条第二款.'])
        expect(lines.some((line) => line.includes(part))).toBe(true)
      for (const line of lines) expect(line).not.toMatch(/^[),.;:]|\($/)
    })
  }
})

describe('answers in English', { timeout: 120_000 }, () => {
  const asked = PLACES.flatMap(([place, permit]) =>
    (['check', 'plan', 'papers'] as const).flatMap((command) =>
      Object.keys(PEOPLE).map((person) => ({ command, place, permit, person })),
    ),
  )
  it.concurrent.for(asked)(
    '$command in $place $permit: $person',
    async ({ command, place, permit, person }, { expect }) => {
      const args = [command, '--place', place, ...permit, '--facts', at(`${person}.json`), ...ON]
      const { code, stdout, stderr } = await english(...args)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(chineseIn(stdout)).toBe('')
      expect(stdout).toMatch(/as of\s+23 November 2026/)
    },
  )

  it.concurrent.for(['check', 'plan', 'papers'])(
    '%s as JSON has the shape that it has in Chinese',
    async (command, { expect }) => {
      const args = [command, '--place', '330100', '--facts', at('worker.json'), ...ON, '--json']
      const [ours, chinese] = await Promise.all([english(...args), juyi(args)])
      const said: unknown = JSON.parse(ours.stdout)
      expect(shapeOf(said)).toEqual(shapeOf(JSON.parse(chinese.stdout)))
      for (const text of textsOf(said)) expect(chineseIn(text)).toBe('')
    },
  )

  it.concurrent.for(['registration', 'endorsement', 'replacement'])(
    'papers for %s',
    async (purpose, { expect }) => {
      const args = ['papers', '--place', '330100', '--facts', at('worker.json'), '--purpose', purpose]
      const { code, stdout } = await english(...args, ...ON)
      expect(code).toBe(0)
      expect(chineseIn(stdout)).toBe('')
    },
  )

  const heard = [
    ['--said', '房东没来', '--told-on', '2026-11-20', '--untold', '--cutoff', '2026-11-27'],
    ['--refusal', 'overdue', '--accepted-on', '2026-08-03'],
    ['--refusal', 'overdue', '--accepted-on', '2026-11-20'],
    ['--refusal', 'wrongStation', '--reconsidered-on', '2026-07-22', '--decided-on', '2026-11-20'],
  ]
  it.concurrent.for(
    PLACES.flatMap(([place, permit]) => (permit.length > 0 ? [] : heard.map((args) => [place, ...args]))),
  )('refused in %s %s %s', async ([place = '', ...args], { expect }) => {
    const { code, stdout, stderr } = await english('refused', '--place', place, ...args, ...ON)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(chineseIn(stdout)).toBe('')
  })

  it('what is to be said at the window stands there in Chinese, with what it means', async () => {
    const { stdout } = await english(
      'refused',
      '--place',
      'Hangzhou',
      '--said',
      'the landlord must come',
      ...ON,
    )
    const rule = chineseRefusals.refusals.find(({ id }) => id === 'landlordMustCome')
    expect(squeezed(stdout)).toContain(squeezed(`Say this now ${rule?.reply} It means: Hello.`))
    expect(squeezed(stdout)).toContain(squeezed(`Ask them to write it down ${rule?.askInWriting} It means:`))
  })

  it('places are found by their English names, as they are typed', async () => {
    const { stdout } = await english('check', '--place', "xi'an", '--facts', at('tenant.json'), ...ON)
    expect(stdout).toMatch(/^Xi'an – can you apply\?/)
    const own = [...law.places.values()].flatMap(({ code, english: name = '' }) =>
      code.includes('-') ? [] : [{ code, english: name }],
    )
    expect(searchPlaces('Hang', own).map(({ code }) => code)).toEqual(['330100'])
    expect(searchPlaces('杭', own)[0]?.code).toBe('330100')
  })

  it('a kept book of one language is not taken for that of the other', async () => {
    const args = ['check', '--place', '330100', '--facts', at('tenant.json'), ...ON]
    const env = { JUYI_CACHE: at('cache') }
    const run = async (language: string) => (await juyi([...args, '--lang', language], { env })).stdout
    for (let i = 0; i < 2; i += 1) {
      expect(await run('en')).toContain('Zhejiang residence permit')
      expect(await run('zh')).toContain('现在还不能申领浙江省居住证')
    }
  })
})

describe('a packet told of in English', { timeout: 60_000 }, () => {
  it('is Chinese inside, and named in English outside', async () => {
    const args = ['packet', '--place', '330100', '--facts', at('worker.json'), '--log', at('log.json')]
    const { code, stdout, stderr } = await english(...args, '--on', '2026-11-25', '--out', at('all.zip'))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(chineseIn(stdout)).toBe('')
    expect(stdout).toContain('Statement of circumstances (情况说明)')
    const files = unzipSync(new Uint8Array(await readFile(at('all.zip'))))
    const { pages } = await readPdf(files['申办材料.pdf'] ?? new Uint8Array())
    expect(pages[0]).toContain('申领居住证')
    expect(pages.join('')).not.toMatch(/[a-z]{4}/)
    // The days ahead are the person's own.
    expect(strFromU8(files['日程.ics'] ?? new Uint8Array())).toContain('last day to apply for')
  })

  it('says in JSON what it says in Chinese', async () => {
    const args = [
      'packet',
      '--place',
      '330100',
      '--facts',
      at('worker.json'),
      '--log',
      at('log.json'),
      '--json',
    ]
    const [ours, chinese] = await Promise.all([
      english(...args, '--out', at('e.pdf')),
      juyi([...args, '--out', at('c.pdf')]),
    ])
    expect(shapeOf(JSON.parse(ours.stdout))).toEqual(shapeOf(JSON.parse(chinese.stdout)))
  })
})

describe('what is wrong, in English', { timeout: 120_000 }, () => {
  it.concurrent.for(badFacts)('%s', async ([, content]) => {
    const args = [...base, '--place', '330100', '--facts', '-', '--lang', 'en']
    const input = JSON.stringify(content)
    expectToldInEnglish(await juyi(args, { input }), input)
  })

  // A name that several places bear is answered with theirs.
  const others = badLines.filter(([, args]) => !args.includes('鼓楼'))
  it.concurrent.for(others)('%s', async ([, args]) => {
    expectToldInEnglish(await juyi([...args, '--lang', 'en'], { input: '{}' }), args.join(' '))
  })

  it.concurrent.for([
    [['check', '--place', '330100', '--facts', '-'], '{"a":1'],
    [['check', '--place', '330100', '--facts', '-'], ''],
    [['check', '--place', '330100', '--facts', '/no/such/file'], ''],
    [['check', '--place', '330100'], ''],
    [['check', '--place', '810000', '--facts', '-'], '{}'],
    [['check', '--place', '330100', '--permit', 'hkm', '--facts', '-'], '{}'],
    [['packet', '--place', '330100', '--facts', '-', '--cutoff', '2020-01-01', '--out', 'x.pdf'], '{}'],
    [['packet', '--place', '330100', '--facts', '-', '--letters', 'statment', '--out', 'x.pdf'], '{}'],
    [['packet', '--place', '330100', '--facts', '-', '--evidence', '/no/such', '--out', 'x.pdf'], '{}'],
    [['packet', '--place', '330100', '--facts', '-', '--out', '/no/such/folder/x.pdf'], '{}'],
    [['packet', '--place', '330100', '--facts', '-'], '{}'],
    [['packet', '--place', '330100', '--details', '-', '--out', 'x.pdf'], '{"phon":"1"}'],
    [['packet', '--place', '330100', '--details', '-', '--out', 'x.pdf'], '{"letters":{"statment":{}}}'],
    [['calendar', '--place', '330100', '--facts', '-', '--said', '房东没来'], '{}'],
    [['calendar', '--place', '330100', '--facts', '-', '--key', '竹子'], '{}'],
    [['calendar', '--place', '330100', '--log', '-'], '[{"id":"1","kind":"nothing","on":"2026-11-20"}]'],
    [['calendar', '--place', '330100', '--log', '-'], '[{"id":"1","kind":"accepted","on":"2026-11-20"}]'],
    [
      ['calendar', '--place', '330100', '--log', '-'],
      '[{"id":"1","kind":"submitted","what":"application","on":"2099-11-20"}]',
    ],
  ] as const)('%s', async ([args, input]) => {
    expectToldInEnglish(
      await juyi([...args, '--lang', 'en', '--on', '2026-11-23'], { input }),
      args.join(' '),
    )
  })

  it('and how every command is used', async () => {
    for (const command of ['check', 'plan', 'papers', 'refused', 'packet', 'calendar']) {
      const { code, stdout } = await english(command, '--help')
      expect(code).toBe(0)
      expect(stdout).toMatch(/Usage: juyi [\s\S]*--lang zh\|en {2}/)
      expect(stdout.replaceAll(/杭州|租房合同|签注|申领/g, '')).not.toMatch(/\p{Script=Han}|[，。；：、]/u)
    }
  })
})

/** The keys of an answer, without what stands under them. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]))
}
