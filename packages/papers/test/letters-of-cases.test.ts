import { fileURLToPath } from 'node:url'
import { checkCharacter } from '@juyi/identity'
import {
  type CaseAction,
  type KnownFacts,
  type LetterCase,
  letterInputs,
  type PersonalDetails,
  parseFacts,
  type RemedyDates,
} from '@juyi/journey'
import {
  buildBook,
  formalLabel,
  type LetterInputs,
  type LetterTemplate,
  lettersBook,
  type RefusalRule,
  refusalIn,
  refusalsBook,
} from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { type Day, formatDay, parseDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { BLANK, BLANK_DATE, type FilledLetter, fillLetter } from '../src/index.ts'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))
const letters = lettersBook(law, 'zh')
const refusals = refusalsBook(law, 'zh')
const books = [...law.places.keys()].map((code) => buildBook(code, law, undefined, 'zh'))
const TODAY = parseDay('2026-11-25') ?? 0

const idNumber = (() => {
  const digits = '99000019610305004'
  return `${digits}${checkCharacter(digits)}`
})()

/** Everything a person can tell of themself. */
const DETAILS: PersonalDetails = {
  'person.name': '竹子',
  'person.idNumber': idNumber,
  'person.phone': '00000000000',
  'person.residence': '青竹街道一号',
  'person.hukouAddress': '石桥乡二号',
  'person.postcode': '000000',
  'person.email': 'zhuzi@example.org',
  'person.employer': '竹器厂',
  'person.landlord': '石先生',
  'person.landlordPhone': '00000000001',
  'person.office': '青竹街道窗口',
  'person.police': '青竹公安局',
  'person.government': '青竹区人民政府',
}

const LOG: readonly CaseAction[] = [
  { id: 'a', kind: 'registered', on: '2026-02-20' },
  { id: 'b', kind: 'submitted', what: 'application', on: '2026-10-08' },
  { id: 'c', kind: 'supplementNoticed', missing: '房东签字', on: '2026-10-09' },
  { id: 'd', kind: 'refused', words: '房东没来', on: '2026-10-20' },
  { id: 'e', kind: 'moved', on: '2026-10-21' },
  { id: 'f', kind: 'struck', entry: 'e', on: '2026-10-22' },
]

const DATES: RemedyDates = {
  toldOn: parseDay('2026-10-20'),
  limitEndsOn: parseDay('2026-10-23'),
  rightsToldOn: null,
}
const FACTS = {
  movedInOn: '2026-02-18',
  registeredOn: '2026-02-20',
  dwelling: 'rented',
  birthDate: '1961-03-05',
  documents: { lease: true, idCard: true },
}

type Book = (typeof books)[number]

const factsIn = new Map(books.map((book) => [book, parseFacts(FACTS, book, TODAY)]))
const NOTHING: KnownFacts = { values: new Map(), asOf: TODAY }

const caseIn = (book: Book, rule: RefusalRule, more: Partial<LetterCase> = {}): LetterCase => ({
  book,
  words: letters.words,
  facts: factsIn.get(book) ?? NOTHING,
  details: DETAILS,
  log: LOG,
  refusal: { rule },
  dates: DATES,
  today: TODAY,
  ...more,
})

const made = (name: string) => ({
  text: '竹编',
  date: '2026-12-01',
  flag: true,
  list: [`${name}篮`, `${name}席`],
  cites: [],
})

/** Whatever a letter asks of a person for itself alone. */
function ownOf(letter: LetterTemplate): LetterInputs {
  return Object.fromEntries(
    Object.entries(letter.inputs).flatMap(([name, { from, kind }]) =>
      from === undefined ? [[name, made(name)[kind]]] : [],
    ),
  )
}

const citationsIn = new Map(
  books.map((book) => [book, { ...letters.citations, ...book.citations, ...refusals.citations }]),
)

const fill = (letter: LetterTemplate, of: LetterCase, own: LetterInputs): FilledLetter =>
  fillLetter(letter, letterInputs(letter, of, own), citationsIn.get(of.book) ?? {}, formatDay(of.today))

const textOf = ({ title, addressee, blocks, attachments, signature, date }: FilledLetter): string =>
  [title, addressee, ...blocks.map(({ text }) => text), ...attachments, ...signature, date ?? ''].join('\n')

/** What no letter may show, whatever was known. */
function expectWhole(letter: FilledLetter, where: string): void {
  const text = textOf(letter)
  expect(text, where).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined|null|NaN/)
  expect(text, where).not.toMatch(/。。|，。|、。|：。|，，|“”|（）|；。|\n\n/)
  expect(
    letter.blocks.every(({ text: words }) => words.trim() !== ''),
    where,
  ).toBe(true)
}

/** Every letter that a refusal offers, in every place. */
const offered = books.flatMap((book) =>
  refusals.refusals.flatMap((rule) =>
    [...new Set(rule.routes.flatMap(({ letter }) => (letter === undefined ? [] : [letter])))].map((id) => ({
      book,
      rule,
      letter: letters.letters[id],
      where: `${book.place.code} ${rule.id} ${id}`,
    })),
  ),
)

/** Thousands of letters take seconds on a busy machine. */
const PATIENTLY = { timeout: 60_000 }

interface OfferedLetter {
  readonly book: Book
  readonly rule: RefusalRule
  readonly where: string
  readonly filled: FilledLetter
  readonly text: string
}

/** Every letter that is offered, with everything known that can be. */
let known: readonly OfferedLetter[] = []
beforeAll(() => {
  known = offered.flatMap(({ book, rule, letter, where }) => {
    if (letter === undefined) return []
    const filled = fill(letter, caseIn(book, rule), ownOf(letter))
    return [{ book, rule, where, filled, text: textOf(filled) }]
  })
}, 60_000)

const PART =
  '(?:第[零一二三四五六七八九十百千]+条(?:第[一二三四五六七八九十]+款)?(?:第[一二三四五六七八九十]+项)?)'
const CITATION = new RegExp(`(《[^》]+》)(${PART}(?:、${PART})*)`, 'g')

/** What a text cites, each as it would stand alone. */
const citedIn = (text: string): readonly string[] =>
  [...text.matchAll(CITATION)].flatMap(([, title = '', parts = '']) =>
    parts.split('、').map((part) => title + part),
  )

/** A title that was cited in full before stands without the name of the country. */
const inShort = (label: string): string => label.replace('《中华人民共和国', '《')

describe('for every refusal in every place', PATIENTLY, () => {
  test('each letter that is offered is there', () => {
    expect(offered.length).toBeGreaterThan(5000)
    for (const { letter, where } of offered) expect(letter, where).toBeDefined()
  })

  test('a letter of which everything is known has nothing to fill in by hand', () => {
    for (const { filled, where } of known) {
      expect(filled.blanks, where).toEqual([])
      expectWhole(filled, where)
    }
  })

  test('a letter of which nothing is known has a line for everything that has to stand in it', () => {
    for (const { book, rule, letter, where } of offered) {
      if (letter === undefined) continue
      const nothing = caseIn(book, rule, {
        facts: NOTHING,
        details: {},
        log: [],
        dates: {},
      })
      const filled = fill(letter, nothing, {})
      expectWhole(filled, where)
      const text = textOf(filled)
      if (filled.blanks.length > 0)
        expect(text.includes(BLANK) || text.includes(BLANK_DATE), where).toBe(true)
      const labels = Object.values(letter.inputs).flatMap(({ required, label }) => (required ? [label] : []))
      for (const blank of filled.blanks) expect(labels, where).toContain(blank)
    }
  })

  test('what the rule of the place is stands in the letter where it is confirmed law in force, and nowhere else', () => {
    for (const { book, rule, filled, where, text } of known) {
      const asks = Object.values(letters.letters[filled.id]?.inputs ?? {})
      if (!asks.some(({ from }) => from === 'case.rule')) continue
      const printed = new Set(citedIn(text).map(inShort))
      for (const cite of refusalIn(rule, book.place.chain).cites) {
        const citation = refusals.citations[cite]
        if (citation === undefined) throw new Error(`${where}: ${cite} leads nowhere`)
        const { statute, confidence, to, label } = citation
        const firm = statute && confidence === 'high' && (to === undefined || to >= formatDay(TODAY))
        const formal = inShort(formalLabel(label))
        if (firm && citedIn(formal).length > 0) expect(printed.has(formal), `${where} ${cite}`).toBe(true)
      }
    }
  })
})

test('a letter names no citation that is unconfirmed, no law, out of force, or not known', PATIENTLY, () => {
  for (const [book, citations] of citationsIn) {
    const firm = new Set(
      Object.values(citations)
        .filter(
          ({ statute, confidence, to }) =>
            statute && confidence === 'high' && (to === undefined || to >= formatDay(TODAY)),
        )
        .flatMap(({ label }) => [formalLabel(label), inShort(formalLabel(label))]),
    )
    const mine = known.filter((one) => one.book === book)
    expect(mine.flatMap(({ text }) => citedIn(text)).length).toBeGreaterThan(500)
    for (const { text, where } of mine)
      expect(
        citedIn(text).filter((cite) => !firm.has(cite)),
        where,
      ).toEqual([])
  }
})

test('a letter names no place but its own and those above it', PATIENTLY, () => {
  const names = books.flatMap(({ place }) => (/^\d+$/.test(place.code) ? [place.short] : []))
  for (const { book, text, where } of known) {
    const own = book.place.chain.map(({ name }) => name).join('、')
    const others = names.filter((name) => text.includes(name) && !own.includes(name))
    expect(others, where).toEqual([])
  }
})

test('a letter says one thing once', PATIENTLY, () => {
  for (const { filled, where } of known) {
    const sentences = filled.blocks.map(({ text }) => text)
    expect(new Set(sentences).size, where).toBe(sentences.length)
    expect(new Set(filled.attachments).size, where).toBe(filled.attachments.length)
  }
})

describe('whatever is known', () => {
  const day = (from: Day, to: Day) => fc.integer({ min: from, max: to })
  const words = fc.oneof(
    fc.constantFrom('竹子', '𠮷野 㛃', '“引号”', '{{name}}', '#set page()', '<b>&amp;', '一\n二', ' '),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  const anyCase = fc.record({
    at: fc.nat(offered.length - 1),
    details: fc.record(Object.fromEntries(Object.keys(DETAILS).map((source) => [source, words])), {
      requiredKeys: [],
    }),
    said: fc.option(words, { nil: undefined }),
    dates: fc.record(
      {
        toldOn: day(TODAY - 400, TODAY),
        noticeOn: day(TODAY - 400, TODAY),
        limitEndsOn: day(TODAY - 100, TODAY + 100),
        rightsToldOn: fc.option(day(TODAY - 400, TODAY), { nil: null }),
      },
      { requiredKeys: [] },
    ),
    cutoff: fc.option(day(TODAY, TODAY + 60), { nil: undefined }),
    log: fc.subarray([...LOG]),
    own: fc.dictionary(
      fc.constantFrom('reasons', 'situation', 'records', 'why'),
      fc.array(words, { maxLength: 3 }),
    ),
  })

  test('a letter is whole, and says of each line left to fill in what belongs there', () => {
    fc.assert(
      fc.property(anyCase, ({ at, details, said, own, ...known }) => {
        const one = offered[at]
        if (one?.letter === undefined) throw new Error('no letter')
        const { book, rule, letter } = one
        const of = caseIn(book, rule, {
          ...known,
          details,
          refusal: { rule, ...(said === undefined ? {} : { said }) },
        })
        const filled = fill(letter, of, own)
        for (const { text } of filled.blocks) expect(text.trim()).not.toBe('')
        const required = Object.values(letter.inputs).filter((input) => input.required)
        expect(required.map(({ label }) => label)).toEqual(expect.arrayContaining([...filled.blanks]))
        if (details['person.name']?.trim() === '竹子' && letter.inputs.applicant?.from === 'person.name')
          expect(textOf(filled)).toContain('竹子')
      }),
      { numRuns: 1000 },
    )
  })
})

test('every input that the law says the case supplies is supplied by some case', () => {
  const supplied = new Set<string>()
  const [book] = books
  const [rule] = refusals.refusals
  if (book === undefined || rule === undefined) throw new Error('no law')
  const silent: Partial<LetterCase> = { dates: { limitEndsOn: TODAY - 3 } }
  const accepted: Partial<LetterCase> = {
    log: [...LOG.slice(0, 2), { id: 'g', kind: 'accepted', on: '2026-10-09' }],
  }
  const inWriting: Partial<LetterCase> = { dates: { noticeOn: TODAY - 3 } }
  for (const letter of Object.values(letters.letters)) {
    for (const more of [{}, silent, accepted, inWriting, { cutoff: TODAY + 3 }]) {
      const inputs = letterInputs(letter, caseIn(book, rule, more), {})
      for (const [name, value] of Object.entries(inputs))
        if (value !== undefined && value !== false) supplied.add(`${letter.id}.${name}`)
    }
  }
  const promised = Object.values(letters.letters).flatMap((letter) =>
    Object.entries(letter.inputs).flatMap(([name, { from }]) =>
      from === undefined ? [] : [`${letter.id}.${name}`],
    ),
  )
  expect(promised.filter((one) => !supplied.has(one))).toEqual([])
})

describe('of what happened', () => {
  const reconsideration = letters.letters.reconsideration
  if (reconsideration === undefined) throw new Error('no reconsideration')
  const [book] = books.filter(({ place }) => place.code === '330100')
  const rule = refusals.refusals.find(({ id }) => id === 'landlordMustCome')
  if (book === undefined || rule === undefined) throw new Error('no such place or refusal')

  test('a petition tells the days in order, and nothing that was struck', () => {
    const facts = letterInputs(reconsideration, caseIn(book, rule), {}).facts
    expect(facts).toEqual([
      '2026年2月20日，居住登记办好',
      '2026年10月8日，申请人提出申请：申领居住证',
      '2026年10月9日，窗口要求补交材料：房东签字',
      '2026年10月20日，窗口答复不予办理：“房东没来”',
    ])
  })

  test('sex and date of birth come from the identity number', () => {
    const inputs = letterInputs(reconsideration, caseIn(book, rule), {})
    expect(inputs).toMatchObject({
      gender: '女',
      birthDate: '1961-03-05',
      rightsNotTold: true,
      silent: false,
    })
  })

  test('who was told "no" is quoted, who waits is called silent', () => {
    const waiting = caseIn(book, rule, { dates: { limitEndsOn: TODAY - 3 } })
    expect(letterInputs(reconsideration, waiting, {})).toMatchObject({
      silent: true,
      heard: undefined,
      dueOn: '2026-11-22',
    })
    const text = textOf(fill(reconsideration, waiting, {}))
    expect(text).toContain('没有在期限内答复')
    expect(text).not.toContain('得到的答复')
  })

  test('a refusal in writing is called a decision, and no words are put into it', () => {
    const log: readonly CaseAction[] = [
      { id: 'a', kind: 'refused', heard: rule.id, on: '2026-10-20', inWriting: true },
    ]
    const notice = caseIn(book, rule, { log, dates: { noticeOn: parseDay('2026-10-20') } })
    const text = textOf(fill(reconsideration, notice, {}))
    expect(text).toContain('撤销被申请人2026年10月20日不予办理的决定，或者')
    expect(text).toContain('2026年10月20日，窗口答复不予办理。')
    for (const heard of rule.heard) expect(text).not.toContain(heard)
  })

  test('the matter is what was handed in, or else what the refusal is about', () => {
    const lapsed = refusals.refusals.find(({ id }) => id === 'endorsementLapsed')
    if (lapsed === undefined) throw new Error('no such refusal')
    const matter = (more: Partial<LetterCase>) =>
      letterInputs(reconsideration, caseIn(book, lapsed, more), {}).matter
    expect(matter({})).toBe('申领居住证')
    expect(matter({ log: [] })).toBe('办理居住证签注')
  })

  test('what the person writes for a letter goes before what the case says', () => {
    expect(letterInputs(reconsideration, caseIn(book, rule), { heard: '不办' }).heard).toBe('不办')
    expect(letterInputs(reconsideration, caseIn(book, rule), { heard: ' ' }).heard).toBe('房东要到场')
  })
})
